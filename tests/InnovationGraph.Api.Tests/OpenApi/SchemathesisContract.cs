using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.OpenApi;

/// <summary>
/// The OpenAPI document says what the server does, as far as Schemathesis can tell. It makes a share of its requests unless
/// <c>INNOVATIONGRAPH_SCHEMATHESIS</c> is <c>all</c>, which takes some ten minutes a store.
/// </summary>
/// <param name="fewest">How many requests the share is at least.</param>
/// <param name="share">The options that choose the share.</param>
public abstract class SchemathesisContract(ServedHost host, int fewest, params string[] share)
{
    [Fact]
    public async Task Every_request_drawn_from_the_document_is_answered_as_it_says()
    {
        using var schemathesis = Schemathesis.Open();

        // The first request takes longer than Schemathesis waits for the document on a busy machine.
        using var client = host.CreateClient();
        await ApiDocument.ReadAsync(client);
        var isWhole = Environment.GetEnvironmentVariable("INNOVATIONGRAPH_SCHEMATHESIS") == "all";
        var (requests, failure) = await schemathesis.RunAsync(host.Address, isWhole ? [] : share, TestContext.Current.CancellationToken);
        Assert.True(failure is null, failure);
        Assert.InRange(requests, fewest, int.MaxValue);
    }
}
