using InnovationGraph.Sqlite.Connections;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InnovationGraph.Sqlite.Tests.Connections;

public class SqliteFaultTests
{
    [Theory]
    [InlineData(raw.SQLITE_BUSY, "held by another program")]
    [InlineData(raw.SQLITE_LOCKED, "held by another program")]
    [InlineData(raw.SQLITE_CORRUPT, "Run 'innovationgraph verify'")]
    [InlineData(raw.SQLITE_ERROR, "Run 'innovationgraph verify'")]
    [InlineData(raw.SQLITE_NOTADB, "no SQLite database")]
    [InlineData(raw.SQLITE_FULL, "the disk is full")]
    [InlineData(raw.SQLITE_READONLY, "cannot be written")]
    [InlineData(raw.SQLITE_CANTOPEN, "cannot be opened")]
    [InlineData(raw.SQLITE_IOERR, "cannot be read or written")]
    public void An_outage_says_which_file_and_what_to_do(int code, string reason)
    {
        SqliteException fault = new("the vendor's words", code);
        Assert.True(SqliteFault.IsOutage(fault));
        var outage = SqliteFault.Translate(fault, "data/graph.db");
        Assert.StartsWith("The database data/graph.db", outage.Message, StringComparison.Ordinal);
        Assert.Contains(reason, outage.Message, StringComparison.Ordinal);
        Assert.Same(fault, outage.InnerException);
    }

    [Theory]
    [InlineData(raw.SQLITE_CONSTRAINT)]
    [InlineData(raw.SQLITE_MISUSE)]
    public void A_mistake_of_ours_is_no_outage(int code) => Assert.False(SqliteFault.IsOutage(new SqliteException("a mistake", code)));
}
