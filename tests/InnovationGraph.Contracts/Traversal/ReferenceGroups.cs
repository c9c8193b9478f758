using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Components from their definition: who reaches whom, found by trying until nothing is added.</summary>
internal sealed class ReferenceGroups(ReferenceGraph graph, AlgorithmQuery query, bool isStrong)
{
    public Outcome<AlgorithmAnswer> Find()
    {
        if (graph.RefuseSeeds(query) is { } refusal)
        {
            return refusal;
        }

        var (nodes, relationships) = graph.InAlgorithms();
        var reached = nodes.ToDictionary(node => node, node => Reached(node, relationships));
        var groups = nodes
            .Select(node => nodes.Where(other => reached[node].Contains(other) && reached[other].Contains(node)).ToList())
            .DistinctBy(group => group[0])
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group[0])
            .ToList();
        if (query.Group > groups.Count)
        {
            return new QueryFailure.Unfit("community", "There is no such group.");
        }

        var all = groups.Select((group, index) => new EntityGroup(index + 1, group.Count, [.. Sorted(group).Select(graph.Summary)]));
        return new AlgorithmAnswer.Groups(
            query.Group is { } number
                ? [.. all.Skip(number - 1).Take(1).Select(one => one with { Members = [.. one.Members.Skip(query.Skip).Take(query.Take)] })]
                : [.. all.Skip(query.Skip).Take(query.Take).Select(one => one with { Members = [.. one.Members.Take(20)] })],
            relationships.Count == 0 ? null : Math.Round(Modularity(groups, relationships), 9))
        {
            Arguments = ValueMap<PropertyValue>.Empty,
            Total = groups.Count,
            Notes = graph.Notes(relationships),
        };

        IEnumerable<RecordId> Sorted(List<RecordId> group) => group
            .OrderByDescending(node => relationships.Count(one => one.Source == node) + relationships.Count(one => one.Target == node))
            .ThenBy(node => node);
    }

    private HashSet<RecordId> Reached(RecordId start, List<Relationship> relationships)
    {
        HashSet<RecordId> reached = [start];
        while (relationships.Any(one =>
            (reached.Contains(one.Source) && reached.Add(one.Target)) || (!isStrong && reached.Contains(one.Target) && reached.Add(one.Source))))
        {
        }

        return reached;
    }

    /// <summary>The modularity of groups of entities between which there are some relationships.</summary>
    public static double Modularity(IReadOnlyList<IReadOnlyCollection<RecordId>> groups, List<Relationship> relationships, double resolution = 1)
    {
        double total = relationships.Count;
        return groups.Sum(group =>
            (relationships.Count(one => group.Contains(one.Source) && group.Contains(one.Target)) / total)
            - (resolution * Math.Pow(group.Sum(node => relationships.Count(one => one.Source == node) + relationships.Count(one => one.Target == node)) / (2 * total), 2)));
    }
}
