using InnovationGraph.Core.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>Tells outages of the database file from our own mistakes, which are thrown as they are.</summary>
internal static class SqliteFault
{
    public static bool IsOutage(Exception exception) => Advice(exception) is not null;

    /// <summary>The outage in one line: which file, what is wrong, what to do.</summary>
    public static StoreUnavailableException Translate(Exception exception, string path) =>
        new($"The database {path} {Advice(exception)}", exception);

    private static string? Advice(Exception exception) => exception switch
    {
        SqliteException vendor => Advice(vendor.SqliteErrorCode, vendor.Message),
        DamageException damage => Damaged(damage.Message),
        _ => null,
    };

    private static string? Advice(int code, string message) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "is held by another program; close whatever else has it open.",

        // Our statements fit our tables, so one that fails has met other tables, or a text that is no JSON any more.
        raw.SQLITE_CORRUPT or raw.SQLITE_ERROR or raw.SQLITE_FORMAT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH => Damaged(message),
        raw.SQLITE_NOTADB => "is no SQLite database; name another file, or move this one away.",
        raw.SQLITE_FULL => "cannot grow: the disk is full.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => "cannot be written, as a commit needs, or undoing one that was cut off, or a file of another version; check the rights on the file and its folder.",
        raw.SQLITE_CANTOPEN => "cannot be opened; check that it is a file and that its folder exists and may be read and written.",
        raw.SQLITE_IOERR => $"cannot be read or written ({message}); check the disk.",
        _ => null,
    };

    private static string Damaged(string how) =>
        $"is damaged: {how.ReplaceLineEndings(" ").TrimEnd('.')}. Run 'innovationgraph verify' to see what contradicts its hashes; then restore a copy, or move it away to start anew.";
}
