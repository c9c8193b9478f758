using InnovationGraph.Core.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>Tells outages of the database file from our own mistakes, which stay what they are.</summary>
internal static class SqliteFault
{
    public static bool IsOutage(SqliteException exception) => Advice(exception) is not null;

    public static bool IsDamage(SqliteException exception) =>
        exception.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    /// <summary>The outage in one line: which file, what is wrong, what to do.</summary>
    public static StoreUnavailableException Translate(SqliteException exception, string path) =>
        new($"The database {path} {Advice(exception)}", exception);

    private static string? Advice(SqliteException exception) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "is held by another program; close whatever else has it open.",
        raw.SQLITE_CORRUPT => "is damaged; restore a copy, or move it away to start anew.",
        raw.SQLITE_NOTADB => "is no SQLite database; name another file, or move this one away.",
        raw.SQLITE_FULL => "cannot grow: the disk is full.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => "cannot be written; check the rights on the file and its folder.",
        raw.SQLITE_CANTOPEN => "cannot be opened; check that it is a file and that its folder exists and may be read and written.",
        raw.SQLITE_IOERR => $"cannot be read or written ({exception.Message}); check the disk.",
        _ => null,
    };
}
