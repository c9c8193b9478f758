using InnovationGraph.Core.Collections;

namespace InnovationGraph.Exchange.Packages;

/// <summary>Gathers faults. What is allowed is only looked through for the faults that are shown, however many there are.</summary>
internal sealed class FaultList
{
    private readonly List<Draft> _drafts = [];

    public int Count => _drafts.Count;

    public void Add(Place place, string? value, string message, IEnumerable<string>? allowed = null) =>
        _drafts.Add(new(place, value, message, allowed));

    public FaultReport ToReport() => new(
        _drafts.OrderBy(draft => PackageFiles.OrderOf(draft.Place.File))
            .ThenBy(draft => draft.Place.File, StringComparer.Ordinal)
            .ThenBy(draft => draft.Place.Line ?? 0)
            .Take(FaultReport.MostShown)
            .Select(draft => draft.ToFault())
            .ToValueList(),
        _drafts.Count);

    private sealed record Draft(Place Place, string? Value, string Message, IEnumerable<string>? Allowed)
    {
        public Fault ToFault() => new(
            Place.File,
            Place.Line,
            Place.Column,
            Value,
            Allowed is null ? Message : $"{Message}; {AllowedWords.Describe(Value ?? string.Empty, Allowed)}");
    }
}
