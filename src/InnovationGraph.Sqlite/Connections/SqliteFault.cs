using System.Text.Json;
using InnovationGraph.Core.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>Tells outages of the database file from our own mistakes, which are thrown as they are.</summary>
internal static class SqliteFault
{
    public static bool IsOutage(Exception exception) => Advice(exception) is not null;

    /// <summary>Whether what is stored is not what was written: pages that are no pages, or bodies that are no records.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is FormatException or JsonException
        || exception is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    /// <summary>The outage in one line: which file, what is wrong, what to do.</summary>
    public static StoreUnavailableException Translate(Exception exception, string path) =>
        new($"The database {path} {Advice(exception)}", exception);

    private static string? Advice(Exception exception) => exception switch
    {
        SqliteException vendor => Advice(vendor.SqliteErrorCode, vendor.Message),
        FormatException or JsonException => "is damaged; restore a copy, or move it away to start anew.",
        _ => null,
    };

    private static string? Advice(int code, string message) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "is held by another program; close whatever else has it open.",
        raw.SQLITE_CORRUPT => "is damaged; restore a copy, or move it away to start anew.",
        raw.SQLITE_NOTADB => "is no SQLite database; name another file, or move this one away.",
        raw.SQLITE_FULL => "cannot grow: the disk is full.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => "cannot be written; check the rights on the file and its folder.",
        raw.SQLITE_CANTOPEN => "cannot be opened; check that it is a file and that its folder exists and may be read and written.",
        raw.SQLITE_IOERR => $"cannot be read or written ({message}); check the disk.",
        _ => null,
    };
}
