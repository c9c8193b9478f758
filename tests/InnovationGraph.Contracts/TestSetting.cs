using System.Globalization;

namespace InnovationGraph.Contracts;

/// <summary>How much, or from which seed, a random test does: as the environment says.</summary>
public static class TestSetting
{
    /// <summary>The whole number that a variable names; the usual one where the variable is not set.</summary>
    /// <exception cref="FormatException">It names no whole number.</exception>
    public static int Of(string variable, int usual)
    {
        var named = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrEmpty(named)
            ? usual
            : int.TryParse(named, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"{variable} is '{named}'; a whole number is allowed.");
    }
}
