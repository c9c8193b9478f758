using System.Threading.RateLimiting;
using InnovationGraph.Hosting.Configuration;
using InnovationGraph.Queries.Asking;

namespace InnovationGraph.Api.Http;

/// <summary>
/// Lets few heavy queries run at once, the oldest request first, so that what is cheap is answered beside them. Beyond those that wait,
/// a request is refused.
/// </summary>
internal sealed class Admission(GraphSettings settings) : IDisposable
{
    private readonly ConcurrencyLimiter _heavy = new(new()
    {
        PermitLimit = settings.HeavyQueries,
        QueueLimit = settings.WaitingQueries,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>How many wait now.</summary>
    public long Waiting => _heavy.GetStatistics()!.CurrentQueuedCount;

    /// <summary>Waits for the query's turn; to be disposed when it has run. Null where it need not wait.</summary>
    public async ValueTask<RateLimitLease?> EnterAsync(Query query, CancellationToken cancellation) =>
        query.IsHeavy ? await _heavy.AcquireAsync(permitCount: 1, cancellation) : null;

    public void Dispose() => _heavy.Dispose();
}
