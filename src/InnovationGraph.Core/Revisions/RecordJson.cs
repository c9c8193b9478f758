using System.Diagnostics.Metrics;
using System.Text.Json;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>
/// The canonical form of a record: what is hashed, what the stores keep, and what is read back. Reading what was written gives an
/// equal record, but for texts that were not in NFC and are now. Members that are null, empty or default are left out.
/// </summary>
public static class RecordJson
{
    /// <summary>The instruments by which a process tells how many records it parsed.</summary>
    public const string MeterName = "InnovationGraph.Records";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Parsed = Meter.CreateCounter<long>("innovationgraph.records.parsed", "{record}", "Records read from their canonical form.");

    /// <exception cref="ArgumentException">A text is no Unicode: it has half a surrogate pair, or the noncharacter U+FFFE; or it has U+FFFD, which stands for what was lost of it.</exception>
    public static byte[] Write(GraphRecord record)
    {
        CanonicalJsonWriter writer = new();
        RecordWriter.Write(writer, record);
        return writer.Written.ToArray();
    }

    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    /// <exception cref="FormatException">The JSON is no record.</exception>
    public static GraphRecord Read(ReadOnlyMemory<byte> canonical)
    {
        Parsed.Add(1);
        using var document = JsonDocument.Parse(canonical);
        try
        {
            return RecordReader.Read(document.RootElement);
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            throw new FormatException($"The JSON is no record: {fault.Message}", fault);
        }
    }
}
