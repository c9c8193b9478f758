using InnovationGraph.Api.Problems;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Api.Reading;

/// <summary>
/// Finds the ids of a query string that no operation can know: sources that the revision does not have, and texts that cannot be an
/// id, which are the id of no record. Both are 404 with the nearest ids, like any unknown id.
/// </summary>
internal static class UnknownIds
{
    private const int Suggestions = 5;

    public static async Task<Problem?> FindAsync(ReadRequest request, CancellationToken cancellation)
    {
        foreach (var (name, text) in Given(request))
        {
            var isId = RecordId.TryParse(text, out var id);
            var namesSource = name is "document" or "excludeDocument";
            if (namesSource && (!isId || !request.State.Sources.ContainsKey(id)))
            {
                return ProblemCatalog.UnknownId("source", text, name, NearestIds.Find(text, request.State.Sources.Keys, Suggestions));
            }

            if (!namesSource && !isId)
            {
                return await RecordLookup.UnknownEntityAsync(request, text, name, cancellation);
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string Text)> Given(ReadRequest request) => request.Operation.Parameters
        .Where(parameter => parameter.Form == Forms.Id)
        .SelectMany(parameter => request.Parameters.GetAll(parameter.Name), (parameter, text) => (parameter.Name, text));
}
