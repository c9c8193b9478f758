using System.Globalization;

namespace InnovationGraph.Engine.Traversal;

/// <summary>Scores as they are compared and shown.</summary>
internal static class Scores
{
    /// <summary>Rounded to twelve significant digits, so that nodes of equal standing tie whatever the order of summation was.</summary>
    public static double Round(double score) =>
        double.Parse(score.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
