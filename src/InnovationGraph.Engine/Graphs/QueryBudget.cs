using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Graphs;

/// <summary>
/// What one query has left of its limits. Once a limit is spent it stays spent, so a search may stop wherever it is and leave it to
/// its caller to ask why. The clock is read only once every few thousand relationships.
/// </summary>
internal sealed class QueryBudget(QueryLimits limits, TimeProvider clock, CancellationToken cancellation)
{
    private const long Stretch = 8192;

    private readonly long _start = clock.GetTimestamp();
    private long _visited;
    private long _nextCheck = Stretch;

    public QueryLimits Limits => limits;

    /// <summary>The limit that is spent, by its name in the configuration; null while none is.</summary>
    public string? Spent { get; private set; }

    /// <summary>Counts relationships as visited. False when a limit is spent.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public bool Spend(long relationships)
    {
        _visited += relationships;
        if (_visited > limits.VisitedRelationships)
        {
            Spent ??= "visitedRelationships";
        }

        return _visited < _nextCheck ? Spent is null : CheckTime();
    }

    /// <summary>Checks the time limit only: for loops whose work does not depend on what they find. False when a limit is spent.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public bool CheckTime()
    {
        _nextCheck = _visited + Stretch;
        cancellation.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(_start) > limits.Time)
        {
            Spent ??= "time";
        }

        return Spent is null;
    }
}
