using InnovationGraph.Api.Problems;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Api.Reading;

/// <summary>Reads ids from parameters. A text that cannot be an id is the id of no record: 404, like any unknown one.</summary>
internal static class Ids
{
    public static RecordId? Find(ReadRequest request, string name, ref Problem? problem) =>
        request.Parameters.Find(name) is { } text ? Read(text, name, ref problem) : null;

    public static ValueList<RecordId> All(ReadRequest request, string name, ref Problem? problem)
    {
        List<RecordId> ids = [];
        foreach (var text in request.Parameters.GetAll(name))
        {
            if (Read(text, name, ref problem) is { } id)
            {
                ids.Add(id);
            }
        }

        return ids.ToValueList();
    }

    private static RecordId? Read(string text, string name, ref Problem? problem)
    {
        if (RecordId.TryParse(text, out var id))
        {
            return id;
        }

        problem ??= ProblemCatalog.UnknownId("entity", text, name, []);
        return null;
    }
}
