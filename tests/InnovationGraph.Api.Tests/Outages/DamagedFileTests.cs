using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InnovationGraph.Api.Tests.Outages;

/// <summary>
/// The API over the seed's database, of which single bytes are changed at random. Where <c>verify</c> finds nothing every answer is that
/// of the sound database; where it does, the API answers or says that the database is damaged, and never fails.
/// </summary>
public sealed class DamagedFileTests : IDisposable
{
    /// <summary>What one index has and another has not is met only where both are asked.</summary>
    private const string IndexWithoutHuawei = """
        DROP INDEX record_version_by_id;
        CREATE UNIQUE INDEX record_version_by_id ON record_version (id, known_from) WHERE id <> 'huawei';
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = 'CREATE UNIQUE INDEX record_version_by_id ON record_version (id, known_from)'
        WHERE name = 'record_version_by_id';
        """;

    private static readonly string[] Paths =
    [
        .. KnownReads.Paths,
        "/api/v1/entities?limit=500",
        "/api/v1/entities?q=机器人&within=china",
        "/api/v1/relationships?limit=500",
        "/api/v1/observations?limit=500",
        "/api/v1/gaps?limit=500",
        "/api/v1/sources",
        "/api/v1/ontology",
        "/api/v1/datasets",
        "/api/v1/statistics",
        "/api/v1/revisions",
        "/api/v1/revisions/1?limit=500",
        "/api/v1/disagreements",
        "/api/v1/indicators",
        "/api/v1/channels",
        "/api/v1/funding?limit=500",
        "/api/v1/entities/huawei/support",
        "/api/v1/entities/huawei/timeline",
        "/api/v1/centrality/pagerank?limit=500",
        "/api/v1/subgraph?limit=5000",
        "/api/v1/subgraph?limit=5000&format=csv",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-");

    private static int Flips => FlippedBytes.CountOr(12);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_flipped_byte_is_found_or_in_no_answer_and_none_makes_the_server_fail()
    {
        var (sound, damaged) = (File("sound.db"), File("damaged.db"));
        var answers = await AskAsync(sound, isSeeded: true);
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK, answer.ToString()));
        var (found, refused, unread, unavailable) = (0, 0, 0, 0);
        List<string> wrong = [];
        await foreach (var flip in FlippedBytes.WriteAsync(sound, damaged, Flips))
        {
            VerificationFault? fault;
            try
            {
                await using var store = await SqliteGraphStore.OpenAsync(damaged, CancellationToken.None);
                fault = await store.VerifyAsync(CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                refused++;
                continue;
            }

            var asked = await AskAsync(damaged, isSeeded: false);
            if (fault is null)
            {
                unread++;
                wrong.AddRange(asked.Except(answers).Select(answer => $"{flip}: not found, but answers {answer}"));
            }
            else
            {
                found++;
                unavailable += asked.Any(answer => answer.Status == HttpStatusCode.ServiceUnavailable) ? 1 : 0;
                wrong.AddRange(asked.Where(answer => !IsExpected(answer)).Select(answer => $"{flip}, {fault}: {answer}"));
            }
        }

        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"Of {Flips} bytes {found} were found ({unavailable} with an answer of 503), {refused} refused at opening, {unread} in no answer.");
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        Assert.True(wrong.Count == 0, $"{figures} Wrong answers: {wrong.Count}\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("UPDATE record_version SET body = '[]' WHERE id = 'huawei'", "/api/v1/entities/huawei", "huawei")]
    [InlineData("UPDATE record_version SET body = replace(body, '\"id\":\"huawei\"', '\"id\":\"huawej\"') WHERE id = 'huawei'", "/api/v1/entities/huawei", "huawei")]
    [InlineData("UPDATE record_version SET record_type = 5 WHERE id = 'huawei'", "/api/v1/sources", "huawei")]
    [InlineData(IndexWithoutHuawei, "/api/v1/centrality/degree?limit=500", "record_version_by_id")]
    [InlineData("DROP TABLE entity_search", "/api/v1/entities?q=huawei", "entity_search")]
    [InlineData("DROP INDEX record_version_by_type; DROP TABLE dataset_version", "/api/v1/ontology", "dataset_version")]
    public async Task A_store_that_contradicts_itself_is_503_and_says_what_and_what_to_do(string sql, string path, string named)
    {
        var database = File("graph.db");
        await AskAsync(database, isSeeded: true, "/api/v1/revisions");
        await using (SqliteConnection connection = new($"Data Source={database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }

        var answer = (await AskAsync(database, isSeeded: false, path)).Single();
        Assert.True(answer.Status == HttpStatusCode.ServiceUnavailable, answer.ToString());
        var reason = (string)JsonNode.Parse(answer.Body)!["detail"]!;
        Assert.Contains(named, reason, StringComparison.Ordinal);
        Assert.Contains("Run 'innovationgraph verify'", reason, StringComparison.Ordinal);
        Assert.Contains("restore a copy", reason, StringComparison.Ordinal);
    }

    private static bool IsExpected(Answer answer) => answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest
        || (answer.Status == HttpStatusCode.ServiceUnavailable && answer.Body.Contains("innovationgraph verify", StringComparison.Ordinal));

    private static async Task<List<Answer>> AskAsync(string database, bool isSeeded, params string[] paths)
    {
        await using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("InnovationGraph:Sqlite:Path", database).ConfigureLogging(logging => logging.ClearProviders());
            if (!isSeeded)
            {
                builder.UseSetting("InnovationGraph:Seed:Path", string.Empty);
            }
        });
        using var client = host.CreateClient();
        List<Answer> answers = [];
        foreach (var path in paths.Length == 0 ? Paths : paths)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            answers.Add(new(path, answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }

        return answers;
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private sealed record Answer(string Path, HttpStatusCode Status, string Body);
}
