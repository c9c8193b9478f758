using System.Globalization;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>Makes the tables of a new database, and refuses one that this program does not know.</summary>
internal static class Schema
{
    private const long ApplicationId = 1229415522;
    private const long Version = 2;

    /// <summary>Returns the version of SQLite. Tables are made all at once: a start that is killed leaves an empty database.</summary>
    /// <exception cref="StoreUnavailableException">The database is another program's, or of another schema.</exception>
    public static string Prepare(Session writer, string path)
    {
        var (application, version, objects, sqlite) = writer.Query(
            "identity",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3)),
            CancellationToken.None).Single();
        if (objects == 0 && application == 0 && version == 0)
        {
            using var transaction = writer.BeginWrite();
            writer.Execute("schema");
            transaction.Commit();
        }
        else if (application != ApplicationId)
        {
            throw new StoreUnavailableException(
                $"The database {path} was not made by InnovationGraph; name another file, or move this one away.");
        }
        else if (version != Version)
        {
            throw new StoreUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database {path} has schema {version}, and this version of InnovationGraph reads {Version}; use the version that made it, or export its datasets with that and import them into a new database."));
        }

        return sqlite;
    }
}
