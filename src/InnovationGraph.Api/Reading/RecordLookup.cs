using InnovationGraph.Api.Problems;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Api.Reading;

/// <summary>Finds the record that a route names by its <c>id</c>, or what to answer instead: moved, gone, or unknown with the nearest ids.</summary>
internal static class RecordLookup
{
    private const int Suggestions = 5;

    public static async Task<(T? Record, ReadResult? Otherwise)> FindAsync<T>(
        ReadRequest request, string what, CancellationToken cancellation)
        where T : GraphRecord
    {
        var store = request.Service<IGraphStore>();
        var text = request.Route("id");
        if (!RecordId.TryParse(text, out var id))
        {
            return (null, await UnknownAsync<T>(request, what, cancellation));
        }

        var found = await store.ReadAsync<T>([id], request.Revision, cancellation);
        if (found.TryGetValue(id, out var record))
        {
            return (record, null);
        }

        var ended = (await store.GetHistoryAsync(id, cancellation))
            .LastOrDefault(version => version.Record is T && version.KnownTo <= request.Revision);
        return ended switch
        {
            null => (null, await UnknownAsync<T>(request, what, cancellation)),
            { MergedInto: { } survivor } => (null, new ReadResult.Moved(SurvivorPath(request, survivor))),
            _ => (null, ProblemCatalog.Retracted(text, ended.KnownTo!.Value)),
        };
    }

    /// <summary>Whether any record has the id at a revision.</summary>
    public static async Task<bool> ExistsAsync(IGraphStore store, RecordId id, long revision, CancellationToken cancellation) =>
        (await store.GetHistoryAsync(id, cancellation))
            .Any(version => version.KnownFrom <= revision && (version.KnownTo is null || version.KnownTo > revision));

    /// <summary>The problem of an unknown id in a parameter, with the nearest entities.</summary>
    public static async Task<Problem> UnknownEntityAsync(ReadRequest request, string text, string parameter, CancellationToken cancellation) =>
        ProblemCatalog.UnknownId("record", text, parameter, NearestIds.Find(text, await IdsAsync<Entity>(request, cancellation), Suggestions));

    private static async Task<ReadResult> UnknownAsync<T>(ReadRequest request, string what, CancellationToken cancellation)
        where T : GraphRecord
    {
        var text = request.Route("id");
        return ProblemCatalog.UnknownId(what, text, null, NearestIds.Find(text, await IdsAsync<T>(request, cancellation), Suggestions));
    }

    private static async Task<List<RecordId>> IdsAsync<T>(ReadRequest request, CancellationToken cancellation)
        where T : GraphRecord
    {
        List<RecordId> ids = [];
        await foreach (var record in request.Service<IGraphStore>().ScanAsync<T>(request.Revision, cancellation))
        {
            ids.Add(record.Id);
        }

        return ids;
    }

    private static string SurvivorPath(ReadRequest request, RecordId survivor) =>
        request.Service<LinkGenerator>().GetPathByName(
            request.Http, request.Operation.Id, new RouteValueDictionary { ["id"] = survivor.ToString() })
        + request.Http.Request.QueryString;
}
