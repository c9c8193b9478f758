namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Converts figures to one currency by rates that the documents imply and no others: a figure's own equivalent first, else the rate of
/// the record nearest in time, then by id. A figure without a date takes any rate, and a rate without a date comes last.
/// The time for a figure is linear in the periods that the rates have.
/// </summary>
internal sealed class CurrencyConversion
{
    private readonly string _currency;
    private readonly ILookup<(RecordId Record, string From), ImpliedRate> _own;
    private readonly ILookup<string, ImpliedRate> _first;

    public CurrencyConversion(string currency, IEnumerable<ImpliedRate> rates)
    {
        var all = rates.Where(rate => rate.To == currency).OrderBy(rate => rate.Record).ThenBy(rate => rate.Factor).ToList();
        _currency = currency;
        _own = all.ToLookup(rate => (rate.Record, rate.From));
        _first = all.DistinctBy(rate => (rate.From, rate.Period)).ToLookup(rate => rate.From, StringComparer.Ordinal);
    }

    /// <summary>The figure in the currency, at best <c>about</c>; null where it is in that currency, or no rate is implied.</summary>
    public Conversion? Convert(Figure figure)
    {
        if (figure is not { HasNumber: true, Quantity: { } quantity } || quantity.Unit == _currency)
        {
            return null;
        }

        var rate = _own[(figure.Id, quantity.Unit)].Concat(_first[quantity.Unit])
            .OrderByDescending(rate => rate.Record == figure.Id)
            .ThenBy(rate => Distance(figure.When, rate.Period))
            .ThenBy(rate => rate.Record)
            .ThenBy(rate => rate.Factor)
            .FirstOrDefault();
        if (rate is null || !Fits(quantity, rate.Factor))
        {
            return null;
        }

        Quantity converted = new(
            Times(quantity.Value, rate.Factor),
            Times(quantity.Low, rate.Factor),
            Times(quantity.High, rate.Factor),
            _currency,
            quantity.Qualifier is Qualifier.Exact or Qualifier.Nearly ? Qualifier.About : quantity.Qualifier,
            null);
        return new(converted, rate);
    }

    /// <summary>Days between the two periods; 0 where they meet, the most where either has no date.</summary>
    private static int Distance(Interval one, Interval other) => one.IsDated && other.IsDated
        ? Math.Max(0, Math.Max(other.Days.First - one.Days.Last, one.Days.First - other.Days.Last))
        : int.MaxValue;

    /// <summary>Whether the product is no greater than a figure may be; a rate that makes it so is a slip of the pen.</summary>
    private static bool Fits(Quantity quantity, decimal factor) => factor <= 1
        || new[] { quantity.Value, quantity.Low, quantity.High }.All(number => number is null || Math.Abs(number.Value) <= Quantity.Greatest / factor);

    private static decimal? Times(decimal? number, decimal factor) =>
        number is { } some ? Decimals.TrimZeros(decimal.Round(some * factor, 2)) : null;
}

/// <summary>A figure in another currency than its own, by a rate that a record implies.</summary>
internal sealed record Conversion(Quantity Quantity, ImpliedRate Rate);
