using System.Text.Json.Serialization;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Sources;

/// <summary>A source with a page of what it alone tells.</summary>
internal sealed record ToldSourceBody : SourceBody, IPagedAnswer, IListAnswer<ToldRecordBody>
{
    public ToldSourceBody(
        SourceBody source, IReadOnlyDictionary<string, int> told, IReadOnlyDictionary<string, int> alone, IReadOnlyList<ToldRecordBody> items, string? next)
        : base(source) => (Told, Alone, Items, Next) = (told, alone, items, next);

    /// <summary>How many records it gives evidence for, by sort.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyDictionary<string, int> Told { get; }

    /// <summary>How many of them no other source gives evidence for, general knowledge left aside.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyDictionary<string, int> Alone { get; }

    /// <summary>How many it alone tells in all.</summary>
    [JsonPropertyOrder(1)]
    public required int Total { get; init; }

    /// <summary>This page of them: relationships first, then figures, gaps and entities, each by id.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<ToldRecordBody> Items { get; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    [JsonPropertyOrder(1)]
    public string? Next { get; }
}

/// <summary>A record that one source alone tells; of the four last members one is set.</summary>
/// <param name="Record">relationship, observation, gap or entity.</param>
/// <param name="Relationship">The relationship, with both ends.</param>
/// <param name="Observation">The figure.</param>
/// <param name="Gap">The gap.</param>
/// <param name="Entity">The entity.</param>
internal sealed record ToldRecordBody(
    RecordType Record, LinkedRelationshipBody? Relationship, ObservationBody? Observation, GapBody? Gap, EntitySummary? Entity)
{
    public static ToldRecordBody Of(GraphRecord record, IReadOnlyDictionary<RecordId, EntitySummary> entities) => new(
        record.RecordType,
        record is Relationship link ? LinkedRelationshipBody.Of(new(link, entities[link.Source], entities[link.Target])) : null,
        record is Observation observation ? ObservationBody.Of(observation) : null,
        record is Gap gap ? GapBody.Of(gap) : null,
        record is Entity entity ? entities[entity.Id] : null);
}
