namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// How much more of the relationships lies within the groups of a division than would by chance, from -1/2 to 1. Relationships connect
/// either way; parallel ones count each, and a self-loop adds two to the degree of its node.
/// Newman and Girvan, Finding and evaluating community structure in networks, Physical Review E 69 (2004) 026113.
/// </summary>
internal static class Modularity
{
    /// <summary>Null where there are no relationships.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groupOf">For every node the number of its group.</param>
    public static double? Of(CompactGraph graph, int[] groupOf)
    {
        double total = graph.Outgoing.Total;
        if (total == 0)
        {
            return null;
        }

        Dictionary<int, (long Within, long Degree)> groups = [];
        for (var node = 0; node < graph.Count; node++)
        {
            var (within, degree) = groups.GetValueOrDefault(groupOf[node]);
            foreach (var neighbour in graph.Outgoing[node])
            {
                within += groupOf[neighbour] == groupOf[node] ? 1 : 0;
            }

            groups[groupOf[node]] = (within, degree + graph.Outgoing.Length(node) + graph.Incoming.Length(node));
        }

        return groups.Values.Sum(group => (group.Within / total) - Math.Pow(group.Degree / (2 * total), 2));
    }
}
