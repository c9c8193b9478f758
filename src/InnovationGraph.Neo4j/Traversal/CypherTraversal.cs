using System.Globalization;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using Polly.Timeout;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>
/// Answers questions about the newest revision in Cypher, where Cypher can, and all others from a projection: what needs weights,
/// waypoints, loopless paths or the whole graph, what is asked of a past revision, and what Cypher does not answer in time. A graph
/// too large to project has no answer to those. Safe to share; one for a store.
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

    public IReadOnlyList<AlgorithmDescriptor> Measures => projection.Measures;

    public Task<Outcome<SummaryAnswer>> SummariseAsync(
        IReadOnlyCollection<RecordId> ids, Revision revision, CancellationToken cancellation) => AskAsync(
        new(revision, "knownAt", cancellation),
        async reader =>
        {
            var statement = new TraversalStatement("summaries").Set("ids", ids.Distinct().Select(id => id.ToString()));
            return (Outcome<SummaryAnswer>)new SummaryAnswer((await reader.RunAsync(statement)).Summaries);
        },
        () => projection.SummariseAsync(ids, revision, cancellation),
        failure => failure);

    public Task<Outcome<EntityPage>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter.Revision, "kind", cancellation),
        reader => new EntityListing(reader, query).FindAsync(),
        () => projection.FindEntitiesAsync(query, cancellation),
        failure => failure);

    public Task<Outcome<Page<LinkedRelationship>>> FindRelationshipsAsync(RelationshipQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter.Revision, "type", cancellation),
        reader => new RelationshipListing(reader, query).FindAsync(),
        () => projection.FindRelationshipsAsync(query, cancellation),
        failure => failure);

    public Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter.Revision, "depth", cancellation),
        reader => new FlowSearch(reader, query, limits).FindAsync(),
        () => projection.FindFlowsAsync(query, cancellation),
        failure => failure);

    public Task<Outcome<PathAnswer>> FindPathsAsync(PathQuery query, CancellationToken cancellation) => PathSearch.CanFind(query)
        ? AskAsync(
            new(query.Filter.Revision, "maxHops", cancellation),
            reader => new PathSearch(reader, query, limits).FindAsync(),
            () => projection.FindPathsAsync(query, cancellation),
        failure => failure)
        : ProjectAsync(
            new(query.Filter.Revision, "algorithm", cancellation), Reason.Kind, () => projection.FindPathsAsync(query, cancellation), failure => failure);

    public Task<Outcome<Page<ReachedEntity>>> ReachAsync(ReachQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter.Revision, "maxHops", cancellation),
        reader => new ReachSearch(reader, query).FindAsync(),
        () => projection.ReachAsync(query, cancellation),
        failure => failure);

    public Task<Outcome<SubgraphAnswer>> ExtractAsync(SubgraphQuery query, CancellationToken cancellation) => AskAsync(
        new(query.Filter.Revision, "depth", cancellation),
        reader => new SubgraphSearch(reader, query, limits).FindAsync(),
        () => projection.ExtractAsync(query, cancellation),
        failure => failure);

    public Task<Outcome<CentralityAnswer>> RankAsync(CentralityQuery query, CancellationToken cancellation) =>
        ProjectAsync(
            new(query.Filter.Revision, "measure", cancellation), Reason.Kind, () => projection.RankAsync(query, cancellation), failure => failure);

    private async Task<T> AskAsync<T>(Asked asked, Func<GraphReader, Task<T>> inCypher, Func<Task<T>> project, Func<QueryFailure, T> refuse)
    {
        // By time as well: a database that was filled anew counts from 1 again.
        if (_newest is { } newest && newest.Number > asked.Revision.Number && newest.Time >= asked.Revision.Time)
        {
            return await ProjectAsync(asked, Reason.Past, project, refuse);
        }

        try
        {
            var words = await WordsAsync(asked);
            _newest = asked.Revision;
            return await inCypher(new(store.Database, words, asked.Cancellation));
        }
        catch (GraphMovedException)
        {
            return await ProjectAsync(asked, Reason.Past, project, refuse);
        }
        catch (StoreUnavailableException late) when (late.InnerException is TimeoutRejectedException)
        {
            return await ProjectAsync(asked, Reason.Late, project, refuse);
        }
    }

    private async Task<T> ProjectAsync<T>(Asked asked, Reason reason, Func<Task<T>> project, Func<QueryFailure, T> refuse)
    {
        if (await SizeAsync(asked) is var size && size <= mostProjected)
        {
            return await project();
        }

        var bound = string.Create(CultureInfo.InvariantCulture, $"the graph has {size} relationships, and {mostProjected} may be held in memory");
        return reason switch
        {
            Reason.Late => refuse(new QueryFailure.TooCostly("time", asked.Narrow, $"Ask for less: {bound}.")),
            Reason.Past => refuse(new QueryFailure.TooCostly(Limit, "knownAt", $"Ask of the newest revision: {bound}.")),
            _ => refuse(new QueryFailure.TooCostly(Limit, asked.Narrow, $"Ask for shortest or allShortest paths by hops, for reachability or for a subgraph: {bound}.")),
        };
    }

    private async Task<long> SizeAsync(Asked asked)
    {
        var view = await views.GetAsync(asked.Revision, asked.Cancellation);
        return Answered(await view.ComputeOnceAsync<GraphSize>(nameof(GraphSize), CountAsync, asked.Cancellation)).Relationships;

        async Task<Outcome<GraphSize>> CountAsync()
        {
            var counts = await store.Database.ReadAsync(
                "traverse/size", row => row.Integer(0), CancellationToken.None, ("revision", asked.Revision.Number));
            return new GraphSize(counts.Single());
        }
    }

    private async Task<GraphWords> WordsAsync(Asked asked)
    {
        var view = await views.GetAsync(asked.Revision, asked.Cancellation);
        return Answered(await view.ComputeOnceAsync<GraphWords>(
            nameof(GraphWords), () => Task.FromResult<Outcome<GraphWords>>(new GraphWords(view)), asked.Cancellation));
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

    /// <param name="Narrow">The parameter to narrow where the question costs too much.</param>
    private readonly record struct Asked(Revision Revision, string Narrow, CancellationToken Cancellation);
}
