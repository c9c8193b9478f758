using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Records;

namespace InnovationGraph.Sqlite.Search;

/// <summary>
/// The full-text index. Its tokens follow the rules of <see cref="SearchGrams"/>; a database that an earlier program filled by other
/// rules is indexed anew, or its entities would be searched for by tokens they were never given.
/// </summary>
internal static class SearchIndex
{
    /// <summary>
    /// An entity with every sort of text that the rules treat in a way of its own. Its tokens stand for the rules: an index whose rules
    /// gave this entity the same tokens is taken to follow the same rules.
    /// </summary>
    private static readonly Entity Probe = new()
    {
        Id = RecordId.Parse("a-b-42"),
        Dataset = RecordId.Parse("probe"),
        Evidence = [],
        Kind = "Probe",
        Names =
        [
            .. new[] { "Huawei Technologies Co., Ltd.", "R&D", "U.S.", "Côte d’Azur", "Ｆｕｌｌ", "绿的谐波", "華為", "二〇二五", "𠮷野", "5G芯片Ⅳ", "Привет" }
                .Select(text => new Name(text, "en", NameRole.Alias)),
        ],
        Identifiers = [new("uscc", "914403001922038216")],
        Summary = "It makes high-speed trains. 高铁",
        Tags = ["industrial-robots"],
    };

    public static void Add(Session session, long version, Entity entity) =>
        session.Execute("insert_tokens", ("@version", version), ("@tokens", string.Join(' ', SearchGrams.OfEntity(entity))));

    /// <summary>The matches among the entities of a revision that the tokens find.</summary>
    public static List<EntityMatch> Find(
        Session session, string tokens, Func<SearchSubject, EntityMatch?> match, long revision, CancellationToken cancellation) =>
    [
        .. session
            .Query(
                "search",
                row => match(SearchSubject.Read(row.GetFieldValue<byte[]>(1))),
                cancellation,
                ("@tokens", tokens),
                ("@revision", revision))
            .OfType<EntityMatch>(),
    ];

    /// <summary>Indexes every version of every entity anew where the rules have changed; all or nothing.</summary>
    public static async Task RenewAsync(Session writer)
    {
        var rules = Fingerprint();
        if (writer.Scalar("search_rules") as string == rules)
        {
            return;
        }

        using var transaction = writer.BeginWrite();
        writer.Execute("clear_search");
        await foreach (var (version, entity, _) in VersionsAsync(writer, CancellationToken.None))
        {
            Add(writer, version, entity);
        }

        writer.Execute("keep_search_rules", ("@rules", rules));
        transaction.Commit();
    }

    /// <summary>The first version of an entity that the index does not hold by just the tokens of its words, or what it holds besides.</summary>
    public static VerificationFault? FindFault(Session session, CancellationToken cancellation)
    {
        session.Execute("search_vocabulary");
        Dictionary<long, ulong> indexed = [];
        session.Visit(
            "search_terms",
            column: 1,
            (row, token) => CollectionsMarshal.GetValueRefOrAddDefault(indexed, row.GetInt64(0), out _) += Digest(token),
            cancellation);

        foreach (var (version, entity, knownFrom) in VersionsAsync(session, cancellation).ToBlockingEnumerable(cancellation))
        {
            var tokens = SearchGrams.OfEntity(entity).Aggregate(0UL, (sum, token) => sum + Digest(Encoding.UTF8.GetBytes(token)));
            indexed.Remove(version, out var found);
            if (found != tokens)
            {
                return new(knownFrom, $"The index 'entity_search' does not hold the entity '{entity.Id}' by its words.");
            }
        }

        return indexed.Count == 0 ? null : new(0, "The index 'entity_search' holds what is of no entity.");
    }

    /// <summary>The sum over a set of tokens stands for the set; SHA-256, so that no two sets are likely to have the same.</summary>
    private static ulong Digest(ReadOnlySpan<byte> token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(token, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>Every version of every entity, read in pages.</summary>
    private static IAsyncEnumerable<(long Version, Entity Entity, long KnownFrom)> VersionsAsync(
        Session session, CancellationToken cancellation) => PagedReading.ReadAsync(
            after => Task.FromResult(session.Query(
                "entity_versions",
                row => (Version: row.GetInt64(0), Entity: (Entity)RecordJson.Read(row.GetFieldValue<byte[]>(1)), KnownFrom: row.GetInt64(2)),
                cancellation,
                ("@after", after),
                ("@count", RecordQueries.PageSize))),
            one => one.Version,
            first: 0L,
            RecordQueries.PageSize)
        .SelectMany(page => page);

    private static string Fingerprint() => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', SearchGrams.OfEntity(Probe).Order(StringComparer.Ordinal)))));
}
