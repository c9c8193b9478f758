namespace InnovationGraph.Queries.Indicators;

/// <summary>The formula of a derived indicator: one input over another, <c>new-patents / rd-spending</c>.</summary>
public sealed record RatioFormula(string Numerator, string Denominator)
{
    /// <summary>The formula; null where the text is no such ratio.</summary>
    public static RatioFormula? Find(string? text) =>
        text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var numerator, "/", var denominator] ? new(numerator, denominator) : null;

    /// <summary>
    /// The ratios of figures with a value that are about the same subject, dimensions, stated period and nature; of denominators in one
    /// unit each. Exact only where both figures are, else <c>about</c>. By subject, then period, then the inputs' ids.
    /// </summary>
    public IReadOnlyList<DerivedFigure> Apply(IReadOnlyCollection<Observation> inputs)
    {
        var denominators = inputs.Where(input => input.Indicator == Denominator && IsUsable(input) && input.Quantity.Value != 0).ToLookup(Key);
        return
        [
            .. from over in inputs
               where over.Indicator == Numerator && IsUsable(over)
               from under in denominators[Key(over)]
               orderby over.Subject, over.Period.From ?? over.Period.To, over.Id, under.Id
               select new DerivedFigure(over.Subject, over.Dimensions, over.Period, over.Nature, Divide(over.Quantity, under.Quantity), [over.Id, under.Id]),
        ];
    }

    private static bool IsUsable(Observation input) => input.Period.IsDated && input.Quantity.Value is not null;

    private static object Key(Observation input) => (input.Subject, input.Dimensions, input.Period, input.Nature);

    private static Quantity Divide(Quantity over, Quantity under) => new(
        over.Value!.Value / under.Value!.Value,
        null,
        null,
        $"{over.Unit} per {under.Unit}",
        over.Qualifier == Qualifier.Exact && under.Qualifier == Qualifier.Exact ? Qualifier.Exact : Qualifier.About,
        null);
}
