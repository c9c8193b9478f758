using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>Looks for damage in the file's structure: whether its tables are ours, and its pages and indexes agree.</summary>
internal static class FileCheck
{
    /// <summary>The first table or index that is not as it was made.</summary>
    public static VerificationFault? FindInSchema(Session session, CancellationToken cancellation)
    {
        using var sound = Session.Open(":memory:", SqliteOpenMode.Memory, "reader");
        sound.Execute("schema");
        var actual = session.Query("schema_texts", ReadSchema, cancellation).ToHashSet();
        return sound.Query("schema_texts", ReadSchema, cancellation).Find(made => !actual.Contains(made)) is { } missing
            ? new(0, $"The {missing.Type} '{missing.Name}' is not as this program makes it.")
            : null;
    }

    /// <summary>What SQLite finds in the pages and indexes, and in which table or in the indexes of which.</summary>
    public static VerificationFault? FindInPages(Session session, CancellationToken cancellation)
    {
        var findings = session.Query("integrity", row => row.GetString(0), cancellation);
        return findings is ["ok"]
            ? null
            : session.Query("damaged_table", row => new VerificationFault(0, Say($"the table '{row.GetString(0)}' or an index of it", row.GetString(1))), cancellation)
                .FirstOrDefault(new VerificationFault(0, Say("the list of its free pages", findings[0])));
    }

    private static string Say(string place, string finding) => $"The file is damaged in {place}: {finding.ReplaceLineEndings(" ")}";

    private static (string Name, string Type, string Table, string Sql)? ReadSchema(SqliteDataReader row) =>
        (row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? string.Empty : row.GetString(3));
}
