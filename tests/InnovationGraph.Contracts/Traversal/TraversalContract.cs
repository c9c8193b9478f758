using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>
/// What the contracts of <see cref="IGraphTraversal"/> share. A traversal passes a contract by deriving it with its fixture; the
/// tests are not virtual.
/// </summary>
public abstract class TraversalContract(TraversalFixture fixture) : IAsyncLifetime
{
    private IGraphStore? _store;

    protected IGraphStore Store => _store!;

    protected internal TraversalFixture Fixture => fixture;

    protected static CancellationToken None => CancellationToken.None;

    public async ValueTask InitializeAsync() => _store = await fixture.Stores.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await fixture.Stores.DisposeAsync();
    }

    /// <summary>Takes another store that is empty.</summary>
    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        _store = await fixture.Stores.OpenAsync();
    }

    /// <summary>Commits a graph and opens the traversal under test on it.</summary>
    protected async Task<(IGraphTraversal Traversal, GraphFilter Filter)> OpenAsync(TestGraph graph, QueryLimits? limits = null)
    {
        var revision = await graph.CommitAsync(Store);
        return (fixture.Open(Store, limits ?? new()), Filter(revision));
    }

    /// <summary>The paths of a graph that is committed for the question.</summary>
    protected async Task<PathAnswer> FindAsync(
        TestGraph graph, string source, string target, Func<PathQuery, PathQuery>? change = null)
    {
        var (traversal, filter) = await OpenAsync(graph);
        PathQuery query = new(filter, Id(source), Id(target));
        return Answer(await traversal.FindPathsAsync(change?.Invoke(query) ?? query, None));
    }

    protected static GraphFilter Filter(Revision revision) => new() { Revision = revision };

    protected static RecordId Id(string text) => Samples.Id(text);

    protected static ValueList<RecordId> Ids(params string[] texts) => texts.Select(Id).ToValueList();

    protected static T Answer<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.IsAnswered, outcome.Failure?.ToString());
        return outcome.Answer;
    }

    /// <summary>The paths as "a b c", in order.</summary>
    protected static string[] Routes(PathAnswer answer) =>
        [.. answer.Paths.Select(path => string.Join(' ', path.Entities.Select(entity => entity.Id)))];
}
