using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Ontology;

/// <summary>A type of relationship.</summary>
internal sealed record RelationshipTypeBody : TermBody
{
    [SetsRequiredMembers]
    private RelationshipTypeBody(RelationshipType type)
        : base(type)
    {
        From = [.. type.From];
        To = [.. type.To];
        Flow = type.Flow;
        Succession = type.Succession;
        Transit = type.Transit;
        Beneficiary = EnumNames.Of(type.Beneficiary);
        Role = RoleOf(type.Role);
    }

    /// <summary>The kinds that it may run from, with their sub-kinds.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The kinds that it may run to, with their sub-kinds.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Whether money or its equivalent moves from source to target.</summary>
    public bool Flow { get; init; }

    /// <summary>Whether the target takes the source's place.</summary>
    public bool Succession { get; init; }

    /// <summary>Whether paths and centrality use it without being asked to.</summary>
    public bool Transit { get; init; }

    /// <summary>none, source or target: which end a support channel on it benefits.</summary>
    public required string Beneficiary { get; init; }

    /// <summary>place-in, governs or part-of: what puts entities into places, and steps into chains; null for none.</summary>
    public string? Role { get; init; }

    public static RelationshipTypeBody Of(RelationshipType type) => new(type);
}
