using System.Text;
using System.Text.Json;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Neo4j.Records;
using InnovationGraph.Neo4j.Revisions;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Verification;

/// <summary>A version with all that is kept of it. Its body holds a record or a dataset.</summary>
internal sealed record StoredVersion(
    RecordId Id, long KnownFrom, long? KnownTo, string? MergedInto, string Type, VersionProperties Properties, GraphRecord? Record, Dataset? Dataset)
{
    /// <summary>The id in the body.</summary>
    public RecordId BodyId => Record?.Id ?? Dataset!.Id;

    /// <summary>The word for what the body holds.</summary>
    public string BodyType => Record is null ? StoredChange.DatasetType : EnumNames.Of(Record.RecordType);

    /// <exception cref="JsonException">Its body is no JSON.</exception>
    /// <exception cref="FormatException">It is no version of ours.</exception>
    public static StoredVersion Read(CypherRow row) => new(
        RecordId.Parse(row.Text(0)),
        row.Integer(1),
        row.FindInteger(2),
        row.FindText(3),
        row.Text(4),
        new(row.FindText(6), row.FindText(7), row.FindText(8), row.FindText(9), row.FindText(10)),
        IsDataset(row) ? null : RecordQueries.Parse(row.Text(5)),
        IsDataset(row) ? DatasetJson.Read(Encoding.UTF8.GetBytes(row.Text(5))) : null);

    private static bool IsDataset(CypherRow row) => row.Text(4) == StoredChange.DatasetType;
}
