using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;
using InnovationGraph.Neo4j.Projection;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>
/// What a version keeps beside its body, so that it can be found and projected without reading the body. All of it follows from the body.
/// Null is not kept.
/// </summary>
/// <param name="Own">The individual part of its <see cref="ProjectedText"/>.</param>
/// <param name="Alike">The shared part.</param>
/// <param name="Subject">What an observation or gap is about.</param>
/// <param name="Indicator">What an observation measures.</param>
/// <param name="Tokens">What an entity is found by, joined by spaces.</param>
internal sealed record VersionProperties(string? Own, string? Alike, string? Subject, string? Indicator, string? Tokens)
{
    /// <summary>Those of a record; null: of a dataset.</summary>
    public static VersionProperties Of(GraphRecord? record)
    {
        var projected = ProjectedText.Of(record);
        return new(
            projected?.Individual,
            projected?.Shared,
            (record as Observation)?.Subject.ToString() ?? (record as Gap)?.Subject.ToString(),
            (record as Observation)?.Indicator.Normalize(),
            record is Entity entity ? string.Join(' ', SearchGrams.OfEntity(entity)) : null);
    }
}
