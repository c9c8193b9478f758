using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Articulation points and bridges from their definition: what leaves more connected parts when it is taken away.</summary>
internal sealed class ReferenceCuts(ReferenceGraph graph, AlgorithmQuery query)
{
    public Outcome<AlgorithmAnswer> Find()
    {
        if (graph.RefuseSeeds(query) is { } refusal)
        {
            return refusal;
        }

        var (nodes, relationships) = graph.InAlgorithms();
        var parts = CountParts(nodes, relationships);
        var entities = nodes.Where(node => CountParts([.. nodes.Where(other => other != node)], relationships) > parts);
        var bridges = relationships.Where(one => CountParts(nodes, [.. relationships.Where(other => other != one)]) > parts);
        List<FoundElement> found =
        [
            .. entities.Select(entity => new FoundElement(graph.Summary(entity), null)),
            .. graph.Sorted(bridges).Select(bridge => new FoundElement(null, graph.Link(bridge))),
        ];
        return new AlgorithmAnswer.Elements([.. found.Skip(query.Skip).Take(query.Take)])
        {
            Arguments = ValueMap<PropertyValue>.Empty,
            Total = found.Count,
            Notes = graph.Notes(relationships),
        };
    }

    private static int CountParts(List<RecordId> nodes, List<Relationship> relationships)
    {
        var part = nodes.ToDictionary(node => node, node => node);
        foreach (var one in relationships.Where(one => part.ContainsKey(one.Source) && part.ContainsKey(one.Target)))
        {
            var (from, to) = (part[one.Source], part[one.Target]);
            foreach (var node in nodes.Where(node => part[node] == from))
            {
                part[node] = to;
            }
        }

        return part.Values.Distinct().Count();
    }
}
