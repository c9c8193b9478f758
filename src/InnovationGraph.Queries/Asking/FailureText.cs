using System.Globalization;

namespace InnovationGraph.Queries.Asking;

/// <summary>What hosts say where a question has no answer: what was wrong, and what is allowed.</summary>
public static class FailureText
{
    public static string Of(QueryFailure failure) => failure switch
    {
        QueryFailure.BadParameters bad => string.Join(". ", bad.Faults.SelectMany(fault => fault.Value.Select(text => $"{VisibleText.Show(fault.Key)} {text}"))),
        QueryFailure.Unfit unfit => unfit.Message,
        QueryFailure.UnknownId unknown => Unknown(unknown),
        QueryFailure.UnknownName unknown =>
            $"No entity has the id or name {ParameterType.Shown(unknown.Text)}.{(unknown.Similar.Count == 0 ? string.Empty : $" Did you mean {Named(unknown.Similar)}?")}",
        QueryFailure.AmbiguousName ambiguous =>
            $"{ParameterType.Shown(ambiguous.Name)} is a name of {Named(ambiguous.Candidates)}{More(ambiguous)}; give the id of one.",
        QueryFailure.UnknownRevision unknown => string.Create(
            CultureInfo.InvariantCulture, $"There is no revision {unknown.Asked}; the newest is {unknown.Newest}."),
        QueryFailure.UnknownContent unknown =>
            $"No revision here holds just the contents asked for. The newest holds {(unknown.Held.Count == 0 ? "no dataset" : string.Join(", ", unknown.Held))}.",
        QueryFailure.NotThen then =>
            $"'{then.Id}' is dated {then.From ?? "(not stated)"} to {then.To ?? "(not stated)"}, which excludes {then.Date}.",
        QueryFailure.Retracted retracted => string.Create(
            CultureInfo.InvariantCulture,
            $"'{retracted.Id}' was retracted by revision {retracted.Revision}; ask with knownAt={retracted.Revision - 1} for what was recorded before."),
        QueryFailure.Merged merged => $"'{merged.Id}' was merged into '{merged.Survivor}'; ask for that one.",
        QueryFailure.UnknownCursor unknown =>
            $"No page of this list has the cursor {ParameterType.Shown(unknown.Cursor)}; take the next of an earlier page, with the same other parameters.",
        QueryFailure.StaleCursor => "The revision that this cursor was made from is not in the store. Start again without the cursor.",
        QueryFailure.TooCostly costly => $"The limit {costly.Limit} was reached. {costly.Advice}",
        _ => throw new InvalidOperationException($"No words for {failure.GetType().Name}."),
    };

    /// <summary>How many have the name besides those listed.</summary>
    public static string More(QueryFailure.AmbiguousName ambiguous) => ambiguous.Total > ambiguous.Candidates.Count
        ? string.Create(CultureInfo.InvariantCulture, $" and {ambiguous.Total - ambiguous.Candidates.Count} more")
        : string.Empty;

    private static string Named(IEnumerable<EntitySummary> entities) =>
        string.Join(", ", entities.Select(entity => $"{entity.Id} ({entity.Name}, {entity.Kind})"));

    private static string Unknown(QueryFailure.UnknownId unknown)
    {
        var hint = unknown.Nearest.Count == 0 ? string.Empty : $" Did you mean {string.Join(", ", unknown.Nearest)}?";
        return $"No {unknown.Sort} has the id {ParameterType.Shown(unknown.Id)}.{hint}";
    }
}
