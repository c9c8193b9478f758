using System.Text;
using System.Text.Json;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Tests.Sessions;

public sealed class QueryApiAnswerTests
{
    [Theory]
    [InlineData(200, """{"data":{"fields":["a"],"values":[]},"bookmarks":["b"]}""")]
    [InlineData(202, """{"transaction":{"id":"1"}}""")]
    [InlineData(200, "{}")]
    [InlineData(202, "")]
    public async Task Reads_what_has_no_rows(int status, string body) => Assert.Empty(await ReadAsync(status, body));

    [Theory]
    [InlineData(404, """{"type":"about:blank","title":"Not Found","status":404}""")]
    [InlineData(200, """{"status":"ready"}""")]
    [InlineData(400, """{"errors":[{"message":"no code"}]}""")]
    [InlineData(400, """{"errors":"none"}""")]
    [InlineData(404, "")]
    [InlineData(404, "[]")]
    [InlineData(200, "<html></html>")]
    public async Task An_answer_of_another_server_is_told_from_an_empty_one(int status, string body) =>
        await Assert.ThrowsAnyAsync<JsonException>(() => ReadAsync(status, body));

    private static async Task<List<CypherRow>> ReadAsync(int status, string body)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(body));
        return await new QueryApiAnswer(stream, status).ReadAsync(CancellationToken.None).ToListAsync();
    }
}
