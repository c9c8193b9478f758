using System.Collections.Frozen;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Engine.Graphs;

/// <summary>The relationships of a snapshot, numbered in order of source, target, id: the order of the out rows.</summary>
internal sealed class RelationshipColumns
{
    public required RecordId[] Ids { get; init; }

    public required int[] Source { get; init; }

    public required int[] Target { get; init; }

    /// <summary>In the order of the ontology; types that it does not know come behind, in ordinal order.</summary>
    public required NameTable Types { get; init; }

    public required int[] Type { get; init; }

    public required NameTable Channels { get; init; }

    public required int[] Channel { get; init; }

    public required NameTable Stages { get; init; }

    public required int[] Stage { get; init; }

    /// <summary>The first and last day on which it may have held, as its ends allow; the last is before the first where there is no such day.</summary>
    public required int[] FirstDay { get; init; }

    public required int[] LastDay { get; init; }

    public required HeldDays[] Held { get; init; }

    /// <summary>The days that its own dates leave.</summary>
    public required DayRange[] OwnDays { get; init; }

    public required bool[] IsDated { get; init; }

    public required bool[] HasMoney { get; init; }

    public required CitationColumn Citations { get; init; }

    /// <summary>The place of each in order of ids.</summary>
    public required int[] IdRank { get; init; }

    /// <summary>All of them in order of type, then id.</summary>
    public required int[] ByType { get; init; }

    /// <summary>The properties that paths may weigh by; NaN where a relationship has none.</summary>
    public required FrozenDictionary<string, double[]> Weights { get; init; }

    public int Count => Ids.Length;

    /// <summary>By type as the ontology lists them, then by id.</summary>
    public int CompareListed(int left, int right)
    {
        var byType = Type[left].CompareTo(Type[right]);
        return byType != 0 ? byType : IdRank[left].CompareTo(IdRank[right]);
    }
}
