using System.Net;
using InnovationGraph.Api.Http;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>Few heavy queries run at once; what is cheap is answered beside them.</summary>
public sealed class AdmissionTests
{
    private const string Heavy = "/api/v1/centrality/degree";
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task One_heavy_query_runs_the_next_waits_the_third_is_told_to_come_back_and_what_is_cheap_is_answered()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        HeldTraversal? held = null;
        await using SeededHost seeded = new();
        await using var host = seeded.WithWebHostBuilder(builder => builder
            .UseSetting("InnovationGraph:Limits:HeavyQueries", "1")
            .UseSetting("InnovationGraph:Limits:WaitingQueries", "1")
            .ConfigureTestServices(services =>
            {
                var inner = services.Last(service => service.ServiceType == typeof(IGraphTraversal)).ImplementationFactory!;
                services.AddSingleton<IGraphTraversal>(provider => held = new((IGraphTraversal)inner(provider), gate.Task));
            }));
        using var client = host.CreateClient();
        var first = client.GetAsync(new Uri(Heavy, UriKind.Relative));
        await UntilAsync(() => held is { Running: 1 });
        var second = client.GetAsync(new Uri($"{Heavy}?limit=1", UriKind.Relative));
        var admission = host.Services.GetRequiredService<Admission>();
        await UntilAsync(() => admission.Waiting > 0);
        using var third = await client.GetAsync(new Uri($"{Heavy}?limit=2", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Contains("urn:innovation-graph:problem:busy", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, held!.Running);
        foreach (var cheap in new[] { "/health/live", "/health/ready", "/api/v1/entities/huawei", "/api/v1/entities?q=huawei" })
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(cheap, UriKind.Relative))).StatusCode);
        }

        gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"{Heavy}?limit=2", UriKind.Relative))).StatusCode);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using CancellationTokenSource timeout = new(LongEnough);
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, timeout.Token);
        }
    }

    /// <summary>Runs algorithms only once the gate is open.</summary>
    private sealed class HeldTraversal(IGraphTraversal inner, Task gate) : IGraphTraversal
    {
        private int _running;

        public int Running => Volatile.Read(ref _running);

        public IReadOnlyList<AlgorithmDescriptor> Algorithms => inner.Algorithms;

        public async Task<Outcome<AlgorithmAnswer>> RunAsync(AlgorithmQuery query, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _running);
            await gate.WaitAsync(cancellation);
            return await inner.RunAsync(query, cancellation);
        }

        public Task<Outcome<SummaryAnswer>> SummariseAsync(IReadOnlyCollection<RecordId> ids, Revision revision, CancellationToken cancellation) =>
            inner.SummariseAsync(ids, revision, cancellation);

        public Task<Outcome<EntityPage>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation) =>
            inner.FindEntitiesAsync(query, cancellation);

        public Task<Outcome<Page<LinkedRelationship>>> FindRelationshipsAsync(RelationshipQuery query, CancellationToken cancellation) =>
            inner.FindRelationshipsAsync(query, cancellation);

        public Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery query, CancellationToken cancellation) =>
            inner.FindFlowsAsync(query, cancellation);

        public Task<Outcome<PathAnswer>> FindPathsAsync(PathQuery query, CancellationToken cancellation) =>
            inner.FindPathsAsync(query, cancellation);

        public Task<Outcome<PatternAnswer>> FindPatternsAsync(PatternQuery query, CancellationToken cancellation) =>
            inner.FindPatternsAsync(query, cancellation);

        public Task<Outcome<Page<ReachedEntity>>> ReachAsync(ReachQuery query, CancellationToken cancellation) =>
            inner.ReachAsync(query, cancellation);

        public Task<Outcome<SubgraphAnswer>> ExtractAsync(SubgraphQuery query, CancellationToken cancellation) =>
            inner.ExtractAsync(query, cancellation);

        public Task<Outcome<GraphOutline>> OutlineAsync(GraphFilter filter, CancellationToken cancellation) =>
            inner.OutlineAsync(filter, cancellation);

        public Task<Outcome<ResilienceAnswer>> FindResilienceAsync(ResilienceQuery query, CancellationToken cancellation) =>
            inner.FindResilienceAsync(query, cancellation);
    }
}
