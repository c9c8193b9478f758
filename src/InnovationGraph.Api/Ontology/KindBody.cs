using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Api.Ontology;

/// <summary>A kind of entity.</summary>
internal sealed record KindBody : TermBody
{
    [SetsRequiredMembers]
    private KindBody(EntityKind kind)
        : base(kind)
    {
        Extends = kind.Extends;
        Abstract = kind.IsAbstract;
        Transit = kind.Transit;
        Role = RoleOf(kind.Role);
    }

    /// <summary>The kind that this one is a kind of; null at the top.</summary>
    public string? Extends { get; init; }

    /// <summary>Whether it only groups other kinds.</summary>
    public bool Abstract { get; init; }

    /// <summary>Whether its entities may stand in the middle of a path without being asked for.</summary>
    public bool Transit { get; init; }

    /// <summary>step, actor, person, project, country, party or government: what its entities and those of its sub-kinds are; null for none.</summary>
    public string? Role { get; init; }

    public static KindBody Of(EntityKind kind) => new(kind);
}
