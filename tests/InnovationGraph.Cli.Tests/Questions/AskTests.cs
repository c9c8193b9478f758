using System.Text.Json.Nodes;
using InnovationGraph.Cli.Commands;
using InnovationGraph.Cli.Tests.Commands;
using InnovationGraph.Contracts;
using InnovationGraph.Hosting.Opening;
using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace InnovationGraph.Cli.Tests.Questions;

public sealed class AskTests(AskedSeed seed) : IClassFixture<AskedSeed>
{
    public static TheoryData<string> Queries => [.. GraphServices.Queries.Select(query => query.Id)];

    /// <summary>The example answers of the OpenAPI document, which its tests compare with what comes over HTTP.</summary>
    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_query_with_its_examples_gives_the_answer_that_it_has_over_HTTP(string id)
    {
        var query = GraphServices.Queries.Single(one => one.Id == id);
        var examples = query.Parameters
            .SelectMany(parameter => (parameter.NamedExamples.Values.FirstOrDefault() ?? (parameter.Example is { } one ? [one] : []))
                .SelectMany(example => parameter.InRoute ? new[] { example } : [$"--{parameter.Name}", example]));
        var run = await seed.AskAsync([AskCommand.NameOf(query), .. examples, "--json"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        var file = Path.Combine(WorkTree.Root, "src", "InnovationGraph.Api", "OpenApi", "Examples", id + ".json");
        AssertShortened(JsonNode.Parse(await File.ReadAllTextAsync(file)), JsonNode.Parse(run.Output), id);
    }

    [Fact]
    public async Task A_page_shows_a_row_a_flow_and_cites_its_source()
    {
        var page = await PageAsync("funding", "--recipient", "leaderdrive");
        Assert.Contains("total: 7", page, StringComparison.Ordinal);
        var row = Assert.Single(page.Split('\n'), line => line.Contains("star-listing-investors ", StringComparison.Ordinal));
        Assert.Contains("CNY 1.06 billion", row, StringComparison.Ordinal);
        Assert.Contains("merics-party-knows-best-ch4, Abundant guidance throughout the innovation chain, 3", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_a_record_as_names_and_values()
    {
        var page = await PageAsync("entity", "huawei");
        Assert.Contains("nameZh: 华为", page, StringComparison.Ordinal);
        Assert.Contains("Huawei Technologies", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_JSON_is_indented() =>
        Assert.Contains("\n  \"id\": \"huawei\"", (await OnTerminalAsync("entity", "huawei", "--json")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Where_nobody_watches_a_list_is_CSV_and_a_record_JSON()
    {
        var list = await seed.AskAsync("entities", "--q", "华为");
        Assert.StartsWith("id,kind,name,nameZh,", list.Output, StringComparison.Ordinal);
        Assert.Contains("\nhuawei,Firm,Huawei,华为,", list.Output, StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"huawei\"", (await seed.AskAsync("entity", "huawei")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_list_goes_on_is_told_beside_it()
    {
        var first = await seed.AskAsync("gaps", "--limit", "2");
        Assert.Equal(3, first.Output.Trim().Split('\n').Length);
        Assert.StartsWith("There is more: --cursor ", first.Error, StringComparison.Ordinal);
        var second = await seed.AskAsync("gaps", "--limit", "2", "--cursor", first.Error.Trim().Split(' ')[^1]);
        Assert.Equal(0, second.ExitCode);
        Assert.NotEqual(first.Output, second.Output);
    }

    [Fact]
    public async Task A_format_may_be_named()
    {
        var run = await seed.AskAsync("subgraph", "--seed", "leaderdrive", "--format", "node-link");
        Assert.StartsWith("{\"directed\":true,", run.Output, StringComparison.Ordinal);
        var refused = await seed.AskAsync("entity", "huawei", "--format", "csv");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("'json'", refused.Error, StringComparison.Ordinal);
        var both = await seed.AskAsync("entities", "--format", "csv", "--json");
        Assert.Equal(2, both.ExitCode);
        Assert.Contains("Name one format, by --json or by --format.", both.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_the_store_may_stand_before_the_command()
    {
        var run = await CommandRun.RunAsync("--sqlite", seed.Database, "ask", "entity", "huawei");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData(1, "entity huawai", "No entity has the id or name 'huawai'. Did you mean huawei (Huawei, Firm), ")]
    [InlineData(1, "funding --recipient huawai", "No entity has the id or name 'huawai'. Did you mean huawei (Huawei, Firm), ")]
    [InlineData(1, "statistics --knownAt=7", "There is no revision 7; the newest is 1.")]
    [InlineData(2, "paths --source cstc", "target is missing; for example target=siasun")]
    [InlineData(2, "paths --source cstc --target siasun --max-hops 40", "maxHops '40' is not allowed; a whole number from 1 to 32 is")]
    [InlineData(2, "paths --source cstc --target siasun --max-hops 2 --max-hops 3", "maxHops is given 2 times; once is allowed")]
    [InlineData(2, "paths --source cstc --target siasun --time-coherent maybe", "timeCoherent 'maybe' is not allowed; true or false is")]
    [InlineData(2, "paths --source cstc --target siasun --max-hosp 3", "maxHosp is no parameter of this operation; did you mean maxHops?")]
    [InlineData(2, "channels --kind Frim", "kind 'Frim' is no kind of the ontology; did you mean Firm?")]
    public async Task What_is_wrong_is_told_in_the_words_of_the_API(int code, string line, string text) =>
        (await seed.AskAsync(line.Split(' '))).AssertOneMessage(code, text);

    [Fact]
    public async Task A_flag_needs_no_value()
    {
        var run = await seed.AskAsync("paths", "--source", "cstc", "--target", "siasun", "--time-coherent");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_help_of_a_query_lists_its_parameters()
    {
        var run = await CommandRun.RunAsync("ask", "paths", "--help");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        string[] texts =
        [
            "--source <id|name>", "required; for example cstc", "--algorithm <shortest|allShortest|kShortest|widest|simple|graph>",
            "1 to 50; default: 5", "may be given several times", "Without a path, why says what stands in the way",
        ];
        Assert.All(texts, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_query_that_is_not_there_is_told_with_the_nearest()
    {
        var run = await CommandRun.RunAsync("ask", "pths");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'pths'", run.Error, StringComparison.Ordinal);
        Assert.Contains("paths", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Fails unless an example, of which every list was cut short and what differs from store to store left out, is of an answer.</summary>
    private static void AssertShortened(JsonNode? example, JsonNode? answer, string path)
    {
        switch (example)
        {
            case JsonObject members:
                foreach (var (name, value) in members.Where(member => member.Key is not ("time" or "hash" or "next")))
                {
                    AssertShortened(value, answer![name], $"{path}.{name}");
                }

                break;
            case JsonArray { Count: > 0 } items:
                AssertShortened(items[0], answer![0], $"{path}[0]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(example, answer) || example is JsonArray, $"{path} is {answer}, not {example}");
                break;
        }
    }

    private async Task<string> PageAsync(params string[] arguments)
    {
        var run = await OnTerminalAsync(arguments);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return run.Output;
    }

    private async Task<CommandRun> OnTerminalAsync(params string[] arguments)
    {
        await using StringWriter output = new(), error = new();
        var page = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        page.Profile.Width = 500;
        var code = await CommandTree.RunAsync(
            ["ask", .. arguments, "--sqlite", seed.Database],
            new(output, error, Screen: null, new ConfigurationBuilder().Build(), page));
        return new(code, output.ToString(), error.ToString());
    }
}
