namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Sums figures by currency, basis, instrument and, of observations, indicator and nature. Of the accounts of one fact the best
/// evidenced counts (confidence, then publishers, then id), whatever sum it falls into; of a total and its parts in one sum, the total.
/// </summary>
internal sealed class FigureSums
{
    private readonly Dictionary<RecordId, Figure> _all;
    private readonly ILookup<RecordId, RecordId> _accounts;

    /// <param name="all">Every figure known here, also those without a number: a part may be in its total by way of one.</param>
    public FigureSums(IEnumerable<Figure> all)
    {
        _all = all.ToDictionary(figure => figure.Id);
        _accounts = _all.Values.Where(figure => figure.AccountOf is not null)
            .ToLookup(figure => figure.AccountOf!.Value, figure => figure.Id);
    }

    /// <summary>
    /// The sums in order of currency, basis, instrument, indicator and nature; adds to <paramref name="notes"/> what they leave out.
    /// </summary>
    public IReadOnlyList<FundingAmount> Of(IEnumerable<Figure> figures, SumNotes? notes = null)
    {
        var sums = BestAccounts(figures.Where(figure => figure.HasNumber), notes)
            .GroupBy(figure => (figure.Quantity!.Unit, figure.Basis, figure.Instrument, figure.Indicator, figure.Nature))
            .Select(sum => (sum.Key, Figures: sum.OrderBy(figure => figure.Id).ToList()))
            .ToList();
        List<FundingAmount> amounts = [];
        foreach (var (key, held) in sums)
        {
            var parts = FindParts(held);
            if (parts.Count == held.Count)
            {
                // Only a circle by way of other accounts leaves no total.
                parts.Clear();
            }

            foreach (var (part, total) in parts)
            {
                notes?.AddPart(part, total);
            }

            var counted = held.Where(figure => !parts.ContainsKey(figure.Id)).Select(figure => figure.Quantity!);
            amounts.Add(new(key.Unit, key.Basis, key.Instrument, QuantitySum.Of([.. counted]))
            {
                Indicator = key.Indicator,
                Nature = key.Nature,
            });
        }

        if (notes is not null)
        {
            foreach (var (part, total) in FindParts(sums.SelectMany(sum => sum.Figures)))
            {
                notes.AddPartElsewhere(part, total);
            }
        }

        return
        [
            .. amounts.OrderBy(amount => amount.Currency, StringComparer.Ordinal)
                .ThenBy(amount => amount.Basis)
                .ThenBy(amount => amount.Instrument)
                .ThenBy(amount => amount.Indicator, StringComparer.Ordinal)
                .ThenBy(amount => amount.Nature),
        ];
    }

    private static IEnumerable<Figure> BestAccounts(IEnumerable<Figure> figures, SumNotes? notes)
    {
        foreach (var fact in figures.GroupBy(figure => figure.AccountOf ?? figure.Id))
        {
            var accounts = fact.OrderByDescending(figure => figure.Confidence)
                .ThenByDescending(figure => figure.Publishers).ThenBy(figure => figure.Id).ToList();
            foreach (var other in accounts.Skip(1))
            {
                notes?.AddAccount(other.Id, accounts[0].Id);
            }

            yield return accounts[0];
        }
    }

    /// <summary>
    /// The figures whose total, or another account of it, is among these too, with that total. Totals that include one another in a
    /// circle are no totals.
    /// </summary>
    private Dictionary<RecordId, RecordId> FindParts(IEnumerable<Figure> figures)
    {
        Dictionary<RecordId, RecordId> held = [];
        foreach (var figure in figures)
        {
            held[figure.Id] = figure.Id;
            foreach (var account in figure.AccountOf is { } fact ? _accounts[fact] : [])
            {
                held[account] = figure.Id;
            }
        }

        Dictionary<RecordId, RecordId> parts = [];
        foreach (var id in held.Values.Distinct())
        {
            HashSet<RecordId> line = [];
            RecordId? nearest = null;
            for (var total = _all[id].IncludedIn; total is { } above && line.Add(above); total = _all.GetValueOrDefault(above)?.IncludedIn)
            {
                nearest ??= held.TryGetValue(above, out var holder) && holder != id ? holder : null;
            }

            if (nearest is { } found && !line.Contains(id))
            {
                parts.Add(id, found);
            }
        }

        return parts;
    }
}

/// <summary>
/// A sum of money of one currency, basis and instrument. The sum of a single record is its quantity as it stands, with the source's
/// words and equivalents; a sum of several, and a converted one, has neither.
/// </summary>
internal sealed record FundingAmount(string Currency, MoneyBasis? Basis, Instrument Instrument, Quantity Quantity)
{
    /// <summary>For observations, which have no basis: their indicator. Null for money on relationships.</summary>
    public string? Indicator { get; init; }

    /// <summary>For observations: their nature. Null for money on relationships.</summary>
    public Nature? Nature { get; init; }
}
