using InnovationGraph.Core.Collections;
using static System.FormattableString;

namespace InnovationGraph.Core.Traversal;

/// <summary>The notes of a ranking: what its graph lacks, and what stands behind its numbers.</summary>
public static class RankingNotes
{
    /// <summary>How many relationships that pass the filters on relationships are left out, and why.</summary>
    /// <param name="leftOut">How many, by <see cref="LeftOut"/>.</param>
    /// <param name="unplaced">How many entities are left out of which no place is known.</param>
    public static ValueList<string> ForGraph(IReadOnlyList<int> leftOut, int unplaced)
    {
        List<string> reasons = [];
        foreach (var reason in Enum.GetValues<LeftOut>().Where(reason => reason != LeftOut.No && leftOut[(int)reason] > 0))
        {
            reasons.Add(Invariant($"{leftOut[(int)reason]} {InWords(reason)}"));
        }

        return
        [
            .. reasons.Count > 0 ? [$"Relationships left out: {string.Join(", ", reasons)}."] : Array.Empty<string>(),
            .. unplaced > 0 ? [Invariant($"Entities left out of which no place is known: {unplaced}.")] : Array.Empty<string>(),
        ];
    }

    /// <summary>How many paths' ends there are.</summary>
    public static string ForEnds(int sources, int targets) => Invariant($"Shortest paths that count: from each of {sources} to each of {targets} others.");

    /// <summary>How many of a list have no rank.</summary>
    public static ValueList<string> ForRanks(int ranked, int listed) =>
        ranked == listed ? [] : [Invariant($"{listed - ranked} of {listed} have a score of 0, and so no rank.")];

    /// <summary>What the range of a rank is.</summary>
    public static string ForRanges(RankRuns runs, int count) => runs.Samples is null
        ? Invariant($"Ranges: the best and the worst rank when the evidence of one of {count} documents is left out; without a rank, an entity counts as the last.")
        : Invariant($"Ranges: the 5th to 95th percentile of the rank in {count} samples, which leave out each relationship with probability {runs.Drop}; without a rank, an entity counts as the last.");

    private static string InWords(LeftOut reason) => reason switch
    {
        LeftOut.Avoided => "with an end to be avoided",
        LeftOut.OfOtherKind => "with an end of other kinds or tags",
        LeftOut.Elsewhere => "with an end not known to lie in the place",
        LeftOut.KeptOut => "with an end that the ontology keeps out",
        LeftOut.Place => "with a place or country at an end",
        LeftOut.TypeKeptOut => "of types that the ontology keeps out",
        _ => "that carry none of the influences followed",
    };
}

/// <summary>Why a relationship that passes the filters on relationships is not in the graph of a ranking; the first reason that fits.</summary>
public enum LeftOut
{
    /// <summary>It is in it.</summary>
    No,

    /// <summary>The ontology keeps its type out.</summary>
    TypeKeptOut,

    /// <summary>An end is to be avoided.</summary>
    Avoided,

    /// <summary>An end has none of the kinds or tags asked for.</summary>
    OfOtherKind,

    /// <summary>An end does not lie in the place asked for.</summary>
    Elsewhere,

    /// <summary>The ontology keeps the kind of an end out.</summary>
    KeptOut,

    /// <summary>An end is a place or a country.</summary>
    Place,

    /// <summary>It carries none of the influences followed.</summary>
    NotFollowed,
}
