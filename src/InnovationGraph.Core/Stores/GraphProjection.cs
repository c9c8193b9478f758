using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// What the in-memory graph is built from: every entity and relationship of one revision without its texts, both in ordinal order of
/// ids.
/// </summary>
public sealed record GraphProjection(
    long Revision,
    IReadOnlyList<ProjectedEntity> Entities,
    IReadOnlyList<ProjectedRelationship> Relationships);

/// <summary>
/// What the in-memory graph keeps of an entity. <see cref="Citations"/> are the distinct pairs of source and stance of its evidence.
/// </summary>
public readonly record struct ProjectedEntity(RecordId Id, string Kind, string Name, ValueList<string> Tags, ValueList<Citation> Citations, Interval Valid)
{
    public static ProjectedEntity From(Entity entity) => new(
        entity.Id, entity.Kind, entity.Name, VisibleText.Compared(entity.Tags).ToValueList(), Citation.Distinct(entity.Evidence), entity.Valid);
}

/// <summary>
/// What the in-memory graph keeps of a relationship. <see cref="Citations"/> are the distinct pairs of source and stance of its
/// evidence; <see cref="Numbers"/> its numeric properties, by name.
/// </summary>
public readonly record struct ProjectedRelationship(
    RecordId Id,
    string Type,
    RecordId Source,
    RecordId Target,
    Interval Valid,
    ValueList<PartialDate> HeldAt,
    string? Channel,
    string? Stage,
    bool HasMoney,
    ValueList<Citation> Citations,
    ValueList<KeyValuePair<string, double>> Numbers)
{
    /// <summary>Whether any date is stated of it.</summary>
    public bool IsDated => Valid.IsDated || HeldAt.Count > 0;

    public static ProjectedRelationship From(Relationship relationship) => new(
        relationship.Id,
        relationship.Type,
        relationship.Source,
        relationship.Target,
        relationship.Valid,
        relationship.HeldAt,
        relationship.Channel,
        relationship.Stage,
        relationship.Money is not null,
        Citation.Distinct(relationship.Evidence),
        relationship.Properties
            .Where(property => property.Value is PropertyValue.Number)
            .Select(property => KeyValuePair.Create(property.Key, (double)((PropertyValue.Number)property.Value).Value))
            .ToValueList());
}
