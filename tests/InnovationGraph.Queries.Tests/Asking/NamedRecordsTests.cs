using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Queries.Asking;
using InnovationGraph.Queries.Parameters;

namespace InnovationGraph.Queries.Tests.Asking;

public sealed class NamedRecordsTests : IAsyncDisposable
{
    private static readonly Parameter[] Parameters = [new("seed", ParameterType.Id, "Seeds.") { Repeats = true }, new("where", ParameterType.Given, "Given.") { Repeats = true }];

    private readonly ReferenceStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task What_another_request_makes_forgotten_in_the_middle_is_not_looked_for_again()
    {
        await CommitAsync([.. ((string[])["a", "b", "c"]).Select(id => new Change.Put(Samples.Entity(id)))]);
        NamedRecords records = new(mostRemembered: 1);
        await records.ResolveAsync(Parameters, Values("seed=a"), await ContextAsync(_store, 1), Cancellation);
        List<string> calls = [];
        var watched = WatchedStore.Of(_store, call =>
        {
            calls.Add(call);
            if (calls.Count == 1)
            {
                var other = records.ResolveAsync(Parameters, Values("seed=c"), ContextAsync(_store, 1).Result, Cancellation);
                Assert.True(other.IsCompletedSuccessfully);
            }
        });
        var values = Values("seed=a", "seed=b");
        Assert.Null(await records.ResolveAsync(Parameters, values, await ContextAsync(watched, 1), Cancellation));
        Assert.Equal(["a", "b"], values.Of("seed"));
        Assert.Equal([nameof(IGraphStore.ReadAsync)], calls);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task A_record_that_is_there_again_has_not_ended(long revision, bool hasEnded)
    {
        await CommitAsync(new Change.Put(Samples.Entity("a")));
        await CommitAsync(new Change.Retract(Samples.Id("a")));
        await CommitAsync(new Change.Put(Samples.Entity("a")));
        var context = await ContextAsync(_store, revision);
        Assert.Equal(hasEnded, await context.FindEndedAsync<Entity>(Samples.Id("a"), Cancellation) is not null);
    }

    [Theory]
    [InlineData("where= x = a ")]
    [InlineData("where=x=\u3000A")]
    [InlineData("where=x=a")]
    public async Task Blanks_around_what_is_given_make_no_other_request(string given)
    {
        await CommitAsync(new Change.Put(Samples.Entity("a")));
        var values = Values(given);
        Assert.Empty(values.Faults);
        Assert.Null(await new NamedRecords().ResolveAsync(Parameters, values, await ContextAsync(_store, 1), Cancellation));
        Assert.Equal("where=x%3Da", values.Canonical());
    }

    [Theory]
    [InlineData("x=a", true)]
    [InlineData(" x = a b ", true)]
    [InlineData("x=y=z", true)]
    [InlineData("x= ", false)]
    [InlineData("x=\u3000", false)]
    [InlineData(" =a", false)]
    [InlineData("=a", false)]
    [InlineData("x=", false)]
    [InlineData("x", false)]
    public void What_is_given_has_a_name_and_an_entity(string text, bool isFine)
    {
        Assert.Equal(isFine, ParameterType.Given.Fault(text, new(Ontology.Empty)) is null);
        if (isFine)
        {
            Assert.Matches(ParameterType.Given.Pattern!, text);
        }
        else
        {
            Assert.DoesNotMatch(ParameterType.Given.Pattern!, text);
        }
    }

    private static ParameterValues Values(params string[] given) => new(
        Parameters, given.Select(one => KeyValuePair.Create(one[..one.IndexOf('=', StringComparison.Ordinal)], one[(one.IndexOf('=', StringComparison.Ordinal) + 1)..])), new(Ontology.Empty));

    private async Task<QueryContext> ContextAsync(IGraphStore store, long revision) =>
        new(store, null!, new((await _store.FindRevisionAsync(revision, Cancellation))!, [], []), string.Empty, 0);

    private async Task CommitAsync(params Change[] changes)
    {
        var head = await _store.GetHeadAsync(Cancellation);
        Assert.IsType<ApplyResult.Committed>(
            await _store.ApplyAsync(new(Samples.User, "A test.", Samples.Time(head.Number + 1), head.Hash, changes.ToValueList()), Cancellation));
    }
}
