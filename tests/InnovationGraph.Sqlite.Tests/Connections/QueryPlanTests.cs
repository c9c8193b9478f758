using InnovationGraph.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Tests.Connections;

/// <summary>No read that names what it wants looks at every record.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public QueryPlanTests()
    {
        _connection.Open();
        Execute(Statements.Get("schema"));
    }

    public void Dispose() => _connection.Dispose();

    [Theory]
    [InlineData("read")]
    [InlineData("by_subject")]
    [InlineData("by_indicator")]
    [InlineData("history")]
    [InlineData("changes")]
    [InlineData("search")]
    [InlineData("current_records")]
    [InlineData("current_datasets")]
    [InlineData("revision")]
    [InlineData("revision_at")]
    [InlineData("receipt")]
    [InlineData("end_record")]
    public void Goes_by_an_index(string statement)
        => Assert.DoesNotContain(Plan(statement), step =>
            step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal));

    [Theory]
    [InlineData("scan")]
    [InlineData("scan_type")]
    public void Is_in_order_without_sorting(string statement)
        => Assert.DoesNotContain(Plan(statement), step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));

    private List<string> Plan(string statement)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of our own files.
        command.CommandText = "EXPLAIN QUERY PLAN " + Statements.Get(statement);
#pragma warning restore CA2100
        foreach (var name in new[]
        {
            "@ids", "@revision", "@type", "@after", "@count", "@subject", "@indicator", "@id", "@tokens", "@number", "@time", "@dataset",
            "@mergedInto", "@version",
        })
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        List<string> steps = [];
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of our own files.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
