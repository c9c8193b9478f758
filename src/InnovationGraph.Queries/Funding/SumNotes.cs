using System.Globalization;

namespace InnovationGraph.Queries.Funding;

/// <summary>Collects what sums leave out, and writes the notes that say so and why.</summary>
internal sealed class SumNotes
{
    private readonly SortedDictionary<RecordId, SortedSet<RecordId>> _parts = [];
    private readonly HashSet<RecordId> _leftOut = [];
    private readonly SortedDictionary<RecordId, SortedSet<RecordId>> _partsElsewhere = [];
    private readonly SortedDictionary<RecordId, SortedSet<RecordId>> _accounts = [];

    public void AddPart(RecordId part, RecordId total)
    {
        _leftOut.Add(part);
        Add(_parts, part, total);
    }

    /// <summary>Notes that a part counts because its total is in another sum; does nothing for a part that was left out.</summary>
    public void AddPartElsewhere(RecordId part, RecordId total)
    {
        if (!_leftOut.Contains(part))
        {
            Add(_partsElsewhere, part, total);
        }
    }

    public void AddAccount(RecordId other, RecordId counted) => Add(_accounts, other, counted);

    public IEnumerable<string> All() =>
    [
        .. _parts.Select(total => $"Not added, because {total.Key} includes it: {ListIds(total.Value)}."),
        .. _partsElsewhere.Select(total => $"Do not add up across sums: {total.Key} includes {ListIds(total.Value)}."),
        .. _accounts.Select(fact =>
            $"Not added, because {fact.Key} tells the same fact with better or equal evidence: {ListIds(fact.Value)}."),
    ];

    /// <summary>The ids, of a very long list the first hundred.</summary>
    public static string ListIds(IReadOnlyCollection<RecordId> ids)
    {
        const int Most = 100;
        var shown = string.Join(", ", ids.Order().Take(Most));
        return ids.Count <= Most ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown} and {ids.Count - Most} more");
    }

    private static void Add(SortedDictionary<RecordId, SortedSet<RecordId>> lists, RecordId id, RecordId reason)
    {
        if (!lists.TryGetValue(reason, out var list))
        {
            lists.Add(reason, list = []);
        }

        list.Add(id);
    }
}
