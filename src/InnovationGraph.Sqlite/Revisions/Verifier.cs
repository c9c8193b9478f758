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
        HashChain chain = new();
        foreach (var revision in RevisionQueries.All(session, cancellation).OrderBy(revision => revision.Number))
        {
            using var hasher = chain.Start(revision);
            AddChanges(session, revision, hasher, cancellation);
            if (chain.FindFault(revision, hasher) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static void AddChanges(Session session, Revision revision, RevisionHasher hasher, CancellationToken cancellation) =>
        session.Visit(
            "changes",
            column: 2,
            (row, body) =>
            {
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
            ("@revision", revision.Number),
            ("@skip", 0),
            ("@take", int.MaxValue));

    private static VerificationFault? FindInColumns(Session session, CancellationToken cancellation) => session
        .Query(
            "misfits",
            row => new VerificationFault(row.GetInt64(0), $"'{row.GetString(1)}': {row.GetString(2)}"),
            cancellation)
        .FirstOrDefault();
}
