using System.Net;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Hosting.Opening;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>Where an id is wanted, a name that only one entity has will do.</summary>
public abstract class NameContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    /// <summary>Every parameter of every query that takes an entity.</summary>
    public static TheoryData<string, string> Parameters
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var query in GraphServices.Queries)
            {
                foreach (var parameter in query.Parameters.Where(parameter => parameter.Type.MayBeName))
                {
                    data.Add(query.Id, parameter.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task A_name_is_answered_as_the_id_in_every_query(string query, string parameter)
    {
        using var byId = await SendAsync(PathOf(query, parameter, "china"));
        using var byName = await SendAsync(PathOf(query, parameter, "中國"));
        Assert.NotEqual(HttpStatusCode.NotFound, byId.StatusCode);
        Assert.Equal(byId.StatusCode, byName.StatusCode);
        Assert.Equal(byId.Headers.ETag, byName.Headers.ETag);
        Assert.Equal(await byId.Content.ReadAsStringAsync(), await byName.Content.ReadAsStringAsync());
    }

    [Fact]
    public void The_parameters_that_take_entities_are_found() =>
        Assert.Superset(
            new HashSet<string>(["id", "source", "target", "via", "avoid", "funder", "recipient", "seed", "entity", "subject", "around", "within"]),
            Parameters.Select(row => row.Data.Item2).ToHashSet());

    [Theory]
    [InlineData("华为", "huawei")]
    [InlineData("華為", "huawei")]
    [InlineData("ＨＵＡＷＥＩ", "huawei")]
    [InlineData("hua-wei", "huawei")]
    [InlineData("Huawei Technologies", "huawei")]
    [InlineData("Hu/Wen decade", "hu-administration")]
    public async Task A_route_takes_any_name_that_a_search_takes(string name, string id) =>
        Assert.Equal(id, (string)(await AskAsync($"/entities/{Uri.EscapeDataString(name)}"))["id"]!);

    [Theory]
    [InlineData("/entities/{0}")]
    [InlineData("/gaps?subject={0}")]
    public async Task A_name_of_several_is_404_with_each(string path)
    {
        const string Name = "新型举国体制";
        var problem = await AskForProblemAsync(string.Format(null, path, Uri.EscapeDataString(Name)), HttpStatusCode.NotFound);
        var candidates = problem["candidates"]!.AsArray();
        Assert.True(candidates.Count > 1);
        foreach (var candidate in candidates)
        {
            var entity = await AskAsync($"/entities/{(string)candidate!["id"]!}");
            Assert.Equal(((string)entity["name"]!, (string)entity["kind"]!), ((string)candidate["name"]!, (string)candidate["kind"]!));
            Assert.Contains(Name, entity["names"]!.AsArray().Select(one => (string)one!["text"]!));
            Assert.Contains($"{candidate["id"]} ({candidate["name"]}, {candidate["kind"]})", (string)problem["detail"]!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/entities/Huawai", "huawei")]
    [InlineData("/funding?recipient=huawai", "huawei")]
    [InlineData("/paths?source=State%20Council&target=siasun", "us-national-security-council")]
    public async Task A_name_of_none_is_404_with_the_most_similar(string path, string id)
    {
        var problem = await AskForProblemAsync(path, HttpStatusCode.NotFound);
        Assert.Contains(id, problem["candidates"]!.AsArray().Select(one => (string)one!["id"]!));
        Assert.Contains("Did you mean ", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("unnamed", (string)problem["detail"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_pages_after_the_first_may_be_asked_for_by_another_name()
    {
        using var first = await SendAsync($"/entities/{Uri.EscapeDataString("华为")}/relationships?limit=2");
        var link = first.Headers.GetValues("Link").Single();
        Assert.StartsWith("</api/v1/entities/huawei/relationships?limit=2&cursor=", link, StringComparison.Ordinal);
        var cursor = link[(link.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length)..link.IndexOf('>', StringComparison.Ordinal)];
        Assert.Equal(
            (await AskAsync($"/entities/huawei/relationships?limit=2&cursor={cursor}")).ToJsonString(),
            (await AskAsync($"/entities/Hua%20Wei/relationships?limit=2&cursor={cursor}")).ToJsonString());
    }

    [Theory]
    [InlineData("Ministry of Finance", true)]
    [InlineData("Ministry of Science and Technology", false)]
    [InlineData("fund", false)]
    [InlineData("Huawei&sort=name", false)]
    [InlineData("Huawei&kind=Sector", false)]
    public async Task A_search_says_when_no_entity_has_the_name(string query, bool isSaid)
    {
        var found = await AskAsync($"/entities?q={query}");
        var names = string.Join(", ", found["items"]!.AsArray().Select(item => (string)item!["name"]!));
        Assert.NotEmpty(names);
        Assert.Equal(isSaid ? [$"No entity of this name; similar: {names}."] : [], found["notes"]!.AsArray().Select(note => (string)note!));
    }

    /// <summary>A request with a query's examples, and another value for one parameter.</summary>
    private static string PathOf(string id, string name, string value)
    {
        var query = GraphServices.Queries.Single(query => query.Id == id);
        var route = query.Route;
        List<string> given = [];
        foreach (var parameter in query.Parameters)
        {
            // A pattern's where first says which name of the pattern stands for the entity.
            var prefix = parameter.Name == "where" ? "x=" : string.Empty;
            if ((parameter.Name == name ? prefix + value : parameter.Required ? parameter.Example : null) is not { } text)
            {
                continue;
            }

            if (parameter.InRoute)
            {
                route = route.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
            }
            else
            {
                given.Add($"{parameter.Name}={Uri.EscapeDataString(text)}");
            }
        }

        return given.Count == 0 ? route : $"{route}?{string.Join('&', given)}";
    }
}
