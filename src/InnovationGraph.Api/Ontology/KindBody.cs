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
    }

    /// <summary>The kind that this one is a kind of; null at the top.</summary>
    public string? Extends { get; init; }

    /// <summary>Whether it only groups other kinds.</summary>
    public bool Abstract { get; init; }

    /// <summary>Whether its entities may stand in the middle of a path without being asked for.</summary>
    public bool Transit { get; init; }

    public static KindBody Of(EntityKind kind) => new(kind);
}
