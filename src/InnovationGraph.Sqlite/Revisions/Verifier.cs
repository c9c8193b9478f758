using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Search;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>
/// Looks for damage: in the file's structure and indexes, in the chain of hashes, and in what the hashes do not cover (that a record's
/// versions follow one another, that its columns say what its body says, that search finds it by its words).
/// </summary>
internal static class Verifier
{
    private static readonly (string Place, Check Check)[] Checks =
    [
        ("its schema 'sqlite_schema'", FileCheck.FindInSchema),
        ("its pages", FileCheck.FindInPages),
        ("the tables 'revision', 'record_version' or 'dataset_version', which its hashes are over", FindInHashes),
        ("the columns of the tables 'record_version' or 'dataset_version'", FindInColumns),
        ("the index 'entity_search'", SearchIndex.FindFault),
    ];

    private delegate VerificationFault? Check(Session session, CancellationToken cancellation);

    /// <summary>
    /// The first fault, where one check after another names one; where a check cannot be made, the others may still name the record that
    /// keeps it from that.
    /// </summary>
    public static VerificationFault? FindFault(Session session, CancellationToken cancellation)
    {
        VerificationFault? unmade = null;
        foreach (var (place, check) in Checks)
        {
            try
            {
                if (check(session, cancellation) is { } fault)
                {
                    return fault;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                unmade ??= new(0, $"The file is damaged in {place}: {exception.Message.ReplaceLineEndings(" ")}");
            }
        }

        return unmade;
    }

    private static VerificationFault? FindInHashes(Session session, CancellationToken cancellation)
    {
        HashChain chain = new();
        foreach (var revision in RevisionQueries.All(session, cancellation).OrderBy(revision => revision.Number))
        {
            if (FindInHash(session, chain, revision, cancellation) is { } fault)
            {
                return fault with { Reason = FindUnreadable(session, revision, cancellation) ?? fault.Reason };
            }
        }

        return null;
    }

    private static VerificationFault? FindInHash(Session session, HashChain chain, Revision revision, CancellationToken cancellation)
    {
        try
        {
            using var hasher = chain.Start(revision);
            AddChanges(session, revision, hasher, cancellation);
            return chain.FindFault(revision, hasher) is { } fault
                ? fault with { Reason = $"{fault.Reason} What was altered is its row in the table 'revision' or among its rows in 'record_version' and 'dataset_version'." }
                : null;
        }
        catch (ArgumentException exception)
        {
            return new(revision.Number, $"Its row in the table 'revision' is damaged: {exception.Message}");
        }
        catch (DamageException damage)
        {
            return new(revision.Number, damage.Message);
        }
    }

    /// <summary>Which of a revision's records and datasets is none any more; null where all are, so that it cannot be told which was altered.</summary>
    private static string? FindUnreadable(Session session, Revision revision, CancellationToken cancellation)
    {
        try
        {
            VisitChanges(session, revision, CheckCanonical, cancellation);
            return null;
        }
        catch (DamageException damage)
        {
            return damage.Message;
        }
    }

    private static void CheckCanonical(SqliteDataReader row, ReadOnlySpan<byte> body)
    {
        if (row.IsDBNull(2))
        {
            return;
        }

        var written = row.IsDBNull(1) ? DatasetJson.Write(DatasetJson.Read(body.ToArray())) : RecordJson.Write(RecordJson.Read(body.ToArray()));
        if (!body.SequenceEqual(written))
        {
            throw new FormatException("its body is not in the canonical form that is hashed.");
        }
    }

    private static void AddChanges(Session session, Revision revision, RevisionHasher hasher, CancellationToken cancellation) =>
        VisitChanges(
            session,
            revision,
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
            cancellation);

    private static void VisitChanges(
        Session session, Revision revision, Action<SqliteDataReader, ReadOnlySpan<byte>> visit, CancellationToken cancellation) =>
        session.Visit("changes", column: 2, visit, cancellation, ("@revision", revision.Number), ("@skip", 0), ("@take", int.MaxValue));

    private static VerificationFault? FindInColumns(Session session, CancellationToken cancellation) => session
        .Query(
            "misfits",
            row => new VerificationFault(row.GetInt64(0), $"'{row.GetString(1)}': {row.GetString(2)}"),
            cancellation)
        .FirstOrDefault();
}
