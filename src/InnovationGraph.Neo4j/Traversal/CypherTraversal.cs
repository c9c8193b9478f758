using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using Polly.Timeout;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>
/// Answers questions about the newest revision in Cypher, where Cypher can, and all others from a projection: what needs weights,
/// waypoints, loopless paths or the whole graph, what is asked of a past revision, and what Cypher does not answer in time. Of a graph
/// too large to project, those have no answer. Safe to share; a store needs one.
/// </summary>
/// <param name="store">The store that is asked.</param>
/// <param name="views">What is known of its revisions.</param>
/// <param name="projection">Answers from a projection of the same store.</param>
/// <param name="limits">What one query may cost.</param>
/// <param name="mostProjected">How many relationships a projection may have.</param>
public sealed class CypherTraversal(Neo4jGraphStore store, RevisionViews views, IGraphTraversal projection, QueryLimits limits, long mostProjected)
    : IGraphTraversal
{
    private const string Limit = "projectedRelationships";

    private Revision? _newest;

    public IReadOnlyList<AlgorithmDescriptor> Algorithms => projection.Algorithms;

    public Task<Outcome<SummaryAnswer>> SummariseAsync(
        IReadOnlyCollection<RecordId> ids, Revision revision, CancellationToken cancellation) => AskAsync(
        new(new() { Revision = revision }, ParameterNames.KnownAt, cancellation),
        async reader =>
        {
            var statement = new TraversalStatement("summaries").Set("ids", ids.Distinct().Select(id => id.ToString()));
            return (Outcome<SummaryAnswer>)new SummaryAnswer((await reader.RunAsync(statement)).Summaries);
        },
        () => projection.SummariseAsync(ids, revision, cancellation));

    public Task<Outcome<EntityPage>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter, ParameterNames.Kind, cancellation),
        reader => new EntityStatement(reader, query).FindAsync(),
        () => projection.FindEntitiesAsync(query, cancellation));

    public Task<Outcome<Page<LinkedRelationship>>> FindRelationshipsAsync(RelationshipQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter, ParameterNames.Type, cancellation),
        reader => new RelationshipStatement(reader, query).FindAsync(),
        () => projection.FindRelationshipsAsync(query, cancellation));

    public Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter, ParameterNames.Depth, cancellation),
        reader => new FlowStatements(reader, query, limits).FindAsync(),
        () => projection.FindFlowsAsync(query, cancellation));

    public Task<Outcome<PathAnswer>> FindPathsAsync(PathQuery query, CancellationToken cancellation) => PathStatement.CanFind(query)
        ? AskAsync(
            new(query.Filter, ParameterNames.MaxHops, cancellation),
            reader => new PathStatement(reader, query, limits).FindAsync(),
            () => projection.FindPathsAsync(query, cancellation))
        : ProjectAsync(
            new(query.Filter, ParameterNames.Algorithm, cancellation), Reason.Kind, () => projection.FindPathsAsync(query, cancellation));

    public Task<Outcome<PatternAnswer>> FindPatternsAsync(PatternQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter, ParameterNames.Match, cancellation),
        reader => new PatternStatement(reader, query).FindAsync(),
        () => projection.FindPatternsAsync(query, cancellation));

    public Task<Outcome<Page<ReachedEntity>>> ReachAsync(ReachQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter, ParameterNames.MaxHops, cancellation),
        reader => new ReachStatement(reader, query).FindAsync(),
        () => projection.ReachAsync(query, cancellation));

    public Task<Outcome<SubgraphAnswer>> ExtractAsync(SubgraphQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter, ParameterNames.Depth, cancellation),
        reader => new SubgraphStatement(reader, query, limits).FindAsync(),
        () => projection.ExtractAsync(query, cancellation));

    public Task<Outcome<GraphOutline>> OutlineAsync(GraphFilter filter, CancellationToken cancellation) => AskAsync(
        new(filter, ParameterNames.Type, cancellation),
        async reader =>
        {
            var whole = await new SubgraphStatement(reader, SubgraphQuery.Everything(filter), limits).FindAsync();
            return whole.IsAnswered ? whole.Answer.Outline : (Outcome<GraphOutline>)whole.Failure;
        },
        () => projection.OutlineAsync(filter, cancellation));

    public Task<Outcome<ResilienceAnswer>> FindResilienceAsync(ResilienceQuery query, CancellationToken cancellation) =>
        ProjectAsync(
            new(query.Filter, Costly: null, cancellation), Reason.Kind, () => projection.FindResilienceAsync(query, cancellation));

    public Task<Outcome<AlgorithmAnswer>> RunAsync(AlgorithmQuery query, CancellationToken cancellation) =>
        ProjectAsync(
            new(query.Filter, Costly: null, cancellation), Reason.Kind, () => projection.RunAsync(query, cancellation));

    private async Task<Outcome<T>> AskAsync<T>(
        Question question, Func<GraphReader, Task<Outcome<T>>> inCypher, Func<Task<Outcome<T>>> project)
        where T : class
    {
        // By time as well: a database that was filled anew counts from 1 again.
        if (_newest is { } newest && newest.Number > question.Revision.Number && newest.Time >= question.Revision.Time)
        {
            return await ProjectAsync(question, Reason.Past, project);
        }

        try
        {
            var parameters = await ParametersAsync(question);
            _newest = question.Revision;
            GraphReader reader = new(store.Database, parameters, question.Cancellation);
            return await FindUnknownAsync(reader, question.Filter.Avoid) is { } unknown ? unknown : await inCypher(reader);
        }
        catch (GraphMovedException)
        {
            return await ProjectAsync(question, Reason.Past, project);
        }
        catch (StoreUnavailableException late) when (late.InnerException is TimeoutRejectedException)
        {
            return await ProjectAsync(question, Reason.Late, project);
        }
    }

    /// <summary>The failure for an entity to be avoided that there is not; null for none.</summary>
    private static async Task<QueryFailure?> FindUnknownAsync(GraphReader reader, ValueList<RecordId> avoided)
    {
        if (avoided.Count == 0)
        {
            return null;
        }

        var answer = await reader.RunAsync(new TraversalStatement("summaries").Set("ids", Array.Empty<string>()), avoided);
        return await reader.FindUnknownAsync(answer, avoided.Select(id => (ParameterNames.Avoid, (RecordId?)id)));
    }

    private async Task<Outcome<T>> ProjectAsync<T>(Question question, Reason reason, Func<Task<Outcome<T>>> project)
        where T : class
    {
        if (await SizeAsync(question) is var size && size <= mostProjected)
        {
            return await project();
        }

        var bound = string.Create(CultureInfo.InvariantCulture, $"the graph has {size} relationships, and {mostProjected} may be held in memory");
        return reason switch
        {
            Reason.Late => new QueryFailure.TooCostly("time", question.Costly, $"Ask for less: {bound}."),
            Reason.Past => new QueryFailure.TooCostly(Limit, ParameterNames.KnownAt, $"Ask of the newest revision: {bound}."),
            _ => new QueryFailure.TooCostly(
                Limit, question.Costly, $"Ask for shortest or allShortest paths by hops, for reachability or for a subgraph: {bound}."),
        };
    }

    private async Task<long> SizeAsync(Question question)
    {
        var view = await views.GetAsync(question.Revision, question.Cancellation);
        return Answered(await view.ComputeOnceAsync<GraphSize>(nameof(GraphSize), CountAsync, question.Cancellation)).Relationships;

        async Task<Outcome<GraphSize>> CountAsync()
        {
            var counts = await store.Database.ReadAsync(
                "traverse/size", row => row.Integer(0), CancellationToken.None, ("revision", question.Revision.Number));
            return new GraphSize(counts.Single());
        }
    }

    private async Task<RevisionParameters> ParametersAsync(Question question)
    {
        var view = await views.GetAsync(question.Revision, question.Cancellation);
        return Answered(await view.ComputeOnceAsync<RevisionParameters>(
            nameof(RevisionParameters),
            () => Task.FromResult<Outcome<RevisionParameters>>(new RevisionParameters(view)),
            question.Cancellation));
    }

    private static T Answered<T>(Outcome<T> outcome)
        where T : class => outcome.Answer ?? throw new InvalidOperationException($"This cannot be refused: {outcome.Failure}.");

    /// <summary>How many relationships a revision has.</summary>
    private sealed record GraphSize(long Relationships);

    /// <summary>Why the projection is asked: what Cypher cannot do at all, a revision that is not the newest, or an answer that took too long.</summary>
    private enum Reason
    {
        Kind,
        Past,
        Late,
    }

    /// <param name="Filter">Which records of which revision it is about.</param>
    /// <param name="Costly">The parameter that makes the question costly, and so the one to narrow; null where narrowing does not help.</param>
    private readonly record struct Question(GraphFilter Filter, string? Costly, CancellationToken Cancellation)
    {
        public Revision Revision => Filter.Revision;
    }
}
