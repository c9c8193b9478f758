using System.Globalization;

namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Groups flows and sums their money. Sums never mix currency, basis or instrument (which the channel names); they carry the weakest
/// qualifier of their parts, take a total or its parts, and one account of a fact. Every flow is in a row, whatever the sums leave out.
/// </summary>
internal static class FundingSummary
{
    public static FundingReport Of(IReadOnlyCollection<Flow> flows, OntologyIndex ontology, FundingOptions options)
    {
        List<string> notes = [];
        FigureSums sums = new(Figures(flows, ontology, options));
        var chosen = Choose(flows, options, notes);
        var figures = Convert(Figures(chosen, ontology, options), options, notes);
        SumNotes sumNotes = new();
        List<FundingTotal> totals =
        [
            .. chosen.GroupBy(flow => flow.Hop).OrderBy(hop => hop.Key)
                .Select(hop => new FundingTotal(hop.Key, sums.Of(hop.Select(FigureOf), sumNotes)))
                .Where(total => total.Amounts.Count > 0),
        ];
        notes.AddRange(sumNotes.All());
        var without = figures.Values.Where(figure => !figure.HasNumber).Select(figure => figure.Id).ToList();
        if (without.Count > 0)
        {
            notes.Add($"{Count(without.Count)} without a figure, in no sum: {SumNotes.ListIds(without)}.");
        }

        return new(new FundingRows(ontology, options).Of(chosen, rows => sums.Of(rows.Select(FigureOf))), totals, notes.ToValueList());

        Figure FigureOf(Flow flow) => figures[flow.Link.Relationship.Id];
    }

    private static List<Flow> Choose(IEnumerable<Flow> flows, FundingOptions options, List<string> notes)
    {
        List<Flow> chosen = [];
        var withoutAmount = 0;
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

            chosen.Add(flow);
        }

        if (withoutAmount > 0)
        {
            notes.Add($"{Count(withoutAmount)} without an amount, left out because only an amount has a basis.");
        }

        return chosen;
    }

    private static List<Figure> Figures(IEnumerable<Flow> flows, OntologyIndex ontology, FundingOptions options) =>
    [
        .. flows.Select(flow => flow.Link.Relationship).OrderBy(flow => flow.Id)
            .Select(flow => Figure.Of(flow, ontology, options.Publishers)),
    ];

    private static Dictionary<RecordId, Figure> Convert(List<Figure> figures, FundingOptions options, List<string> notes)
    {
        if (options.Currency is { } currency)
        {
            var own = figures.Where(figure => figure.Quantity is not null)
                .SelectMany(figure => ImpliedRate.Of(figure.Id, figure.Quantity!, figure.When));
            CurrencyConversion conversion = new(currency, own.Concat(options.Rates));
            figures = figures.ConvertAll(conversion.Convert);
            notes.AddRange(conversion.Notes());
        }

        return figures.ToDictionary(figure => figure.Id);
    }

    private static string Count(int flows) => flows == 1 ? "1 flow" : string.Create(CultureInfo.InvariantCulture, $"{flows} flows");
}
