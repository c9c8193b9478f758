using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Matches of a pattern by nested loops: every way to take every step, and of all choices of these those that qualify.</summary>
internal sealed class ReferencePatterns(ReferenceGraph graph, PatternQuery query)
{
    private readonly ValueList<PatternNode> _nodes = query.Pattern.Nodes;

    public Outcome<PatternAnswer> Find()
    {
        if (graph.FindUnknown(("where", query.Given.Select(given => given.Entity))) is { } unknown)
        {
            return unknown;
        }

        List<Match> matches = query.Pattern.Steps.Count == 0
            ? [.. graph.Entities.Keys.Where(id => MayBe(0, id)).Select(id => new Match([id], []))]
            : Loop(0, new RecordId?[_nodes.Count], []).ToList();
        var rows = matches
            .OrderBy(match => Chosen(match), ByIds)
            .ThenBy(match => _nodes.Index().Where(node => node.Item.Name is not null && !query.Select.Contains(node.Index)).Select(node => match.Entities[node.Index]!.Value), ByIds)
            .ThenBy(match => match.Relationships.Count)
            .ThenBy(match => match.Relationships.Select(one => one.Id), ByIds)
            .ToList();
        var answered = query.Distinct ? rows.DistinctBy(match => string.Join(' ', Chosen(match))).ToList() : rows;
        return new PatternAnswer(
            answered.Count,
            [
                .. answered.Skip(query.Skip).Take(query.Take)
                    .Select(match => new PatternMatch([.. Chosen(match).Select(graph.Summary)], [.. match.Relationships.Select(graph.Link)])),
            ],
            null);
    }

    private static Comparer<IEnumerable<RecordId>> ByIds { get; } = Comparer<IEnumerable<RecordId>>.Create((left, right) =>
        left.Zip(right, (mine, theirs) => mine.CompareTo(theirs)).FirstOrDefault(order => order != 0));

    private IEnumerable<RecordId> Chosen(Match match) => query.Select.Select(node => match.Entities[node]!.Value);

    private IEnumerable<Match> Loop(int place, RecordId?[] entities, List<Relationship> taken)
    {
        if (place == query.Pattern.Steps.Count)
        {
            if (IsMatch(entities, taken))
            {
                yield return new([.. entities], taken);
            }

            yield break;
        }

        var step = query.Pattern.Steps[place];
        foreach (var start in entities[step.Left] is { } bound ? [bound] : graph.Entities.Keys.AsEnumerable())
        {
            foreach (var way in WaysFrom(step, start))
            {
                var end = way.Count == 0 ? start : way[^1].To;
                if (entities[step.Right] is { } other ? other != end : step.Left == step.Right && start != end)
                {
                    continue;
                }

                var next = (RecordId?[])entities.Clone();
                (next[step.Left], next[step.Right]) = (start, end);
                foreach (var match in Loop(place + 1, next, [.. taken, .. way.Select(hop => hop.One)]))
                {
                    yield return match;
                }
            }
        }
    }

    private bool IsMatch(RecordId?[] entities, List<Relationship> taken)
    {
        var named = _nodes.Index().Where(node => node.Item.Name is not null).Select(node => entities[node.Index]).ToList();
        return entities.Index().All(one => MayBe(one.Index, one.Item!.Value))
            && named.Distinct().Count() == named.Count
            && taken.Distinct().Count() == taken.Count
            && (!query.TimeCoherent || taken.SelectMany(graph.DaysOf).Any(days => taken.SelectMany(graph.DaysOf).All(other => other.Overlaps(new(days.First, days.First)))));
    }

    /// <summary>Every way to take a step from its left, hop by hop.</summary>
    private IEnumerable<List<Hop>> WaysFrom(PatternStep step, RecordId start)
    {
        List<List<Hop>> ways = [[]];
        for (var hops = 1; hops <= step.MaxHops; hops++)
        {
            ways = [.. ways.SelectMany(way => HopsFrom(step, way.Count == 0 ? start : way[^1].To).Select(hop => new List<Hop>([.. way, hop])))];
            foreach (var way in ways.Where(way => hops >= step.MinHops && (!step.IsRun || IsRun(step, start, way))))
            {
                yield return way;
            }
        }
    }

    private IEnumerable<Hop> HopsFrom(PatternStep step, RecordId from)
    {
        foreach (var one in graph.Relationships.Where(one => (step.Type is null || one.Type == step.Type) && graph.Admits(one, inPaths: step.Type is null)))
        {
            if (one.Source == from && step.Direction != Direction.In)
            {
                yield return new(one, one.Target);
            }

            if (one.Target == from && step.Direction != Direction.Out && !(step.Direction == Direction.Both && one.Source == one.Target))
            {
                yield return new(one, one.Source);
            }
        }
    }

    /// <summary>Whether a way passes nothing twice but what it may, and of a circle is the one way that counts.</summary>
    private bool IsRun(PatternStep step, RecordId start, List<Hop> way)
    {
        var middle = way.SkipLast(1).Select(hop => hop.To).ToList();
        List<RecordId> once = step.Left == step.Right ? [start, .. middle] : [start, .. middle, way[^1].To];
        if (once.Distinct().Count() != once.Count || !middle.TrueForAll(graph.AdmitsInPaths))
        {
            return false;
        }

        return step.Left != step.Right
            || ((!IsAlone(step) || start == once.Where(id => MayBe(step.Left, id)).Order().FirstOrDefault())
                && (step.Direction != Direction.Both || way[0].One.Id <= way[^1].One.Id));
    }

    /// <summary>Whether no other step has the entity that a circle begins at.</summary>
    private bool IsAlone(PatternStep circle) =>
        query.Pattern.Steps.SelectMany(step => new[] { step.Left, step.Right }).Count(end => end == circle.Left) == 2;

    /// <summary>Whether a node may be an entity, whatever the others are.</summary>
    private bool MayBe(int node, RecordId id)
    {
        var (kind, given) = (_nodes[node].Kind, query.Given.Where(one => one.Node == node).Select(one => one.Entity).ToList());
        if (kind is not null && !graph.IsKind(id, [kind]))
        {
            return false;
        }

        return given.Count > 0 ? given.Contains(id)
            : kind is not null ? graph.IsTagged(id) && !query.Filter.Avoid.Contains(id)
            : IsMiddle(node) ? graph.AdmitsInPaths(id)
            : graph.Passes(id);
    }

    private bool IsMiddle(int node) => query.Pattern.Steps.SelectMany(step => new[] { step.Left, step.Right }).Count(end => end == node) > 1;

    private sealed record Match(RecordId?[] Entities, List<Relationship> Relationships);

    private sealed record Hop(Relationship One, RecordId To);
}
