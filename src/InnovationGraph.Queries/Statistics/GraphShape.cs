namespace InnovationGraph.Queries.Statistics;

/// <summary>
/// Degrees and weakly connected components of a graph that is fed to it: all entities first, then relationships. A degree counts parallel
/// relationships each and a self-loop twice; a relationship with an end that is no entity is left out. Components by union-find with
/// path halving, in nearly linear time.
/// </summary>
internal sealed class GraphShape
{
    private readonly Dictionary<RecordId, int> _indices = [];
    private readonly List<int> _parents = [];
    private readonly List<int> _degrees = [];

    public void AddEntity(RecordId entity)
    {
        _indices.Add(entity, _parents.Count);
        _parents.Add(_parents.Count);
        _degrees.Add(0);
    }

    public void AddRelationship(RecordId source, RecordId target)
    {
        if (_indices.TryGetValue(source, out var from) && _indices.TryGetValue(target, out var to))
        {
            _degrees[from]++;
            _degrees[to]++;
            _parents[RootOf(from)] = RootOf(to);
        }
    }

    /// <summary>The sizes of the components, the largest first.</summary>
    public IReadOnlyList<int> ComponentSizes() =>
        [.. Enumerable.Range(0, _parents.Count).GroupBy(RootOf).Select(component => component.Count()).OrderDescending()];

    /// <summary>The entities with the highest degrees, then by id.</summary>
    public IReadOnlyList<(RecordId Entity, int Degree)> Top(int count) =>
    [
        .. _indices.Select(one => (Entity: one.Key, Degree: _degrees[one.Value]))
            .OrderByDescending(one => one.Degree)
            .ThenBy(one => one.Entity)
            .Take(count),
    ];

    /// <summary>The least, middle and greatest degree; of an even number the middle lies between two. All 0 without entities.</summary>
    public (int Minimum, double Median, int Maximum) Degrees()
    {
        if (_degrees.Count == 0)
        {
            return (0, 0, 0);
        }

        List<int> sorted = [.. _degrees.Order()];
        return (sorted[0], (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0, sorted[^1]);
    }

    private int RootOf(int entity)
    {
        while (_parents[entity] != entity)
        {
            entity = _parents[entity] = _parents[_parents[entity]];
        }

        return entity;
    }
}
