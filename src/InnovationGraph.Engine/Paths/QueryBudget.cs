using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// What one query has left of its limits. Once spent it stays spent, so that a search can unwind and ask at its end. The time is
/// looked at once in some thousand relationships.
/// </summary>
internal sealed class QueryBudget(QueryLimits limits, TimeProvider clock, CancellationToken cancellation)
{
    private const long Stretch = 8192;

    private readonly long _start = clock.GetTimestamp();
    private long _visited;
    private long _nextLook = Stretch;

    public QueryLimits Limits => limits;

    /// <summary>The limit that is spent, by its name in the configuration; null while none is.</summary>
    public string? Spent { get; private set; }

    /// <summary>Counts relationships as looked at. False when a limit is spent.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public bool Spend(long relationships)
    {
        _visited += relationships;
        if (_visited > limits.VisitedRelationships)
        {
            Spent ??= "visitedRelationships";
        }

        return _visited < _nextLook ? Spent is null : Look();
    }

    /// <summary>Looks at the time alone, for work whose amount is known beforehand.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public bool Look()
    {
        _nextLook = _visited + Stretch;
        cancellation.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(_start) > limits.Time)
        {
            Spent ??= "time";
        }

        return Spent is null;
    }
}
