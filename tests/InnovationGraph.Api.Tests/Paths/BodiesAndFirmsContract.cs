using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Paths;

/// <summary>
/// The first path from each of 15 Chinese bodies to each of 13 Chinese firms, or none, as read by hand: where there is one, the table
/// says in a line why it is influence. A pair that is judged wrong is mended in the data.
/// </summary>
/// <param name="host">The host of a store that was filled from the seed.</param>
/// <param name="oneOf">Of the pairs without a path only one in so many is asked, where a store takes long to be sure of it.</param>
public abstract class BodiesAndFirmsContract(WebApplicationFactory<Program> host, int oneOf = 1) : ApiTest(host)
{
    private static readonly List<Pair> Pairs = Read();

    [Fact]
    public async Task Of_195_pairs_each_has_the_path_that_was_judged_to_be_influence_or_none()
    {
        Assert.Equal(15 * 13, Pairs.DistinctBy(pair => (pair.Body, pair.Firm)).Count());
        Assert.All(Pairs, pair => Assert.Equal(pair.Path == "none", pair.Influence.Length == 0));
        List<Pair> asked = [.. Pairs.Where((pair, at) => pair.Path != "none" || at % oneOf == 0)];
        List<string> found = [];
        foreach (var pair in asked)
        {
            found.Add(PathOf(await AskAsync($"/paths?source={pair.Body}&target={pair.Firm}")));
        }

        Assert.Equal(asked.Select(pair => $"{pair.Body} to {pair.Firm}: {pair.Path}"), asked.Zip(found, (pair, path) => $"{pair.Body} to {pair.Firm}: {path}"));
    }

    private static string PathOf(JsonNode answer)
    {
        if (answer["paths"]!.AsArray() is [{ } path, ..])
        {
            Assert.Equal("forward", (string?)path["reading"]);
            return string.Join(' ', path["entities"]!.AsArray().Select(entity => (string)entity!["id"]!));
        }

        Assert.NotEmpty(answer["why"]!.AsArray());
        Assert.Null(answer["cutBy"]);
        return "none";
    }

    private static List<Pair> Read()
    {
        using StreamReader file = new(Path.Combine(AppContext.BaseDirectory, "Paths", "bodies-and-firms.csv"));
        using CsvReader csv = new(file, new CsvConfiguration(CultureInfo.InvariantCulture) { PrepareHeaderForMatch = header => header.Header.ToUpperInvariant() });
        return [.. csv.GetRecords<Pair>()];
    }

    private sealed record Pair(string Body, string Firm, string Path, string Influence);
}
