using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;

namespace InnovationGraph.Engine.Tests.Traversal;

/// <summary>Rankings that can be seen to be right; the random contract holds others against the reference.</summary>
public sealed class RankingTests : IAsyncLifetime
{
    private static readonly ValueMap<PropertyValue> Counted = new([KeyValuePair.Create("normalised", (PropertyValue)new PropertyValue.Flag(false))]);

    private readonly ReferenceStore _store = new();
    private readonly SteppingClock _clock = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Only_paths_from_a_source_to_a_target_count()
    {
        var graph = new TestGraph().Entity("s1", "Agency").Entity("s2", "Agency")
            .Chain("s1", "a", "t1").Chain("s1", "b", "t1").Chain("s2", "a", "t2").Chain("x", "y", "z");
        var answer = await RankAsync(graph, query => query with { SourceKinds = ["Agency"], Targets = Ids("t1", "t2") });
        Assert.Equal(["1 a 3.5", "2 b 0.5", "- s1 0", "- s2 0", "- t1 0", "- t2 0", "- x 0", "- y 0", "- z 0"], Lines(answer));
        Assert.Contains("Shortest paths that count: from each of 2 to each of 2 others.", answer.Notes);
    }

    [Fact]
    public async Task An_end_need_not_take_part_and_then_stands_between_nobody()
    {
        var graph = new TestGraph().Entity("s", "Agency").Entity("t", "Agency").Chain("s", "t", "a", "b").Chain("s", "c", "b");
        var answer = await RankAsync(graph, query => query with { Filter = query.Filter with { Among = ["Firm"] }, Sources = Ids("s", "t"), Targets = Ids("b") });
        Assert.Equal(["1 a 1", "1 c 1", "- b 0"], Lines(answer));
    }

    [Fact]
    public async Task Relationships_are_turned_along_the_influence_that_is_followed()
    {
        var graph = new TestGraph().Link("part", "whole", "PART_OF").Link("part", "leaf", "OWNS").Link("whole", "aside", "CONCERNS");
        var answer = await RankAsync(graph, query => query with { Follow = [InfluenceKind.Command, InfluenceKind.Ownership] });
        Assert.Equal(["1 part 1", "- aside 0", "- leaf 0", "- whole 0"], Lines(answer));
        Assert.Equal(["Relationships left out: 1 of types that the ontology keeps out.", "3 of 4 have a score of 0, and so no rank."], answer.Notes);
    }

    [Fact]
    public async Task A_relationship_falls_where_no_document_is_left_to_tell_it()
    {
        var graph = new TestGraph().Source("one", "A").Source("two", "B").Source("general-knowledge", "Us")
            .Link("a", "b", evidence: [TestGraph.By("one")])
            .Link("c", "a", evidence: [TestGraph.By("one"), TestGraph.By("general-knowledge", Stance.Inferred)])
            .Link("c", "d", evidence: [TestGraph.By("two")]).Link("c", "e", evidence: [TestGraph.By("two")]);
        var answer = await RankAsync(graph, query => query with { Algorithm = "degree", Ranges = new() });
        Assert.Equal(["1-2 c", "1-2 a", "2-5 b", "2-5 d", "2-5 e"], answer.Items.Select(item => $"{item.Range!.Best}-{item.Range.Worst} {item.Entity.Id}"));
        Assert.Equal(["general-knowledge", "one", "two"], answer.Items[0].Documents.Select(document => document.ToString()));
    }

    [Fact]
    public async Task A_ranking_is_kept_for_its_next_page()
    {
        var revision = await new TestGraph().Chain("a", "b", "c").CommitAsync(_store);
        SnapshotTraversal traversal = new(_store, new(_store), new() { Time = TimeSpan.FromSeconds(1) }, _clock);
        AlgorithmQuery query = new(new() { Revision = revision }, "betweenness", Counted, 0, 1);
        Assert.True((await traversal.RunAsync(query, CancellationToken.None)).IsAnswered);
        _clock.Step = TimeSpan.FromHours(1).Ticks;
        Assert.True((await traversal.RunAsync(query with { Skip = 1 }, CancellationToken.None)).IsAnswered);
        Assert.IsType<QueryFailure.TooCostly>((await traversal.RunAsync(query with { Filter = query.Filter with { Kinds = ["Firm"] } }, CancellationToken.None)).Failure);
    }

    private async Task<AlgorithmAnswer.Scores> RankAsync(TestGraph graph, Func<AlgorithmQuery, AlgorithmQuery> change)
    {
        var revision = await graph.CommitAsync(_store);
        SnapshotTraversal traversal = new(_store, new(_store), new(), TimeProvider.System);
        AlgorithmQuery query = new(new() { Revision = revision }, "betweenness", Counted, 0, 100);
        var changed = change(query);
        var outcome = await traversal.RunAsync(
            changed.Algorithm == "degree" ? changed with { Arguments = ValueMap<PropertyValue>.Empty } : changed, CancellationToken.None);
        return Assert.IsType<AlgorithmAnswer.Scores>(outcome.Answer);
    }

    private static IEnumerable<string> Lines(AlgorithmAnswer.Scores answer) =>
        answer.Items.Select(item => FormattableString.Invariant($"{(item.Rank is { } rank ? rank : "-")} {item.Entity.Id} {item.Score}"));

    private static ValueList<RecordId> Ids(params string[] texts) => texts.Select(Samples.Id).ToValueList();

    /// <summary>A clock on which every look takes as long as it is told to.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long _now;

        public long Step { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += Step;
    }
}
