using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Tests.Collections;

public class MemoTests
{
    private readonly Memo<int, string> _memo = new(capacity: 2);
    private int _computed;

    [Fact]
    public async Task Computes_once_however_many_ask_at_once()
    {
        TaskCompletionSource ready = new();
        var asked = Enumerable.Range(0, 20).Select(_ => Task.Run(() => _memo.GetAsync(1, WaitAsync, CancellationToken.None))).ToList();
        ready.SetResult();
        Assert.All(await Task.WhenAll(asked), result => Assert.Equal("1", result));
        Assert.Equal(1, _computed);

        async Task<string> WaitAsync()
        {
            await ready.Task;
            return await CountAsync();
        }
    }

    [Fact]
    public async Task Forgets_the_key_that_was_not_used_for_longest()
    {
        await AskAsync(1);
        await AskAsync(2);
        await AskAsync(1);
        await AskAsync(3);
        Assert.Equal(3, _computed);
        await AskAsync(1);
        Assert.Equal(3, _computed);
        await AskAsync(2);
        Assert.Equal(4, _computed);
    }

    [Fact]
    public async Task Computes_again_after_a_computation_that_threw()
    {
        await Assert.ThrowsAsync<FormatException>(() => _memo.GetAsync(1, () => throw new FormatException(), CancellationToken.None));
        Assert.Equal("1", await AskAsync(1));
    }

    [Fact]
    public async Task Computes_again_what_is_not_to_be_kept()
    {
        Memo<int, string> memo = new(capacity: 2, result => result != "1");
        Assert.Equal("1", await memo.GetAsync(1, CountAsync, CancellationToken.None));
        Assert.Equal("2", await memo.GetAsync(1, CountAsync, CancellationToken.None));
        Assert.Equal("2", await memo.GetAsync(1, CountAsync, CancellationToken.None));
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_does_not_stop_the_others()
    {
        TaskCompletionSource<string> slow = new();
        var impatient = _memo.GetAsync(1, () => slow.Task, new CancellationToken(canceled: true));
        var patient = _memo.GetAsync(1, () => slow.Task, CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        slow.SetResult("done");
        Assert.Equal("done", await patient);
    }

    private Task<string> AskAsync(int key) => _memo.GetAsync(key, CountAsync, CancellationToken.None);

    private Task<string> CountAsync() => Task.FromResult(Interlocked.Increment(ref _computed).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
