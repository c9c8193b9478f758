namespace InnovationGraph.Queries.Indicators;

/// <summary>The formula of a derived indicator: one input over another, <c>new-patents / rd-spending</c>.</summary>
internal sealed record RatioFormula(string Numerator, string Denominator)
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
            .. from numerator in inputs
               where numerator.Indicator == Numerator && IsUsable(numerator)
               from denominator in denominators[Key(numerator)]
               orderby numerator.Subject, numerator.Period.From ?? numerator.Period.To, numerator.Id, denominator.Id
               select new DerivedFigure(
                   numerator.Subject,
                   numerator.Dimensions,
                   numerator.Period,
                   numerator.Nature,
                   Divide(numerator.Quantity, denominator.Quantity),
                   [numerator.Id, denominator.Id]),
        ];
    }

    private static bool IsUsable(Observation input) => input.Period.IsDated && input.Quantity.Value is not null;

    private static object Key(Observation input) => (input.Subject, input.Dimensions, input.Period, input.Nature);

    private static Quantity Divide(Quantity numerator, Quantity denominator) => new(
        numerator.Value!.Value / denominator.Value!.Value,
        null,
        null,
        $"{numerator.Unit} per {denominator.Unit}",
        numerator.Qualifier == Qualifier.Exact && denominator.Qualifier == Qualifier.Exact ? Qualifier.Exact : Qualifier.About,
        null);
}

/// <summary>A figure that follows from two others, which it names: the numerator, then the denominator.</summary>
internal sealed record DerivedFigure(
    RecordId Subject, ValueMap<RecordId> Dimensions, Interval Period, Nature Nature, Quantity Quantity, ValueList<RecordId> Inputs);
