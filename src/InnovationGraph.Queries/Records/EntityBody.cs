using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace InnovationGraph.Queries.Records;

/// <summary>An entity in full.</summary>
internal sealed record EntityBody
{
    /// <summary>The stable id.</summary>
    public required RecordId Id { get; init; }

    /// <summary>A kind of the ontology.</summary>
    public required string Kind { get; init; }

    /// <summary>The preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>The preferred Chinese name; null where none is recorded.</summary>
    public string? NameZh { get; init; }

    /// <summary>One sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>How many relationships it has in all, parallel ones each.</summary>
    public int Degree { get; init; }

    /// <summary>The dataset it belongs to.</summary>
    public required RecordId Dataset { get; init; }

    /// <summary>All names.</summary>
    public required IReadOnlyList<Name> Names { get; init; }

    /// <summary>Identifiers that others gave it.</summary>
    public required IReadOnlyList<Identifier> Identifiers { get; init; }

    /// <summary>Tags, such as semiconductors.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>When it existed, as far as stated.</summary>
    public required IntervalBody Valid { get; init; }

    /// <summary>Dates on which it is stated to have existed; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PartialDate>? HeldAt { get; init; }

    /// <summary>Properties that the ontology declares for its kind.</summary>
    public required JsonObject Properties { get; init; }

    /// <summary>How sure it is: as the weaker of the whole and its dates, each by its best evidence.</summary>
    public required Stance Confidence { get; init; }

    /// <summary>Where it is stated.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public static EntityBody Of(Entity entity, int degree) => new()
    {
        Id = entity.Id,
        Kind = entity.Kind,
        Name = entity.Name,
        NameZh = entity.NameZh,
        Summary = entity.Summary,
        Degree = degree,
        Dataset = entity.Dataset,
        Names = entity.Names,
        Identifiers = entity.Identifiers,
        Tags = entity.Tags,
        Valid = IntervalBody.Of(entity.Valid),
        HeldAt = entity.HeldAt.Count == 0 ? null : entity.HeldAt,
        Properties = PropertyBodies.Of(entity.Properties),
        Confidence = entity.Confidence,
        Evidence = entity.Evidence,
    };
}
