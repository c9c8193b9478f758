using FsCheck.Fluent;
using InnovationGraph.Contracts;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Exchange.Copies;

namespace InnovationGraph.Exchange.Tests.Copies;

public sealed class StoreCopierTests : IAsyncLifetime
{
    private readonly IGraphStore _source = Open();
    private readonly IGraphStore _target = Open();

    private static CancellationToken None => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await CommitAsync(_source, "import/a-dataset", Put("honor", "Honor"), Put("siasun", "Siasun"), new Change.Describe(Samples.Description("Old")));
        await CommitAsync(_source, "分析员", Put("siasun", "SIASUN"));
        await CommitAsync(_source, Samples.User, new Change.Retract(Samples.Id("honor"), Samples.Id("siasun")));
        await RememberAsync("first");
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _target.DisposeAsync();
    }

    [Fact]
    public async Task A_copy_has_every_revision_with_its_author_message_time_changes_and_hash()
    {
        var result = Assert.IsType<CopyResult.Complete>(await CopyAsync());
        Assert.Equal((await _source.GetHeadAsync(None), 3L), (result.Head, result.Copied));
        Assert.Equal(new RecordCounts(1, 0, 0, 0, 0), result.Records);
        await StoreComparison.AssertSameAsync(_source, _target);
    }

    [Fact]
    public async Task A_copy_of_any_history_reads_as_its_source() =>
        await Prop.ForAll(RandomHistories.Histories, async history =>
        {
            await using ReferenceStore source = new(), target = new();
            await FillAsync(source, history);
            Assert.IsType<CopyResult.Complete>(await new StoreCopier(source, target).CopyAsync(null, None));
            await StoreComparison.AssertSameAsync(source, target);
        }).CheckAsync(50);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_interrupted_copy_holds_whole_revisions_and_the_next_finishes_the_rest(long interrupted)
    {
        await InterruptAsync(interrupted);
        Assert.Equal(interrupted - 1, (await _target.GetHeadAsync(None)).Number);
        Assert.Null(await _target.FindReceiptAsync(Samples.Dataset, None));

        Assert.Equal(4 - interrupted, Assert.IsType<CopyResult.Complete>(await CopyAsync()).Copied);
        await StoreComparison.AssertSameAsync(_source, _target);
    }

    [Fact]
    public async Task A_second_copy_brings_only_what_is_new()
    {
        await CopyAsync();
        Assert.Equal(0, Assert.IsType<CopyResult.Complete>(await CopyAsync()).Copied);
        await CommitAsync(_source, Samples.User, Put("leaderdrive", "Leaderdrive"));
        Assert.Equal(1, Assert.IsType<CopyResult.Complete>(await CopyAsync()).Copied);
        await StoreComparison.AssertSameAsync(_source, _target);
    }

    [Fact]
    public async Task What_an_import_without_changes_left_is_copied_too()
    {
        await CopyAsync();
        await RememberAsync("second");
        Assert.Equal(0, Assert.IsType<CopyResult.Complete>(await CopyAsync()).Copied);
        Assert.Equal("second", (await _target.FindReceiptAsync(Samples.Dataset, None))?.Digest);
    }

    [Fact]
    public async Task An_empty_graph_is_copied_at_once()
    {
        await using ReferenceStore empty = new();
        Assert.Equal(
            new CopyResult.Complete(Revision.Empty, 0, default), await new StoreCopier(empty, _target).CopyAsync(null, None));
    }

    [Fact]
    public async Task A_target_that_someone_wrote_to_is_refused_with_its_first_differing_revision()
    {
        await InterruptAsync(2);
        await CommitAsync(_target, "someone", Put("other", "Other"));
        await CommitAsync(_target, "someone", Put("another", "Another"));
        var head = await _target.GetHeadAsync(None);

        var refused = Assert.IsType<CopyResult.Refused>(await CopyAsync());
        Assert.Equal(2, refused.Revision);
        Assert.Contains("'someone'", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("'分析员'", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(head, await _target.GetHeadAsync(None));
    }

    [Fact]
    public async Task A_target_that_went_on_is_refused()
    {
        await CopyAsync();
        await CommitAsync(_target, "someone", Put("other", "Other"));
        var refused = Assert.IsType<CopyResult.Refused>(await CopyAsync());
        Assert.Equal(4, refused.Revision);
        Assert.Contains("the source ends before it", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_of_someone_else_in_between_ends_the_copy()
    {
        var refused = Assert.IsType<CopyResult.Refused>(await CopyAsync(progress =>
        {
            if (progress.Next.Number == 2)
            {
                CommitAsync(_target, "someone", Put("other", "Other")).GetAwaiter().GetResult();
            }
        }));
        Assert.Equal(2, refused.Revision);
        Assert.Contains("someone else committed", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_names_each_revision_before_it_is_copied()
    {
        List<(long Revision, long Last, long Copied, long InAll)> told = [];
        await CopyAsync(progress => told.Add((progress.Next.Number, progress.Last, progress.ChangesCopied, progress.ChangesInAll)));
        Assert.Equal([(1, 3, 0, 5), (2, 3, 3, 5), (3, 3, 4, 5)], told);
    }

    private static async Task FillAsync(ReferenceStore store, IEnumerable<PlannedCommit> history)
    {
        foreach (var commit in history)
        {
            // An import describes its dataset, and remembers no other.
            var described = await store.GetDatasetsAsync(long.MaxValue, None);
            var isImport = described.Any(dataset => dataset.Id == commit.Receipt?.Dataset);
            await (isImport ? commit : commit with { Receipt = null }).ApplyToAsync(store);
        }
    }

    private static ReferenceStore Open() => new();

    private static Change.Put Put(string id, string name) => new(Samples.Entity(id, name));

    private static async Task CommitAsync(IGraphStore store, string author, params Change[] changes)
    {
        var head = await store.GetHeadAsync(None);
        ChangeSet set = new(author, $"Message {head.Number}", Samples.Time(head.Number).AddMilliseconds(head.Number), head.Hash, [.. changes]);
        Assert.IsType<ApplyResult.Committed>(await store.ApplyAsync(set, None));
    }

    private async Task RememberAsync(string digest)
    {
        var head = await _source.GetHeadAsync(None);
        await _source.ApplyAsync(
            new("import/a-dataset", "Nothing new.", head.Time, head.Hash, []) { Receipt = new(Samples.Dataset, digest) }, None);
    }

    /// <summary>Copies the revisions before that one.</summary>
    private Task InterruptAsync(long revision) => Assert.ThrowsAsync<OperationCanceledException>(() => CopyAsync(progress =>
    {
        if (progress.Next.Number == revision)
        {
            throw new OperationCanceledException();
        }
    }));

    private Task<CopyResult> CopyAsync(Action<CopyProgress>? report = null) =>
        new StoreCopier(_source, _target).CopyAsync(report is null ? null : new Told(report), None);

    private sealed class Told(Action<CopyProgress> report) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => report(value);
    }
}
