using System.Globalization;

namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Chooses flows, groups them, and sums their money under the rules of <see cref="Ledger"/>. Every flow chosen is in a row, whatever the
/// totals leave out.
/// </summary>
internal static class FundingSummary
{
    public static FundingReport Of(IReadOnlyCollection<FundingFlow> flows, OntologyIndex ontology, FundingOptions options)
    {
        List<string> notes = [];
        var chosen = Choose(flows, options, notes);
        var all = flows.OrderBy(flow => flow.Id).Select(flow => flow.ToFigure(ontology, options)).ToList();
        var kept = chosen.Select(flow => flow.Id).ToHashSet();
        var figures = Convert([.. all.Where(figure => kept.Contains(figure.Id))], options, notes);
        Ledger ledger = new(figures.Values, options.Payers, all);
        var excluded = figures.Keys.Select(ledger.WhyNot).OfType<Exclusion>().ToList();
        notes.AddRange(new[] { Exclusion.Count(excluded, figures.Count, "flows"), UndatedNote(), PlacelessNote() }.OfType<string>());
        return new(new FundingRows(ontology, options, ledger, figures).Of(chosen), ledger.TotalsOf(figures.Values), notes.ToValueList());

        string? UndatedNote() => (options.Sort == FundingSort.Date || options.GroupBy.Contains(FundingKey.Year))
            && figures.Values.Count(figure => !figure.When.IsDated) is > 0 and var undated ? $"Without a date: {Count(undated)}." : null;

        string? PlacelessNote() => options.GroupBy.Contains(FundingKey.RecipientPlace)
            && chosen.Count(flow => !options.Places.ContainsKey(flow.Recipient.Id)) is > 0 and var placeless
            ? $"Without a place of the recipient: {Count(placeless)}."
            : null;
    }

    /// <summary>The flows that the options keep.</summary>
    public static IReadOnlyList<FundingFlow> Choose(IEnumerable<FundingFlow> flows, FundingOptions options, List<string>? notes = null)
    {
        List<FundingFlow> chosen = [];
        int withoutAmount = 0, unclassed = 0;
        foreach (var flow in flows)
        {
            var relationship = flow.Link.Relationship;
            if (!Figure.WhenOf(relationship).Days.Overlaps(options.Days))
            {
                continue;
            }

            if (options.Bases.Count > 0 && (relationship.Money is not { } money || !options.Bases.Contains(money.Basis)))
            {
                withoutAmount += relationship.Money is null ? 1 : 0;
                continue;
            }

            var payer = options.Payers.ClassOf(flow.Link.Source.Id, flow.Recipient.Id);
            if (options.PayerClasses.Count > 0 && !options.PayerClasses.Contains(payer))
            {
                unclassed += payer is PayerClass.Unnamed or PayerClass.Unknown ? 1 : 0;
                continue;
            }

            chosen.Add(flow);
        }

        if (withoutAmount > 0)
        {
            notes?.Add($"Left out, because only an amount has a basis: {Count(withoutAmount)} without an amount.");
        }

        if (unclassed > 0)
        {
            notes?.Add($"Left out, because it is not known what their payers are: {Count(unclassed)}.");
        }

        return chosen;
    }

    private static Dictionary<RecordId, Figure> Convert(List<Figure> figures, FundingOptions options, List<string> notes)
    {
        if (options.Currency is { } currency)
        {
            var own = figures.Where(figure => figure.Quantity is not null)
                .SelectMany(figure => ImpliedRate.Of(figure.Id, figure.Quantity!, figure.When));
            CurrencyConversion conversion = new(currency, own.Concat(options.Rates));
            figures = figures.ConvertAll(figure => figure with { Converted = conversion.Convert(figure) });
            if (figures.Count(figure => figure is { HasNumber: true, Converted: null } && figure.Quantity!.Unit != currency) is > 0 and var others)
            {
                notes.Add($"No document implies a rate to {currency} for {Count(others)}.");
            }
        }

        return figures.ToDictionary(figure => figure.Id);
    }

    private static string Count(int flows) => flows == 1 ? "1 flow" : string.Create(CultureInfo.InvariantCulture, $"{flows} flows");
}
