using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Graphs;

/// <summary>
/// What one query has left of its limits. Once a limit is spent it stays spent, so a search may stop wherever it is and leave it to
/// its caller to ask why. The clock is read only once every few thousand relationships.
/// </summary>
internal sealed class QueryBudget(QueryLimits limits, TimeProvider clock, long start, CancellationToken cancellation)
{
    private const long Stretch = 8192;
    private const long OpenPath = 16;

    private long _visited;
    private long _nextCheck = Stretch;

    public QueryBudget(QueryLimits limits, TimeProvider clock, CancellationToken cancellation)
        : this(limits, clock, clock.GetTimestamp(), cancellation)
    {
    }

    public QueryLimits Limits => limits;

    /// <summary>The limit that is spent, by its name in the configuration; null while none is.</summary>
    public string? Spent { get; private set; }

    /// <summary>How many threads may work on the query; one for each of those that share it.</summary>
    public int Threads { get; private init; } = Environment.ProcessorCount;

    /// <summary>One for another worker on the same query: it has the time that is left, and visits of its own.</summary>
    public QueryBudget Share() => new(limits, clock, start, cancellation) { Threads = 1 };

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

    /// <summary>Counts a path in the making, which holds memory, like so many relationships. False when a limit is spent.</summary>
    public bool SpendOpenPath() => Spend(OpenPath);

    /// <summary>Checks the time limit only: for loops whose work does not depend on what they find. False when a limit is spent.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public bool CheckTime()
    {
        _nextCheck = _visited + Stretch;
        cancellation.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(start) > limits.Time)
        {
            Spent ??= "time";
        }

        return Spent is null;
    }
}
