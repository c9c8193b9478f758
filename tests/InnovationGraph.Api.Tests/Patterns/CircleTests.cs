using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Patterns;

/// <summary>Circles of ownership of two, three and six firms, beside firms that only own in a row.</summary>
public sealed class CircleTests(CircleTests.Host host) : IClassFixture<CircleTests.Host>
{
    [Fact]
    public async Task Each_circle_is_found_once_from_its_least_id()
    {
        var answer = await AskAsync("match=(a:Firm)-[OWNS*2..6]->(a)");
        Assert.Equal(["six1", "three1", "two1"], Starts(answer));
        Assert.Equal([6, 3, 2], answer["items"]!.AsArray().Select(item => item!["relationships"]!.AsArray().Count));
        Assert.Equal(["three1", "three2", "three3"], answer["items"]![1]!["relationships"]!.AsArray().Select(one => (string)one!["source"]!));
    }

    [Fact]
    public async Task The_circles_through_a_firm_begin_at_it()
    {
        Assert.Equal(["three2"], Starts(await AskAsync("match=(a)-[OWNS*2..6]->(a)&where=a=three2")));
        Assert.Equal(["three1"], Starts(await AskAsync("match=(a)-[OWNS*3..3]->(a)")));
    }

    [Fact]
    public async Task A_firm_that_stands_in_no_circle_is_told_so()
    {
        var answer = await AskAsync("match=(a)-[OWNS*2..6]->(a)&where=a=row1");
        Assert.Equal(0, (int)answer["total"]!);
        Assert.Equal("row1", (string)answer["blockedAt"]!["reached"]![0]!["id"]!);
    }

    private static IEnumerable<string> Starts(JsonNode answer) => answer["items"]!.AsArray().Select(item => (string)item!["bindings"]!["a"]!["id"]!);

    private Task<JsonNode> AskAsync(string query) => host.AskAsync("/patterns?" + query);

    public sealed class Host() : PackageHost(
        """
        kinds:
        - id: Firm
          title: { en: Firm, zh: 企业 }
          meaning: A firm.
        relationshipTypes:
        - id: OWNS
          title: { en: owns, zh: 拥有 }
          meaning: Owns.
          from: [Firm]
          to: [Firm]

        """,
        "id,kind,name\n" + string.Concat(Firms.Select(firm => $"{firm},Firm,Firm {firm}\n")),
        "id,type,source,target\n" + string.Concat(Owned.Select(one => $"{one.Owner}-owns-{one.Firm},OWNS,{one.Owner},{one.Firm}\n")))
    {
        private static readonly string[] Firms =
        [
            .. Circle("two", 2), .. Circle("three", 3), .. Circle("six", 6), .. Circle("row", 3),
        ];

        private static readonly (string Owner, string Firm)[] Owned =
        [
            .. Around("two", 2), .. Around("three", 3), .. Around("six", 6), .. Around("row", 3).SkipLast(1), ("row3", "two1"),
        ];

        private static IEnumerable<string> Circle(string name, int size) =>
            Enumerable.Range(1, size).Select(i => FormattableString.Invariant($"{name}{i}"));

        private static IEnumerable<(string, string)> Around(string name, int size) =>
            Circle(name, size).Zip(Circle(name, size).Skip(1).Append(name + "1"));
    }
}
