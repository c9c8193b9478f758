using System.Globalization;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite.Connections;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>
/// Looks for damage: in the chain of hashes, in the file's structure and indexes, and in what the hashes do not cover (that a
/// record's versions follow one another, and that its columns say what its body says).
/// </summary>
internal static class Verifier
{
    public static VerificationFault? FindFault(Session session, CancellationToken cancellation)
    {
        try
        {
            return FindInHashes(session, cancellation)
                ?? FindInFile(session, cancellation)
                ?? FindInColumns(session, cancellation);
        }
        catch (Exception exception) when (SqliteFault.IsDamage(exception))
        {
            return new(0, $"The database file is damaged: {exception.Message}");
        }
    }

    private static VerificationFault? FindInFile(Session session, CancellationToken cancellation)
    {
        var findings = session.Query("integrity", row => row.GetString(0), cancellation);
        return findings is ["ok"] ? null : new(0, $"The database file is damaged: {findings[0]}");
    }

    private static VerificationFault? FindInHashes(Session session, CancellationToken cancellation)
    {
        var previous = Revision.Empty;
        foreach (var revision in RevisionQueries.All(session, cancellation).OrderBy(revision => revision.Number))
        {
            if (revision.Number != previous.Number + 1)
            {
                return new(previous.Number + 1, "The revision is missing.");
            }

            var (hash, count) = Recompute(session, previous.Hash, revision, cancellation);
            if (hash != revision.Hash)
            {
                return new(revision.Number, $"The stored records give the hash {hash}, but the revision has {revision.Hash}.");
            }

            if (count != revision.ChangeCount)
            {
                return new(revision.Number, string.Create(
                    CultureInfo.InvariantCulture, $"There are {count} changes, but the revision has {revision.ChangeCount}."));
            }

            previous = revision;
        }

        return null;
    }

    private static (RevisionHash Hash, int Count) Recompute(
        Session session, RevisionHash previous, Revision revision, CancellationToken cancellation)
    {
        var count = 0;
        using RevisionHasher hasher = new(previous, revision.Author);
        session.Visit(
            "changes",
            column: 2,
            (row, body) =>
            {
                count++;
                var id = RecordId.Parse(row.GetString(0));
                if (row.IsDBNull(2))
                {
                    hasher.Retract(id, row.IsDBNull(3) ? null : RecordId.Parse(row.GetString(3)));
                }
                else if (row.IsDBNull(1))
                {
                    hasher.Describe(id, body);
                }
                else
                {
                    hasher.Put(id, body);
                }
            },
            cancellation,
            ("@revision", revision.Number));
        return (hasher.Finish(revision.Message, revision.Number, revision.Time), count);
    }

    private static VerificationFault? FindInColumns(Session session, CancellationToken cancellation) => session
        .Query(
            "misfits",
            row => new VerificationFault(row.GetInt64(0), $"'{row.GetString(1)}': {row.GetString(2)}"),
            cancellation)
        .FirstOrDefault();
}
