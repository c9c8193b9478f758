using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>Reads what <see cref="DatasetJson"/> wrote.</summary>
internal sealed class DatasetReader : OntologyReader
{
    private readonly JsonElement _ontology;

    private DatasetReader(JsonElement ontology) => _ontology = ontology;

    public static Dataset Read(JsonElement json)
    {
        JsonTermFields fields = new(json);
        return new()
        {
            Id = RecordId.Parse(fields.Text("id")),
            Title = fields.Text("title"),
            Description = fields.OptionalText("description"),
            Author = fields.OptionalText("author"),
            Licence = fields.OptionalText("licence"),
            Ontology = new DatasetReader(json.GetProperty("ontology")).Read(),
        };
    }

    protected override ValueList<T> Section<T>(string name, Func<TermTitles, ITermFields, T> read) =>
        _ontology.GetProperty(name).EnumerateArray().Select(term => Term(new JsonTermFields(term), read)).ToValueList();

    private static T Term<T>(JsonTermFields fields, Func<TermTitles, ITermFields, T> read) =>
        read(new(fields.Text("id"), fields.OptionalText("titleEn"), fields.OptionalText("titleZh"), fields.Text("meaning")), fields);
}
