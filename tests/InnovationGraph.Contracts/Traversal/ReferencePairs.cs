using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Distances from their definition: a relationship is one hop, and a way over a third entity may be shorter.</summary>
internal sealed class ReferencePairs(ReferenceGraph graph, AlgorithmQuery query)
{
    public Outcome<AlgorithmAnswer> Find()
    {
        if ((graph.FindUnknown(("seed", query.Seeds), ("source", query.Sources), ("target", query.Targets))
            ?? graph.RefuseSeeds(query)) is { } refusal)
        {
            return refusal;
        }

        if (query.Sources.Concat(query.Targets).Any(query.Filter.Avoid.Contains))
        {
            return new QueryFailure.Unfit(query.Sources.Any(query.Filter.Avoid.Contains) ? "source" : "target", "It is to be avoided.");
        }

        var (nodes, relationships) = graph.InAlgorithms(query.Sources.Concat(query.Targets));

        var direction = query.Arguments.GetValueOrDefault("direction") is PropertyValue.Text text
            ? EnumNames.Parse<Direction>(text.Value)
            : Direction.Both;
        var distance = nodes.SelectMany(from => nodes.Select(to => (from, to)))
            .ToDictionary(pair => pair, pair => pair.from == pair.to ? 0 : double.PositiveInfinity);
        foreach (var one in relationships.Where(one => one.Source != one.Target))
        {
            if (direction != Direction.In)
            {
                distance[(one.Source, one.Target)] = 1;
            }

            if (direction != Direction.Out)
            {
                distance[(one.Target, one.Source)] = 1;
            }
        }

        // Floyd, Algorithm 97, 1962.
        foreach (var over in nodes.Where(graph.AdmitsInPaths))
        {
            foreach (var (from, to) in distance.Keys)
            {
                distance[(from, to)] = Math.Min(distance[(from, to)], distance[(from, over)] + distance[(over, to)]);
            }
        }

        List<EntityPair> pairs =
        [
            .. from source in query.Sources.Distinct().Order()
               from target in query.Targets.Distinct().Order()
               let hops = distance[(source, target)]
               select new EntityPair(graph.Summary(source), graph.Summary(target), double.IsFinite(hops) ? hops : null),
        ];
        return new AlgorithmAnswer.Pairs([.. pairs.Skip(query.Skip).Take(query.Take)])
        {
            Arguments = new([KeyValuePair.Create("direction", (PropertyValue)new PropertyValue.Text(EnumNames.Of(direction)))]),
            Total = pairs.Count,
            Notes = graph.Notes(relationships),
        };
    }
}
