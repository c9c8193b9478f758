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
        Once = new ResiliencePipelineBuilder().AddPipeline(breaker).AddTimeout(budget).Build();
        Repeated = new ResiliencePipelineBuilder().AddRetry(retry).AddPipeline(Once).Build();
        RepeatedWhole = new ResiliencePipelineBuilder().AddRetry(retry).Build();
    }

    /// <summary>For what must not be said twice: one step of a transaction.</summary>
    public ResiliencePipeline Once { get; }

    /// <summary>For a read.</summary>
    public ResiliencePipeline Repeated { get; }

    /// <summary>For a whole transaction, whose steps are timed one by one.</summary>
    public ResiliencePipeline RepeatedWhole { get; }
}
