using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>The shortest paths by hops.</summary>
internal sealed class PathStatement(GraphReader reader, PathQuery query, QueryLimits limits)
{
    /// <summary>
    /// Whether Cypher can find what is asked for: weights, waypoints and days common to all steps need the projection. So do many hops:
    /// where there is no path, the server takes seconds to be sure of it.
    /// </summary>
    public static bool CanFind(PathQuery query) => query is
    {
        Algorithm: PathAlgorithm.Shortest or PathAlgorithm.AllShortest, Weight: null, Via.Count: 0, TimeCoherent: false, MaxHops: <= 8,
    };

    public async Task<Outcome<PathAnswer>> FindAsync()
    {
        var answer = await reader.RunAsync(Statement(), [query.Source, query.Target]);
        if (await reader.FindUnknownAsync(answer, (ParameterNames.Source, query.Source), (ParameterNames.Target, query.Target)) is { } unknown)
        {
            return unknown;
        }

        var found = query.Filter.Avoid.Contains(query.Source) || query.Filter.Avoid.Contains(query.Target) ? new([], null) : Write(answer);
        return found with { ExcludedByAnEnd = [.. answer.List(0).Select(id => RecordId.Parse((string)id!)).Order()] };
    }

    private TraversalStatement Statement()
    {
        var statement = new FilterConditions(query.Filter, reader.Revision, transitOnly: true)
            .Complete(new(query.Source == query.Target ? "path_of_no_hops" : "paths"));
        SetWays(statement);
        return statement
            .With("excluded", query.Filter.IsTimed ? "{{excluded_at_ends}}" : "[]")
            .With("hops", query.MaxHops!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Set("source", query.Source.ToString())
            .Set("target", query.Target.ToString())
            .Set("most", query.Algorithm == PathAlgorithm.Shortest ? 1 : limits.Paths + 1);
    }

    /// <summary>Which way a step, from <c>a</c> to <c>b</c>, goes along relationships of which type.</summary>
    private void SetWays(TraversalStatement statement)
    {
        if (query.Follow.Count == 0)
        {
            var (along, against) = query.StepsOf(null);
            statement.WithStep(StepOf(along, against)).With("ways", "true").With("followed", "true");
            return;
        }

        var types = reader.Revision.Ontology.Ontology.RelationshipTypes;
        List<string> gone = [.. types.Where(type => query.StepsOf(type).Along).Select(type => type.Id)];
        List<string> back = [.. types.Where(type => query.StepsOf(type).Against).Select(type => type.Id)];
        statement.WithStep(StepOf(gone.Count > 0 || back.Count == 0, back.Count > 0))
            .With("ways", "{{ways_of_types:@}}")
            .With("followed", "(type(@) IN $along OR type(@) IN $against)")
            .Set("along", gone)
            .Set("against", back);
    }

    private static Direction StepOf(bool along, bool against) => (along, against) switch
    {
        (true, false) => Direction.Out,
        (false, true) => Direction.In,
        _ => Direction.Both,
    };

    private PathAnswer Write(TraversalAnswer answer)
    {
        var between = answer.Relationships.OrderBy(relationship => relationship.Id)
            .ToLookup(relationship => Pair(relationship.Source, relationship.Target));
        List<PathResult> paths = [];
        var relationships = 0;
        foreach (var path in Paths(answer))
        {
            List<PathStep> steps = [.. path.Zip(path.Skip(1), (from, to) => new PathStep(from, to, Parallel(between, from, to)))];
            relationships += steps.Sum(step => step.Relationships.Count);
            if (paths.Count == limits.Paths || (paths.Count > 0 && relationships > limits.Relationships))
            {
                return new(paths, paths.Count == limits.Paths ? "paths" : "relationships");
            }

            paths.Add(new(steps.Count, steps.Count, [.. path.Select(id => answer.Summary(id))], steps));
        }

        return new(paths, null);
    }

    private static List<Relationship> Parallel(
        ILookup<(RecordId Lesser, RecordId Greater), Relationship> between, RecordId from, RecordId to) =>
        between[Pair(from, to)].ToList() is { Count: > 0 } some ? some : throw new GraphMovedException();

    private IEnumerable<IReadOnlyList<RecordId>> Paths(TraversalAnswer answer) => query.Source == query.Target
        ? [[query.Source]]
        : answer.Of(TraversalAnswer.RowKind.Path)
            .Select(row => ((IReadOnlyList<object?>)row[1]!).Select(id => RecordId.Parse((string)id!)).ToList());

    /// <summary>The ends of a step, the same whichever way it goes; where only one way counts, relationships the other way were not read.</summary>
    private static (RecordId Lesser, RecordId Greater) Pair(RecordId one, RecordId other) => one < other ? (one, other) : (other, one);
}
