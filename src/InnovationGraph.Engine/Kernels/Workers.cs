using System.Runtime.ExceptionServices;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// The threads of one kernel: the caller's and up to so many of the pool, which claim blocks of the work by a counter. The caller works
/// too, so a busy pool makes a kernel slower and never stops it.
/// </summary>
/// <param name="threads">The most threads.</param>
/// <param name="budget">Looked at by the caller's thread before each block, so a block should take a few milliseconds at most.</param>
internal sealed class Workers(int threads, QueryBudget budget)
{
    /// <summary>Vertices in a block where nothing else suggests itself.</summary>
    public const int Block = 4096;

    private volatile bool _isOver;

    public Workers(QueryBudget budget)
        : this(budget.Threads, budget)
    {
    }

    public int Threads => threads;

    /// <summary>
    /// Whether a block that takes more than a few milliseconds may go on; it asks every few. The first worker, which is the caller's
    /// thread, looks at the budget; the others see what it found.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public bool GoesOn(int worker)
    {
        if (worker == 0 && !_isOver)
        {
            try
            {
                _isOver = !budget.CheckTime();
            }
            catch (OperationCanceledException)
            {
                _isOver = true;
                throw;
            }
        }

        return !_isOver;
    }

    /// <summary>
    /// Calls <paramref name="work"/> for each block, from 0 up, with the number of the worker, which is below <see cref="Threads"/>. False
    /// when the budget is spent; then some blocks are not done.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more. No worker is at work then.</exception>
    public bool Run(int blocks, Action<int, int> work)
    {
        Round round = new(blocks, work);
        for (var helper = Math.Min(threads, blocks) - 1; helper > 0; helper--)
        {
            ThreadPool.UnsafeQueueUserWorkItem(round, preferLocal: false);
        }

        return round.Lead(this) && !_isOver;
    }

    /// <summary>Calls <paramref name="work"/> for each block of numbers below <paramref name="count"/>: the first, the one after the last, the worker.</summary>
    public bool ForBlocks(long count, int size, Action<long, long, int> work) =>
        Run(BlockCount(count, size), (block, worker) => work((long)block * size, Math.Min(count, (block + 1L) * size), worker));

    /// <summary>
    /// The sum over all blocks of numbers below <paramref name="count"/>. Added up in the order of the blocks, so it is the same to the last
    /// bit whatever the number of threads.
    /// </summary>
    public bool Sum(long count, int size, Func<long, long, double> part, out double sum)
    {
        var parts = new double[BlockCount(count, size)];
        var isWhole = Run(parts.Length, (block, _) => parts[block] = part((long)block * size, Math.Min(count, (block + 1L) * size)));
        sum = 0;
        foreach (var one in parts)
        {
            sum += one;
        }

        return isWhole;
    }

    private static int BlockCount(long count, int size) => checked((int)((count + size - 1) / size));

    private sealed class Round(int blocks, Action<int, int> work) : IThreadPoolWorkItem
    {
        private long _next;
        private int _joined;
        private int _inside;
        private ExceptionDispatchInfo? _failure;

        public bool Lead(Workers workers)
        {
            ExceptionDispatchInfo? failure = null;
            var isWhole = true;
            try
            {
                while (Volatile.Read(ref _next) < blocks && (isWhole = workers.GoesOn(0)) && Claim(0))
                {
                }
            }
            catch (Exception mine)
            {
                failure = ExceptionDispatchInfo.Capture(mine);
            }

            // Whoever claimed a block before this was inside before, and is waited for; whoever comes later finds none.
            Interlocked.Exchange(ref _next, blocks);
            SpinWait waiting = default;
            while (Volatile.Read(ref _inside) > 0)
            {
                waiting.SpinOnce(sleep1Threshold: -1);
                try
                {
                    // Those who are waited for see only what this thread finds.
                    isWhole &= workers.GoesOn(0);
                }
                catch (OperationCanceledException nobodyWaits)
                {
                    failure ??= ExceptionDispatchInfo.Capture(nobodyWaits);
                }
            }

            failure?.Throw();
            _failure?.Throw();
            return isWhole;
        }

        public void Execute()
        {
            Interlocked.Increment(ref _inside);
            try
            {
                var worker = Interlocked.Increment(ref _joined);
                while (Claim(worker))
                {
                }
            }
            catch (Exception failure)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
                Interlocked.Exchange(ref _next, blocks);
            }
            finally
            {
                Interlocked.Decrement(ref _inside);
            }
        }

        private bool Claim(int worker)
        {
            var block = Interlocked.Increment(ref _next) - 1;
            if (block >= blocks)
            {
                return false;
            }

            work((int)block, worker);
            return true;
        }
    }
}
