using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Channels;

/// <summary>A record of support, in short; its id leads to all of it.</summary>
/// <param name="Id">The id of the relationship or observation.</param>
/// <param name="Record">relationship or observation.</param>
/// <param name="ViaProject">The id of the project that is supported and that the entity leads; null for support of the entity itself.</param>
/// <param name="Confidence">The best stance among the evidence.</param>
/// <param name="Evidence">Where it is stated.</param>
internal sealed record CellItemBody(string Id, string Record, string? ViaProject, string Confidence, IReadOnlyList<Evidence> Evidence)
{
    public static CellItemBody Of(SupportItem item)
    {
        var record = (GraphRecord?)item.Relationship?.Relationship ?? item.Observation!;
        return new(
            item.Id.ToString(),
            EnumNames.Of(record.RecordType),
            item.ViaProject?.Id.ToString(),
            EnumNames.Of(record.Confidence),
            record.Evidence);
    }
}
