namespace InnovationGraph.Queries.Funding;

/// <summary>How many units of one currency a source takes one of another for, by giving a figure in both.</summary>
internal sealed record ImpliedRate(string From, string To, decimal Factor, RecordId Record, Interval Period)
{
    /// <summary>An amount below this is none to take a rate from, and would give one that no decimal holds.</summary>
    private const decimal Least = 0.000001m;

    /// <summary>The rates that a record's figure implies, from its own currency to those of its equivalents and back.</summary>
    public static IEnumerable<ImpliedRate> Of(RecordId record, Quantity quantity, Interval period)
    {
        if (!Money.IsCurrency(quantity.Unit) || Middle(quantity) is not ({ } own and >= Least))
        {
            yield break;
        }

        foreach (var equivalent in quantity.Equivalents)
        {
            if (Money.IsCurrency(equivalent.Unit) && equivalent.Unit != quantity.Unit && Middle(equivalent) is { } other and >= Least)
            {
                yield return new(quantity.Unit, equivalent.Unit, other / own, record, period);
                yield return new(equivalent.Unit, quantity.Unit, own / other, record, period);
            }
        }
    }

    private static decimal? Middle(Quantity quantity) => quantity switch
    {
        { Value: { } value } => value,
        { Low: { } low, High: { } high } => low + ((high - low) / 2),
        _ => quantity.Low ?? quantity.High,
    };
}
