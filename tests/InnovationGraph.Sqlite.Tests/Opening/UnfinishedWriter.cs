using Microsoft.Data.Sqlite;
using Xunit.MicrosoftTestingPlatform;

namespace InnovationGraph.Sqlite.Tests.Opening;

/// <summary>
/// What this assembly does as a program when asked to, instead of running its tests: owns the database it is given, writes half a revision
/// far enough for pages to reach the file, says so, and waits to be killed.
/// </summary>
public static class UnfinishedWriter
{
    public const string Verb = "write-half-a-revision";
    public const string Ready = "half a revision is written";

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [Verb, var database])
        {
            return await TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
        }

        await using var store = await SqliteGraphStore.OpenAsync(database, CancellationToken.None);
        using SqliteConnection connection = new($"Data Source={store.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA cache_size = 5;
            BEGIN IMMEDIATE;
            INSERT INTO revision (number, time, author, message, change_count, hash) VALUES (2, '2026', 'a', 'm', 1, 'h');
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 20000)
            INSERT INTO record_version (record_type, id, known_from, body)
            SELECT 1, 'firm-' || n, 2, json_object('id', 'firm-' || n, 'kind', 'Firm', 'recordType', 'entity') FROM number;
            """;
        command.ExecuteNonQuery();
        using StreamWriter output = new(Console.OpenStandardOutput());
        await output.WriteLineAsync(Ready);
        await output.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        return 0;
    }
}
