namespace InnovationGraph.Core.Quantities;

/// <summary>Decimals, which keep the zeros they were written with: 1.50 equals 1.5, but prints otherwise.</summary>
public static class Decimals
{
    /// <summary>The same number without zeros at the end of its fraction.</summary>
    public static decimal TrimZeros(decimal value) => value / 1.000000000000000000000000000000m;
}
