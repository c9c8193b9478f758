using System.Security.Cryptography;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>
/// The hash of a revision: SHA-256 over the previous revision's hash (32 bytes) and the canonical JSON of author, changes, message,
/// number and time. Changes go in one by one, in ordinal order of their ids, so a revision of any size needs little memory.
/// </summary>
public sealed class RevisionHasher : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly CanonicalJsonWriter _json = new();
    private string? _lastId;

    public RevisionHasher(RevisionHash previous, string author)
    {
        _hash.AppendData(previous.ToBytes());
        _json.StartObject();
        _json.Name("author");
        _json.String(author);
        _json.Name("changes");
        _json.StartArray();
    }

    /// <summary>How many changes went in.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a record that became known; <paramref name="canonical"/> is its <see cref="RecordJson"/>.</summary>
    public void Put(RecordId id, ReadOnlySpan<byte> canonical) => Add(id, "put", "record", canonical);

    /// <summary>Adds a dataset that was described; <paramref name="canonical"/> is its <see cref="DatasetJson"/>.</summary>
    public void Describe(RecordId id, ReadOnlySpan<byte> canonical) => Add(id, "describe", "dataset", canonical);

    /// <summary>Adds a record that ended.</summary>
    public void Retract(RecordId id, RecordId? mergedInto)
    {
        Advance(id);
        _json.StartObject();
        _json.Name("id");
        _json.String(id.ToString());
        if (mergedInto is { } survivor)
        {
            _json.Name("mergedInto");
            _json.String(survivor.ToString());
        }

        _json.Name("op");
        _json.String("retract");
        _json.EndObject();
        Flush();
    }

    /// <summary>The hash; the hasher is used up.</summary>
    public RevisionHash Finish(string message, long number, DateTimeOffset time)
    {
        _json.EndArray();
        _json.Name("message");
        _json.String(message);
        _json.Name("number");
        _json.Integer(number);
        _json.Name("time");
        _json.String(Revision.FormatTime(time));
        _json.EndObject();
        Flush();
        return RevisionHash.FromBytes(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Add(RecordId id, string operation, string member, ReadOnlySpan<byte> canonical)
    {
        Advance(id);
        _json.StartObject();
        if (string.CompareOrdinal(member, "op") < 0)
        {
            _json.Name(member);
            _json.Raw(canonical);
        }

        _json.Name("op");
        _json.String(operation);
        if (string.CompareOrdinal(member, "op") > 0)
        {
            _json.Name(member);
            _json.Raw(canonical);
        }

        _json.EndObject();
        Flush();
    }

    private void Advance(RecordId id)
    {
        var text = id.ToString();
        if (_lastId is not null && string.CompareOrdinal(_lastId, text) >= 0)
        {
            throw new InvalidOperationException($"Changes are hashed in order of their ids, once each; '{text}' came after '{_lastId}'.");
        }

        _lastId = text;
        Count++;
    }

    private void Flush()
    {
        _hash.AppendData(_json.Written);
        _json.Forget();
    }
}
