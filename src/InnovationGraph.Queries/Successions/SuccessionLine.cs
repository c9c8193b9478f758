namespace InnovationGraph.Queries.Successions;

/// <summary>An entity with those that went before it and came after it, and the relationships that say so, each by id.</summary>
public sealed record SuccessionLine(RecordId Entity, ValueList<RecordId> Others, ValueList<RecordId> Relationships)
{
    /// <summary>The entity first.</summary>
    public IEnumerable<RecordId> Members => Others.Prepend(Entity);

    /// <summary>What an answer says of the line; null where the entity stands alone.</summary>
    public string? Note => Others.Count == 0
        ? null
        : $"Taken as one with {Entity}: {string.Join(", ", Others)}, because of {string.Join(", ", Relationships)}.";
}
