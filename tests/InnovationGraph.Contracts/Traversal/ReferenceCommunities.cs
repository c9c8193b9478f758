using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>What each way of finding communities promises of those that it finds, whichever of several right divisions it ends at.</summary>
internal sealed class ReferenceCommunities(ReferenceGraph graph, AlgorithmQuery query, AlgorithmDescriptor algorithm)
{
    // What is left of a gain after rounding.
    private const double Least = 1e-8;

    /// <summary>Whether an algorithm finds communities, of which there are several right divisions, so that a seed chooses.</summary>
    public static bool IsOne(AlgorithmDescriptor algorithm) =>
        algorithm.Kind == AlgorithmKind.Groups && algorithm.Parameters.Any(parameter => parameter.Name == "randomSeed");

    public void Check(IReadOnlyList<IReadOnlyCollection<RecordId>> groups, double? modularity, string context)
    {
        var (nodes, relationships) = graph.InAlgorithms();
        Assert.True(nodes.SequenceEqual(groups.SelectMany(group => group).Order()), $"{context}: not each entity is in one community");
        if (relationships.Count == 0)
        {
            Assert.True(groups.Count == nodes.Count && modularity is null, context);
            return;
        }

        Assert.True(Math.Abs(ReferenceGroups.Modularity(groups, relationships) - modularity!.Value) < Least, $"{context}: modularity");
        if (algorithm.Id is "leiden" or "labelPropagation")
        {
            Assert.All(groups, group => Assert.True(IsConnected(group, relationships), $"{context}: {string.Join(' ', group)} is not connected"));
        }

        if (algorithm.Id is "leiden" or "louvain")
        {
            CheckJoins(groups, relationships, context);
        }

        if (algorithm.Id == "leiden")
        {
            CheckMoves(groups, relationships, context);
        }

        if (algorithm.Id == "labelPropagation")
        {
            CheckMajorities(groups, relationships, context);
        }
    }

    private static bool IsConnected(IReadOnlyCollection<RecordId> group, List<Relationship> relationships)
    {
        HashSet<RecordId> reached = [group.First()];
        while (relationships.Any(one => group.Contains(one.Source) && group.Contains(one.Target)
            && reached.Contains(one.Source) != reached.Contains(one.Target) && (reached.Add(one.Source) | reached.Add(one.Target))))
        {
        }

        return reached.Count == group.Count;
    }

    /// <summary>No two communities have more modularity as one.</summary>
    private void CheckJoins(IReadOnlyList<IReadOnlyCollection<RecordId>> groups, List<Relationship> relationships, string context)
    {
        var quality = Quality(groups, relationships);
        foreach (var (left, right) in groups.SelectMany(_ => groups, (left, right) => (left, right)).Where(pair => pair.left != pair.right))
        {
            IReadOnlyList<IReadOnlyCollection<RecordId>> joined = [.. groups.Where(group => group != left && group != right), [.. left, .. right]];
            Assert.True(Quality(joined, relationships) <= quality + Least, $"{context}: {string.Join(' ', left)} and {string.Join(' ', right)} are better joined");
        }
    }

    /// <summary>No entity has more in another community, or alone.</summary>
    private void CheckMoves(IReadOnlyList<IReadOnlyCollection<RecordId>> groups, List<Relationship> relationships, string context)
    {
        var quality = Quality(groups, relationships);
        foreach (var (from, node) in groups.SelectMany(group => group, (group, node) => (group, node)))
        {
            foreach (var to in groups.Where(group => group != from).Append([]))
            {
                IReadOnlyList<IReadOnlyCollection<RecordId>> moved =
                    [.. groups.Where(group => group != from && group != to), [.. from.Where(one => one != node)], [.. to, node]];
                Assert.True(Quality(moved, relationships) <= quality + Least, $"{context}: {node} is better with {string.Join(' ', to)}");
            }
        }
    }

    private static void CheckMajorities(IReadOnlyList<IReadOnlyCollection<RecordId>> groups, List<Relationship> relationships, string context)
    {
        foreach (var (own, node) in groups.SelectMany(group => group, (group, node) => (group, node)))
        {
            int Into(IReadOnlyCollection<RecordId> group) => relationships.Count(one => one.Source != one.Target
                && ((one.Source == node && group.Contains(one.Target)) || (one.Target == node && group.Contains(one.Source))));
            Assert.True(groups.All(group => Into(group) <= Into(own)), $"{context}: {node} has more relationships into another community");
        }
    }

    private double Quality(IReadOnlyList<IReadOnlyCollection<RecordId>> groups, List<Relationship> relationships) => ReferenceGroups.Modularity(
        groups, relationships, query.Arguments.GetValueOrDefault("resolution") is PropertyValue.Number number ? (double)number.Value : 1);
}
