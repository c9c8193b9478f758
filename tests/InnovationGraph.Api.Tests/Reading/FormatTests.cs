using System.Globalization;
using System.Net;
using CsvHelper;
using CsvHelper.Configuration;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Api.Tests.OpenApi;

namespace InnovationGraph.Api.Tests.Reading;

[Collection(SeededCollection.Name)]
public sealed class FormatTests(SeededHost host) : ApiTest(host)
{
    private const string NodeLink = "application/vnd.networkx.node-link+json";

    [Theory]
    [InlineData("/entities?kind=Firm", "text/csv", "text/csv")]
    [InlineData("/entities?kind=Firm&format=csv", null, "text/csv")]
    [InlineData("/entities?kind=Firm&format=csv", "application/json", "text/csv")]
    [InlineData("/entities?kind=Firm&format=json", "text/csv", "application/json")]
    [InlineData("/entities?kind=Firm", "application/json;q=0.5, text/csv;q=0.6", "text/csv")]
    [InlineData("/entities?kind=Firm", "application/json;q=0.7, text/csv;q=0.6", "application/json")]
    [InlineData("/entities?kind=Firm", "application/json;q=0, */*", "text/csv")]
    [InlineData("/entities?kind=Firm", "*/*", "application/json")]
    [InlineData("/subgraph?seed=siasun&format=node-link", null, NodeLink)]
    [InlineData("/paths?follow=any&source=cstc&target=siasun", NodeLink, NodeLink)]
    public async Task The_parameter_chooses_before_the_header(string path, string? accept, string mediaType)
    {
        using var answer = await AcceptAsync(path, accept);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/entities?format=xml", null, "'xml'")]
    [InlineData("/entities?format=node-link", null, "csv (text/csv)")]
    [InlineData("/entities/siasun?format=csv", "*/*", "json (application/json)")]
    [InlineData("/entities", "application/xml", "csv (text/csv)")]
    public async Task A_format_that_cannot_be_had_is_406_with_those_that_can(string path, string? accept, string message)
    {
        using var answer = await AcceptAsync(path, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(message, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entities?format=csv&format=json", "format", "once is allowed")]
    [InlineData("/entities?format=", "format", "is empty")]
    [InlineData("/entities?formt=csv", "formt", "did you mean format")]
    public async Task A_format_asked_for_wrongly_is_a_bad_parameter(string path, string parameter, string message) => Assert.Contains(
        message,
        (string)(await AskForProblemAsync(path, HttpStatusCode.BadRequest))["errors"]![parameter]![0]!,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_table_is_a_file_with_a_name()
    {
        using var answer = await SendAsync("/funding?recipient=leaderdrive&format=csv");
        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=\"findFunding.csv\"", answer.Content.Headers.ContentDisposition?.ToString());
        var lines = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("hop,funder.id,", lines, StringComparison.Ordinal);
        Assert.Contains("CNY 78000000 disbursed grant", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_format_has_a_tag_of_its_own_that_is_304_later()
    {
        using var json = await SendAsync("/entities?kind=Firm");
        using var csv = await SendAsync("/entities?kind=Firm&format=csv");
        using var accepted = await AcceptAsync("/entities?kind=Firm", "text/csv");
        Assert.NotEqual(json.Headers.ETag, csv.Headers.ETag);
        Assert.Equal(csv.Headers.ETag, accepted.Headers.ETag);
        using HttpRequestMessage again = new(HttpMethod.Get, "/api/v1/entities?kind=Firm&format=csv") { Headers = { IfNoneMatch = { csv.Headers.ETag! } } };
        using var unchanged = await Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Contains("Accept", unchanged.Headers.Vary);
        using HttpRequestMessage other = new(HttpMethod.Get, "/api/v1/entities?kind=Firm") { Headers = { IfNoneMatch = { csv.Headers.ETag! } } };
        using var changed = await Client.SendAsync(other);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task Head_answers_in_the_format_without_a_body()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, "/api/v1/entities?kind=Firm&format=csv");
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_pages_of_a_table_together_are_the_list()
    {
        var whole = (await AskAsync("/entities?kind=Firm&limit=500"))["items"]!.AsArray().Select(item => (string)item!["id"]!).ToList();
        List<string> rows = [];
        Uri? next = new("/api/v1/entities?kind=Firm&limit=7&format=csv", UriKind.Relative);
        while (next is not null && rows.Count <= whole.Count)
        {
            using var answer = await Client.GetAsync(next);
            rows.AddRange(Rows(await answer.Content.ReadAsStringAsync()).Select(row => row["id"]));
            next = answer.Headers.TryGetValues("Link", out var links) ? new(links.Single().Split('<', '>')[1], UriKind.Relative) : null;
        }

        Assert.Equal(whole, rows);
    }

    [Fact]
    public async Task A_cursor_goes_on_in_another_format()
    {
        var cursor = (string)(await AskAsync("/entities?kind=Firm&limit=2"))["next"]!;
        var json = await AskAsync($"/entities?kind=Firm&limit=2&cursor={cursor}");
        var csv = await Client.GetStringAsync(new Uri($"/api/v1/entities?kind=Firm&limit=2&format=csv&cursor={cursor}", UriKind.Relative));
        Assert.Equal(json["items"]!.AsArray().Select(item => (string)item!["id"]!), Rows(csv).Select(row => row["id"]));
    }

    [Fact]
    public async Task Every_list_has_a_header_and_whole_rows()
    {
        var document = await ApiDocument.ReadAsync(Client);
        var tables = document.Operations.Where(operation => operation.Json["responses"]!["200"]!["content"]!["text/csv"] is not null).ToList();
        Assert.True(tables.Count > 20);
        foreach (var request in tables.Select(operation => operation.ExampleRequest))
        {
            using var answer = await Client.GetAsync(new Uri(request + (request.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=csv", UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, request);
            Assert.NotEmpty(Rows(await answer.Content.ReadAsStringAsync()));
        }
    }

    [Theory]
    [InlineData("/subgraph?seed=leaderdrive&depth=2")]
    [InlineData("/subgraph?seed=leaderdrive&edgesKey=links")]
    [InlineData("/subgraph?limit=5000")]
    [InlineData("/subgraph?limit=3")]
    public async Task Node_link_is_the_json_of_a_subgraph(string path)
    {
        var json = await Client.GetStringAsync(new Uri("/api/v1" + path, UriKind.Relative));
        var nodeLink = await Client.GetStringAsync(new Uri($"/api/v1{path}&format=node-link", UriKind.Relative));

        // JSON has the sources of the edges beside the graph.
        var sources = json.LastIndexOf(",\"sources\":", StringComparison.Ordinal);
        Assert.Equal(sources < 0 ? json : json[..sources] + "}", nodeLink);
    }

    [Fact]
    public async Task Paths_as_a_graph_have_each_entity_and_relationship_once()
    {
        const string Path = "/paths?follow=any&source=cstc&target=siasun&algorithm=kShortest&k=10";
        var paths = (await AskAsync(Path))["paths"]!.AsArray();
        var graph = await AskAsync(Path + "&format=node-link");
        Assert.Equal(
            paths.SelectMany(path => path!["entities"]!.AsArray()).Select(entity => (string)entity!["id"]!).Distinct().Order(StringComparer.Ordinal),
            graph["nodes"]!.AsArray().Select(node => (string)node!["id"]!));
        Assert.Equal(
            paths.SelectMany(path => path!["steps"]!.AsArray()).SelectMany(step => step!["relationships"]!.AsArray())
                .Select(link => (string)link!["id"]!).Distinct().Order(StringComparer.Ordinal),
            graph["edges"]!.AsArray().Select(edge => (string)edge!["key"]!));
    }

    [Fact]
    public async Task The_document_lists_the_formats_of_each_operation()
    {
        var document = await ApiDocument.ReadAsync(Client);
        var subgraph = document.Operations.Single(operation => operation.Id == "getSubgraph").Json;
        Assert.Equal(
            [
                "application/gexf+xml", "application/graphml+xml", "application/json", "application/ld+json", "application/vnd.cytoscape+json",
                "application/vnd.gephi.csv+zip", "application/vnd.graphology+json", "application/vnd.jgf+json", "application/vnd.neo4j.csv+zip", NodeLink,
                "application/x-ndjson", "text/csv", "text/vnd.graphviz",
            ],
            subgraph["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key).Order(StringComparer.Ordinal));
        var shared = document.Operations.Single(operation => operation.Id == "findEntities").Json["parameters"]!.AsArray();
        Assert.Contains(shared, parameter => (string?)parameter!["$ref"] == "#/components/parameters/format" || (string?)parameter["name"] == "format");
    }

    private async Task<HttpResponseMessage> AcceptAsync(string path, string? accept)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1" + path);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>The rows, each cell by its column; every row has as many cells as the header.</summary>
    private static List<Dictionary<string, string>> Rows(string csv)
    {
        using CsvParser parser = new(new StringReader(csv), new CsvConfiguration(CultureInfo.InvariantCulture));
        Assert.True(parser.Read());
        var header = parser.Record!;
        Assert.Distinct(header);
        List<Dictionary<string, string>> rows = [];
        while (parser.Read())
        {
            Assert.Equal(header.Length, parser.Count);
            rows.Add(header.Zip(parser.Record!).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
        }

        return rows;
    }
}
