using System.Globalization;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Funding;

/// <summary>
/// Converts figures to one currency by rates that the documents imply and no others: a figure's own equivalent first, else the rate of
/// the record nearest in time, then by id. A figure without a date takes any rate, and a rate without a date comes last.
/// </summary>
internal sealed class CurrencyConversion(string currency, IEnumerable<ImpliedRate> rates)
{
    private readonly List<ImpliedRate> _rates = [.. rates.Where(rate => rate.To == currency)];
    private readonly SortedSet<RecordId> _unconverted = [];
    private readonly List<string> _notes = [];

    /// <summary>The figure in the currency, at best <c>about</c>; as it was where it is in that currency or no rate is implied.</summary>
    public Figure Convert(Figure figure)
    {
        if (figure is not { HasNumber: true, Quantity: { } quantity } || quantity.Unit == currency)
        {
            return figure;
        }

        var rate = _rates.Where(rate => rate.From == quantity.Unit)
            .OrderByDescending(rate => rate.Record == figure.Id)
            .ThenBy(rate => Distance(figure.When, rate.Period))
            .ThenBy(rate => rate.Record)
            .ThenBy(rate => rate.Factor)
            .FirstOrDefault();
        if (rate is null)
        {
            _unconverted.Add(figure.Id);
            return figure;
        }

        _notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Id} is converted at {rate.Factor:G6} {rate.To} a {rate.From}, which {Basis(rate, figure)}."));
        return figure with
        {
            Quantity = new(
                Times(quantity.Value, rate.Factor),
                Times(quantity.Low, rate.Factor),
                Times(quantity.High, rate.Factor),
                currency,
                quantity.Qualifier == Qualifier.Exact ? Qualifier.About : quantity.Qualifier,
                null),
        };
    }

    public IEnumerable<string> Notes() => _unconverted.Count == 0
        ? _notes
        : _notes.Append($"No document implies a rate to {currency}, so these stay in their own currency: {Omissions.List(_unconverted)}.");

    private static string Basis(ImpliedRate rate, Figure figure) =>
        rate.Record == figure.Id ? "its own equivalent implies" : $"the equivalent of {rate.Record} implies";

    /// <summary>Days between the two periods; 0 where they meet, the most where either has no date.</summary>
    private static int Distance(Interval one, Interval other) => one.IsDated && other.IsDated
        ? Math.Max(0, Math.Max(other.Days.First - one.Days.Last, one.Days.First - other.Days.Last))
        : int.MaxValue;

    private static decimal? Times(decimal? number, decimal factor) =>
        number is { } some ? decimal.Round(some * factor, 2) / 1.000000000000000000000000000000m : null;
}
