using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Ontology;

/// <summary>A property.</summary>
internal sealed record PropertyTypeBody : TermBody
{
    [SetsRequiredMembers]
    private PropertyTypeBody(PropertyType property)
        : base(property)
    {
        Type = EnumNames.Of(property.Kind);
        On = [.. property.On];
        Minimum = property.Minimum;
        Maximum = property.Maximum;
        Values = [.. property.Values];
        Weight = EnumNames.Of(property.Weight);
        Role = RoleOf(property.Role);
    }

    /// <summary>text, number, integer, boolean, date or reference.</summary>
    public required string Type { get; init; }

    /// <summary>The kinds and relationship types that may have it.</summary>
    public required IReadOnlyList<string> On { get; init; }

    /// <summary>The least number allowed; null for none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number allowed; null for none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The texts allowed; empty for any.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>none, distance or capacity: what a path query may do with it.</summary>
    public required string Weight { get; init; }

    /// <summary>level, ownership or position: what it says; null for none.</summary>
    public string? Role { get; init; }

    public static PropertyTypeBody Of(PropertyType property) => new(property);
}
