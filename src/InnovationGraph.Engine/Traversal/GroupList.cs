using InnovationGraph.Engine.Algorithms;

namespace InnovationGraph.Engine.Traversal;

/// <summary>The order of groups of nodes, and of the members of one.</summary>
internal static class GroupList
{
    /// <summary>The members of each group by id; the largest group first, equal ones by their least id.</summary>
    public static IEnumerable<int[]> Of(int[] groupOf) => Enumerable.Range(0, groupOf.Length).GroupBy(node => groupOf[node]).Select(group => group.ToArray())
        .OrderByDescending(group => group.Length).ThenBy(group => group[0]);

    /// <summary>The entities of some members of a group: those with the most relationships first, equal ones by id.</summary>
    public static IEnumerable<int> Members(CompactGraph graph, int[] group, int skip, int take) => group
        .OrderByDescending(node => graph.Outgoing.Length(node) + graph.Incoming.Length(node)).ThenBy(node => node)
        .Skip(skip).Take(take).Select(node => graph.Entities[node]);
}
