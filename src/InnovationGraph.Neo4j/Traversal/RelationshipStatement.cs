using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>Relationships of an entity, or of all, in the order of lists.</summary>
internal sealed class RelationshipStatement(GraphReader reader, RelationshipQuery query)
{
    public async Task<Outcome<Page<LinkedRelationship>>> FindAsync()
    {
        var matched = query.Text is { } text ? (await reader.SearchAsync(text)).Select(id => id.ToString()) : null;
        var statement = new FilterConditions(query.Filter, reader.Revision, transitOnly: false)
            .Complete(new("relationships"), Conditions())
            .WithStep(query.Direction)
            .With("more", string.Empty)
            .With("certain_count", query.Filter.IsTimed ? "{{certain_found}}" : "0")
            .With("excluded", query.Filter.IsTimed ? "{{excluded_ends}}" : "[0, []]")
            .With("between", query.Entity is null ? "{{between_all}}" : "{{between_near}}")
            .With("ends", query.Entity is null ? "({{asked_for:s}} OR {{asked_for:t}}) AND {{part:s}} AND {{part:t}}" : "{{entity:far}}")
            .Set("mostEnds", TimeNotes.MostEnds + 1)
            .Set("ranks", reader.Revision.Ranks)
            .Set("entity", query.Entity?.ToString())
            .Set("matched", matched)
            .Set("hasMoney", query.HasMoney)
            .Set("sourceKinds", reader.Revision.Ontology.WithSubkinds(query.SourceKinds))
            .Set("targetKinds", reader.Revision.Ontology.WithSubkinds(query.TargetKinds))
            .SetPage(query.Skip, query.Take);
        var answer = await reader.RunAsync(statement, query.Entity is { } entity ? [entity] : []);
        if (await reader.FindUnknownAsync(answer, (ParameterNames.Entity, query.Entity)) is { } unknown)
        {
            return unknown;
        }

        var (excluded, ends) = (answer.List(3)[0], (IReadOnlyList<object?>)answer.List(3)[1]!);
        return new Page<LinkedRelationship>(
            answer.Count(0),
            reader.Linked(answer),
            TimeNotes.For(query.Filter, answer.Count(0), answer.Count(1), Convert.ToInt32(excluded, null), Ends(ends)));
    }

    private static List<(RecordId Id, Interval Valid)> Ends(IReadOnlyList<object?> rows) =>
    [
        .. rows.Cast<IReadOnlyList<object?>>().Select(row => (
            RecordId.Parse((string)row[0]!),
            Interval.TryParse((string?)row[1], (string?)row[2], out var valid, out var fault) ? valid : throw new FormatException(fault))),
    ];

    private IEnumerable<string> Conditions()
    {
        if (query.Text is not null)
        {
            yield return "matched";
        }

        if (query.HasMoney is not null)
        {
            yield return "has_money";
        }

        if (query.SourceKinds.Count > 0)
        {
            yield return "source_kinds";
        }

        if (query.TargetKinds.Count > 0)
        {
            yield return "target_kinds";
        }
    }
}
