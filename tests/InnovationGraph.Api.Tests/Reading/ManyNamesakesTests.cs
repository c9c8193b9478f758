using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>However many entities have a name, or a similar one, a problem names few.</summary>
public sealed class ManyNamesakesTests(ManyNamesakesTests.Host host) : IClassFixture<ManyNamesakesTests.Host>
{
    [Fact]
    public async Task Of_a_name_of_many_the_first_by_id_are_named_and_the_others_counted()
    {
        var problem = await AskAsync("/entities?within=Namesake");
        Assert.Equal(Host.Ids.Take(20), problem["candidates"]!.AsArray().Select(one => (string?)one!["id"]));
        Assert.EndsWith("Firm) and 5 more; give the id of one.", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.EndsWith("firm-20 and 5 more; give the id of one", (string?)problem["errors"]!["within"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_those_that_may_have_been_meant_five_are_named() =>
        Assert.Equal(5, (await AskAsync("/entities/firm"))["candidates"]!.AsArray().Count);

    private async Task<JsonNode> AskAsync(string path)
    {
        using var answer = await host.Client.GetAsync(new Uri("/api/v1" + path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    public sealed class Host() : PackageHost(Ontology, Entities, "id,type,source,target\nowns,OWNS,firm-01,firm-02\n")
    {
        private const string Ontology = """
            kinds:
            - id: Firm
              title: { en: Firm, zh: 企业 }
              meaning: A company.
            relationshipTypes:
            - id: OWNS
              title: { en: owns, zh: 持有 }
              meaning: Owns.
              from: [Firm]
              to: [Firm]

            """;

        public static IReadOnlyList<string> Ids { get; } = [.. Enumerable.Range(1, 25).Select(n => string.Create(CultureInfo.InvariantCulture, $"firm-{n:00}"))];

        // Beside the namesakes stand firms whose names begin with the word that their ids have too, and others whose ids alone do.
        private static string Entities => "id,kind,name\n"
            + string.Concat(Ids.Select(id => $"{id},Firm,Namesake\n"))
            + string.Concat(Enumerable.Range(1, 4).Select(n => string.Create(CultureInfo.InvariantCulture, $"other-{n},Firm,Firm number {n}\n")));
    }
}
