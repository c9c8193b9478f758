using System.Net;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.OpenApi;

[Collection(SeededCollection.Name)]
public sealed class OpenApiTests(SeededHost host) : ApiTest(host)
{
    [Fact]
    public async Task Every_example_request_succeeds_and_fits_its_schema()
    {
        var document = await ApiDocument.ReadAsync(Client);
        foreach (var operation in document.Operations)
        {
            using var answer = await Client.GetAsync(new Uri(operation.ExampleRequest, UriKind.Relative));
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{operation.ExampleRequest}: {(int)answer.StatusCode} {body}");
            var faults = document.FaultsOf(operation, body);
            Assert.True(faults.Count == 0, $"{operation.ExampleRequest}: {string.Join(", ", faults.Take(3))}");
        }
    }

    [Fact]
    public async Task Every_example_answer_is_what_its_request_gives_shortened()
    {
        var document = await ApiDocument.ReadAsync(Client);
        foreach (var operation in document.Operations.Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var example = operation.Json["responses"]!["200"]!["content"]!["application/json"]!["example"];
            var actual = ExampleAnswer.Shorten(await Client.GetStringAsync(new Uri(operation.ExampleRequest, UriKind.Relative)));
            await ExampleAnswer.CheckAsync(operation.Id, example, actual);
        }
    }

    [Fact]
    public async Task Every_operation_says_what_it_is_and_what_its_parameters_are()
    {
        var document = await ApiDocument.ReadAsync(Client);
        Assert.All(document.Operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Id));
            Assert.False(string.IsNullOrEmpty((string?)operation.Json["summary"]));
            Assert.NotEmpty(operation.Json["tags"]!.AsArray());
            Assert.All(operation.Parameters, parameter =>
            {
                Assert.False(string.IsNullOrEmpty((string?)parameter["description"]), $"{operation.Id} {parameter["name"]}");

                // Any If-None-Match will do: an unknown tag changes nothing.
                Assert.True(
                    (string?)parameter["in"] == "header" || IsBounded((parameter["schema"]!["items"] ?? parameter["schema"])!.AsObject()),
                    $"{operation.Id} {parameter["name"]} is not bounded");
            });
        });
        Assert.Distinct(document.Operations.Select(operation => operation.Id));
    }

    [Theory]
    [InlineData("kind", "/ontology", "kinds")]
    [InlineData("type", "/ontology", "relationshipTypes")]
    [InlineData("channel", "/ontology", "channels")]
    [InlineData("stage", "/ontology", "stages")]
    [InlineData("indicator", "/ontology", "indicators")]
    [InlineData("tag", "/entities", "facets/tag")]
    public async Task The_words_that_a_parameter_takes_are_those_of_the_graph(string name, string path, string list)
    {
        var words = list.Split('/').Aggregate(await AskAsync(path), (at, member) => at[member]!);
        IEnumerable<string> expected = words is System.Text.Json.Nodes.JsonObject facet
            ? facet.Select(word => word.Key)
            : words.AsArray().Select(word => (string)(word!["id"] ?? word["value"])!);
        var document = await ApiDocument.ReadAsync(Client);
        var parameters = document.Operations.SelectMany(operation => operation.Parameters).Where(parameter => (string)parameter["name"]! == name).ToList();
        Assert.NotEmpty(parameters);
        Assert.All(parameters, parameter => Assert.Equal(
            expected.Order(StringComparer.Ordinal), parameter["schema"]!["items"]!["enum"]!.AsArray().Select(word => (string)word!)));
    }

    [Theory]
    [InlineData("/openapi/v2.json")]
    [InlineData("/openapi/v2.yaml")]
    public async Task Another_document_is_an_unknown_route(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_document_is_there_in_yaml_too()
    {
        using var answer = await Client.GetAsync(new Uri("/openapi/v1.yaml", UriKind.Relative));
        Assert.Equal("application/yaml", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("openapi:", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_tries_it() =>
        Assert.Contains("swagger-ui", await Client.GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative)), StringComparison.Ordinal);

    private static bool IsBounded(System.Text.Json.Nodes.JsonObject schema) => (string)schema["type"]! switch
    {
        "integer" or "number" => schema["minimum"] is not null && schema["maximum"] is not null,
        "string" => schema["enum"] is not null || schema["maxLength"] is not null || schema["pattern"] is not null,
        _ => true,
    };
}
