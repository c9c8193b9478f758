using System.Diagnostics;
using InnovationGraph.Core.Stores;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace InnovationGraph.Neo4j.Connections;

/// <summary>
/// The only retry there is. Two further tries with jitter end well within a second when a server refuses connections; after several
/// failures the circuit opens, and for a moment nobody waits for a server that is away.
/// </summary>
internal sealed class Resilience
{
    private const int FurtherTries = 2;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(2);

    // A commit may stand in line behind another one; an index may be filled anew.
    private static readonly TimeSpan ChangeBudget = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DelayWhileOpening = TimeSpan.FromMilliseconds(500);

    /// <param name="budget">How long one try of a read may take.</param>
    public Resilience(TimeSpan budget)
    {
        RetryStrategyOptions retry = new()
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(ServerFault.IsTransient),
            MaxRetryAttempts = FurtherTries,
            Delay = FirstDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        };
        var breaker = new ResiliencePipelineBuilder()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(ServerFault.IsAbsence),
                FailureRatio = 0.5,
                MinimumThroughput = FurtherTries + 1,
                SamplingDuration = Memory,
                BreakDuration = Break,
            })
            .Build();
        Once = new ResiliencePipelineBuilder().AddPipeline(breaker).AddTimeout(ChangeBudget).Build();
        RepeatedChange = new ResiliencePipelineBuilder().AddRetry(retry).AddPipeline(Once).Build();
        Repeated = new ResiliencePipelineBuilder().AddRetry(retry).AddPipeline(breaker).AddTimeout(budget).Build();
        Question = new ResiliencePipelineBuilder().AddRetry(retry).AddTimeout(budget).AddPipeline(breaker).Build();
        RepeatedWhole = new ResiliencePipelineBuilder().AddRetry(retry).Build();
    }

    /// <summary>For what must not run twice: one step of a transaction.</summary>
    public ResiliencePipeline Once { get; }

    /// <summary>For an idempotent change.</summary>
    public ResiliencePipeline RepeatedChange { get; }

    /// <summary>For a read.</summary>
    public ResiliencePipeline Repeated { get; }

    /// <summary>For a read that may take long because of what it asks: a timeout is then no sign that the server is away.</summary>
    public ResiliencePipeline Question { get; }

    /// <summary>For a whole transaction, whose steps are timed one by one.</summary>
    public ResiliencePipeline RepeatedWhole { get; }

    /// <summary>For opening a database whose server may still be starting: tries again until the server is there or the time is up.</summary>
    public static ResiliencePipeline WhileStarting(TimeSpan patience)
    {
        var since = Stopwatch.GetTimestamp();
        return new ResiliencePipelineBuilder()
            .AddRetry(new()
            {
                ShouldHandle = new PredicateBuilder().Handle<StoreUnavailableException>(
                    fault => fault.InnerException is { } reason && IsAway(reason) && Stopwatch.GetElapsedTime(since) < patience),
                MaxRetryAttempts = int.MaxValue,
                Delay = DelayWhileOpening,
            })
            .Build();
    }

    private static bool IsAway(Exception reason) => reason is BrokenCircuitException || ServerFault.IsAbsence(reason);
}
