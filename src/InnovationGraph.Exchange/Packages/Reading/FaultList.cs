using InnovationGraph.Core.Collections;

namespace InnovationGraph.Exchange.Packages.Reading;

/// <summary>Gathers faults, and tells those with one cause together. What is allowed is only looked through for the faults that are shown, however many there are.</summary>
internal sealed class FaultList
{
    private readonly List<Draft> _drafts = [];

    public int Count => _drafts.Count;

    public void Add(FilePosition place, string? value, string message, IEnumerable<string>? allowed = null) =>
        _drafts.Add(new(place, value, message, allowed));

    public FaultReport ToReport() => new(
        _drafts.OrderBy(draft => PackageFiles.OrderOf(draft.Position.File))
            .ThenBy(draft => draft.Position.File, StringComparer.Ordinal)
            .ThenBy(draft => draft.Position.Line ?? 0)
            .GroupBy(draft => (draft.Position.File, draft.Position.Column, draft.Message))
            .Take(FaultReport.MostShown)
            .Select(cause => cause.First().ToFault() with
            {
                More = cause.Count() - 1,
                MoreLines = cause.Skip(1).Select(draft => draft.Position.Line).OfType<int>().Take(Fault.LinesShown).ToValueList(),
            })
            .ToValueList(),
        _drafts.Count);

    private sealed record Draft(FilePosition Position, string? Value, string Message, IEnumerable<string>? Allowed)
    {
        public Fault ToFault() => new(
            Position.File,
            Position.Line,
            Position.Column,
            Value,
            Allowed is null ? Message : $"{Message}; {AllowedWords.Describe(Value ?? string.Empty, Allowed)}");
    }
}
