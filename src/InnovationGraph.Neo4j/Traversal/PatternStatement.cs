using System.Globalization;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>
/// Matches of a pattern, in one statement whose shape is the pattern's. Its nodes are called na, nb and so on, its relationships ra, rb,
/// and the path of a run pa, pb, in their order; that no relationship stands twice Cypher sees to.
/// </summary>
internal sealed class PatternStatement(GraphReader reader, PatternQuery query)
{
    private const string Entity = ":Entity&!Missing";

    private readonly Pattern _pattern = query.Pattern;

    public async Task<Outcome<PatternAnswer>> FindAsync()
    {
        var answer = await reader.RunAsync(Statement(), query.Given.Select(given => given.Entity));
        return await reader.FindUnknownAsync(answer, query.Given.Select(given => (ParameterNames.Where, (RecordId?)given.Entity))) is { } unknown
            ? unknown
            : new PatternAnswer(answer.Count(0), [.. answer.Of(TraversalAnswer.RowKind.Match).Select(row => MatchOf(answer, row))], Truncated: null);
    }

    private static PatternMatch MatchOf(TraversalAnswer answer, IReadOnlyList<object?> row) => new(
        [.. Ids(row[1]).Select(answer.Summary)],
        [
            .. Ids(row[2]).Select(answer.Get<Relationship>).Select(relationship => new LinkedRelationship(
                relationship, answer.Summary(relationship.Source), answer.Summary(relationship.Target))),
        ]);

    private static IEnumerable<RecordId> Ids(object? list) => ((IReadOnlyList<object?>)list!).Select(id => RecordId.Parse((string)id!));

    private TraversalStatement Statement()
    {
        var statement = new FilterConditions(query.Filter, reader.Revision, transitOnly: true).Complete(new("patterns"));
        var conditions = Conditions(statement).ToList();
        var named = Places(_pattern.Nodes.Count).Where(node => _pattern.Nodes[node].Name is not null && !query.Select.Contains(node));
        return statement
            .With("shape", $"MATCH {string.Join(", ", Shapes())}{(conditions.Count == 0 ? "" : $"\n  WHERE {string.Join(" AND ", conditions)}")}")
            .With("slice", query.Distinct ? "{{first_matches}}" : "{{each_match}}")
            .With("chosen", List(query.Select))
            .With("others", List(named))
            .With("taken", _pattern.Steps.Count == 0 ? "[]" : string.Join(" + ", _pattern.Steps.Select((step, i) => step.IsRun ? Relationship(i) : $"[{Relationship(i)}]")))
            .With("counted", query.Distinct ? "DISTINCT {{chosen}}" : "*")
            .Set("from", query.Skip)
            .Set("take", query.Take);
    }

    private static IEnumerable<int> Places(int count) => Enumerable.Range(0, count);

    private static string Node(int place) => $"n{(char)('a' + place)}";

    private static string Relationship(int place) => $"r{(char)('a' + place)}";

    private static string Path(int place) => $"p{(char)('a' + place)}";

    private static string List(IEnumerable<int> nodes) => $"[{string.Join(", ", nodes.Select(node => $"{Node(node)}.id"))}]";

    private IEnumerable<string> Shapes() => _pattern.Steps.Count == 0
        ? [$"({Node(0)}{Entity})"]
        : _pattern.Steps.Select((step, i) =>
        {
            var type = IsWord(step.Type) ? $":{step.Type}" : string.Empty;
            var run = step.IsRun ? string.Create(CultureInfo.InvariantCulture, $"*{step.MinHops}..{step.MaxHops}") : string.Empty;
            var (left, right) = step.Direction switch
            {
                Direction.Out => ("-", "->"),
                Direction.In => ("<-", "-"),
                _ => ("-", "-"),
            };
            var path = step.IsRun ? $"{Path(i)} = " : string.Empty;
            return $"{path}({Node(step.Left)}{Entity}){left}[{Relationship(i)}{type}{run}]{right}({Node(step.Right)}{Entity})";
        });

    /// <summary>What is asked of the nodes and steps; sets the parameters that it needs.</summary>
    private IEnumerable<string> Conditions(TraversalStatement statement)
    {
        var names = Places(_pattern.Nodes.Count).Where(node => _pattern.Nodes[node].Name is not null).ToList();
        return Places(_pattern.Nodes.Count).SelectMany(node => ConditionsOf(node, Node(node), statement))
            .Concat(names.SelectMany(node => names.Where(other => other > node).Select(other => $"{Node(node)} <> {Node(other)}")))
            .Concat(Places(_pattern.Steps.Count).SelectMany(step => ConditionsOf(step, statement)))
            .Concat(query.TimeCoherent && _pattern.Steps.Count > 0 ? ["{{common_day}}"] : []);
    }

    /// <summary>What is asked of an entity that a node may be.</summary>
    private IEnumerable<string> ConditionsOf(int node, string alias, TraversalStatement statement)
    {
        var given = query.Given.Where(one => one.Node == node).Select(one => one.Entity.ToString()).ToList();
        if (given.Count > 0)
        {
            statement.Set($"given_{Node(node)}", given);
            yield return $"{alias}.id IN $given_{Node(node)}";
        }

        if (_pattern.Nodes[node].Kind is { } kind)
        {
            statement.Set($"kinds_{Node(node)}", reader.Revision.Ontology.WithSubkinds([kind]));
            yield return $"{alias}.kind IN $kinds_{Node(node)}";
        }

        if (given.Count == 0)
        {
            var asked = _pattern.Nodes[node] switch { { Kind: not null } => "of_named_kind", { IsMiddle: true } => "passable", _ => "reached" };
            yield return $"{{{{{asked}:{alias}}}}}";
        }
    }

    private IEnumerable<string> ConditionsOf(int place, TraversalStatement statement)
    {
        var step = _pattern.Steps[place];
        var relationship = Relationship(place);
        if (step.Type is null)
        {
            yield return $"{{{{relationship:{relationship}}}}}";
            yield break;
        }

        if ((query.Filter.Types.Count > 0 && !query.Filter.Types.Contains(step.Type)) || query.Filter.ExcludeTypes.Contains(step.Type))
        {
            yield return "false";
        }

        statement.Set($"type_{relationship}", step.Type);
        yield return step.IsRun
            ? $"all(q IN {relationship} WHERE type(q) = $type_{relationship} AND {{{{of_named_type:q}}}})"
            : $"type({relationship}) = $type_{relationship} AND {{{{of_named_type:{relationship}}}}}";
        if (step.IsRun)
        {
            var nodes = $"nodes({Path(place)})";
            yield return $"all(q IN {nodes}[1..-1] WHERE q:Entity AND NOT q:Missing AND {{{{passable:q}}}})";
            yield return $"all(i IN range({(step.IsCircle ? "1" : "0")}, size({nodes}) - 2) WHERE NOT {nodes}[i] IN {nodes}[i + 1..])";
        }

        if (_pattern.IsLoneCircle(step))
        {
            var mayBegin = string.Join(" AND ", ConditionsOf(step.Left, "q", statement));
            yield return $"all(q IN nodes({Path(place)}) WHERE q.id >= {Node(step.Left)}.id OR NOT coalesce({mayBegin}, false))";
        }

        if (step is { IsCircle: true, Direction: Direction.Both })
        {
            yield return $"head({relationship}).id <= last({relationship}).id";
        }
    }

    /// <summary>Whether a type may stand in a statement as it is; others are told apart by a parameter alone.</summary>
    private static bool IsWord(string? type) => type is not null && type.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && char.IsAsciiLetter(type[0]);
}
