namespace InnovationGraph.Queries.Funding;

/// <summary>Adds figures of one unit so that the sum claims no more than its parts do.</summary>
internal static class QuantitySum
{
    /// <summary>
    /// The sum of one figure or more, each with a number. One figure stays as it is. Exact figures add up to an exact one, and an
    /// <c>about</c> or <c>nearly</c> among them makes it <c>about</c>. A lower bound among them leaves only a lower bound (what is under
    /// a bound, or nearly a value, then adds nothing, as no amount is negative); an upper bound leaves only an upper bound, or beside a
    /// range a range. A bound is strict (over, under) only when all bounds among the parts are.
    /// </summary>
    public static Quantity Of(IReadOnlyList<Quantity> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        decimal low = 0, high = 0, nearly = 0;
        bool isOpenAbove = false, isOpenBelow = false, isRange = false, isStrict = true, isAbout = false;
        foreach (var part in parts)
        {
            low += part.Value ?? part.Low ?? 0;
            high += part.Value ?? part.High ?? 0;
            nearly += part.Qualifier == Qualifier.Nearly ? part.Value ?? 0 : 0;
            isAbout |= part.Qualifier is Qualifier.About or Qualifier.Nearly;
            if (part.Value is null)
            {
                isOpenAbove |= part.High is null;
                isOpenBelow |= part.Low is null;
                isRange |= part.Low is not null && part.High is not null && part.Low != part.High;
                isStrict &= part.Qualifier is Qualifier.Over or Qualifier.Under || part.Low == part.High;
            }
        }

        var unit = parts[0].Unit;
        var closed = isAbout ? Qualifier.About : Qualifier.Exact;
        if (isOpenAbove)
        {
            return new(null, low - nearly, null, unit, isStrict ? Qualifier.Over : Qualifier.AtLeast, null);
        }

        if (isOpenBelow && !isRange)
        {
            return new(null, null, high, unit, isStrict ? Qualifier.Under : Qualifier.AtMost, null);
        }

        return isRange ? new(null, low, high, unit, closed, null) : new(low, null, null, unit, closed, null);
    }
}
