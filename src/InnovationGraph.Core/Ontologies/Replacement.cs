using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

/// <summary>A relationship type that is gone, as the type that took its place tells of it.</summary>
/// <param name="Type">The id of the type that is gone.</param>
/// <param name="Channel">The channels that its relationships now have, one of them each; empty where the channel says nothing of it.</param>
/// <param name="Property">The property that tells its relationships from others; null for none.</param>
/// <param name="Value">The value that the property has on them; null where there is no property.</param>
public sealed record Replacement(string Type, ValueList<string> Channel, string? Property, string? Value)
{
    /// <summary>What to use instead, in words: the type with the channels or the property that say the same.</summary>
    public string InWords(RelationshipType by)
    {
        var channel = Channel.Count == 0 ? string.Empty : $" with the channel {string.Join(" or ", Channel)}";
        return Property is null ? by.Id + channel : $"{by.Id}{channel} whose property {Property} is {Value}";
    }
}
