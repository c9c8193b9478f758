using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>The notes of an answer about a time.</summary>
public static class TimeNotes
{
    /// <summary>How many ends a note names; one that is given one more says that there are others.</summary>
    public const int MostEnds = 5;

    /// <summary>How much of what is kept is certain.</summary>
    /// <param name="filter">The question.</param>
    /// <param name="kept">How many are kept.</param>
    /// <param name="certain">How many of these are certain.</param>
    /// <param name="records">What they are.</param>
    public static ValueList<string> For(GraphFilter filter, int kept, int certain, string records = "relationships") => !filter.IsTimed || kept == 0
        ? []
        : [string.Create(
            CultureInfo.InvariantCulture,
            $"{When(filter.Time)}, {certain} of the {records} {(certain == 1 ? "is" : "are")} certain and {kept - certain} possible.")];

    /// <summary>That, and how many relationships only the dates of an end exclude.</summary>
    /// <param name="filter">The question.</param>
    /// <param name="kept">How many are kept.</param>
    /// <param name="certain">How many of these are certain.</param>
    /// <param name="excluded">How many only the dates of an end exclude.</param>
    /// <param name="ends">The first of the ends that did not exist then, by id, with their dates.</param>
    public static ValueList<string> For(
        GraphFilter filter, int kept, int certain, int excluded, IReadOnlyList<(RecordId Id, Interval Valid)> ends)
    {
        if (excluded == 0)
        {
            return For(filter, kept, certain);
        }

        var named = ends.Take(MostEnds).Select(end => end.Valid.From is { } from && from.EarliestDay.DayNumber > filter.Days.Last
            ? $"{end.Id} begins in {from}"
            : $"{end.Id} ends in {end.Valid.To}");
        var why = ends.Count == 0 ? "" : $": {string.Join(", ", named)}{(ends.Count > MostEnds ? " and others" : "")}";
        return
        [
            .. For(filter, kept, certain),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{excluded} {(excluded == 1 ? "relationship is" : "relationships are")} left out because of the dates of an end{why}."),
        ];
    }

    private static string When(Interval time) => (time.From, time.To) switch
    {
        ({ } from, { } to) => from == to ? $"As of {from}" : $"From {from} to {to}",
        ({ } from, null) => $"From {from} on",
        (_, var to) => $"Until {to}",
    };
}
