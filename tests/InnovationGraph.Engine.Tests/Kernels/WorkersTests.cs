using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

public sealed class WorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_block_is_done_once_by_a_worker_that_exists(int threads)
    {
        var done = new int[1_000];
        Assert.True(RandomGraph.WorkersOf(threads).Run(done.Length, (block, worker) =>
        {
            Assert.InRange(worker, 0, threads - 1);
            Interlocked.Increment(ref done[block]);
        }));
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void A_sum_is_the_same_to_the_last_bit_whatever_the_number_of_threads()
    {
        var sums = new[] { 1, 2, 3, 8 }.Select(threads =>
        {
            Assert.True(RandomGraph.WorkersOf(threads).Sum(100_001, 64, (first, end) => 1.0 / (first + end), out var sum));
            return sum;
        });
        Assert.Single(sums.Distinct());
    }

    /// <summary>By the number of blocks, not by the clock, which on a busy machine measures the others: a block takes a few milliseconds at most.</summary>
    [Fact]
    public void A_cancellation_is_seen_at_the_next_block()
    {
        using CancellationTokenSource source = new();
        Workers workers = new(2, RandomGraph.Budget(source.Token));
        var after = 0;
        Assert.Throws<OperationCanceledException>(() => workers.Run(int.MaxValue, (_, worker) =>
        {
            if (worker == 0)
            {
                after += source.IsCancellationRequested ? 1 : 0;
                source.Cancel();
            }
        }));
        Assert.Equal(0, after);
    }

    [Fact]
    public void A_worker_that_is_waited_for_learns_that_the_budget_is_spent()
    {
        Workers workers = new(2, new QueryBudget(new QueryLimits { Time = TimeSpan.FromMilliseconds(50) }, TimeProvider.System, CancellationToken.None));
        using ManualResetEventSlim isJoined = new();
        Assert.False(workers.Run(2, (_, worker) =>
        {
            if (worker == 0)
            {
                isJoined.Wait();
            }

            isJoined.Set();
            while (worker != 0 && workers.GoesOn(worker))
            {
            }
        }));
    }

    [Fact]
    public void A_spent_budget_ends_the_work()
    {
        Workers workers = new(2, new QueryBudget(new QueryLimits { Time = TimeSpan.Zero }, TimeProvider.System, CancellationToken.None));
        Assert.False(workers.Run(1_000_000, (_, _) => { }));
    }

    [Fact]
    public void What_goes_wrong_on_another_thread_is_thrown_on_the_callers()
    {
        using ManualResetEventSlim failing = new();
        Assert.Throws<FormatException>(() => RandomGraph.WorkersOf(2).Run(2, (_, worker) =>
        {
            if (worker == 0)
            {
                failing.Wait();
                return;
            }

            failing.Set();
            throw new FormatException();
        }));
    }
}
