using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>The parameters that several measures share, so that they are named and bounded alike.</summary>
internal static class Parameters
{
    public const string DirectionName = "direction";
    public const string NormalisedName = "normalised";
    public const string ToleranceName = "tolerance";
    public const string MaxIterationsName = "maxIterations";
    public const string ResolutionName = "resolution";
    public const string RandomSeedName = "randomSeed";

    public static AlgorithmParameter Tolerance { get; } =
        new(ToleranceName, "Stop when the scores change by less than this, on average a node.", new PropertyValue.Number(0.000001m))
        {
            Minimum = 0.000000000000001m,
            Maximum = 0.1m,
        };

    public static AlgorithmParameter MaxIterations { get; } =
        new(MaxIterationsName, "Give up after this many iterations.", new PropertyValue.Number(100))
        {
            Minimum = 1,
            Maximum = 10_000,
            IsInteger = true,
        };

    public static AlgorithmParameter Resolution { get; } =
        new(ResolutionName, "More than 1 gives smaller communities, less gives larger ones.", new PropertyValue.Number(1)) { Minimum = 0.001m, Maximum = 1000 };

    public static AlgorithmParameter RandomSeed { get; } =
        new(RandomSeedName, "Draws another order. The same seed gives the same communities.", new PropertyValue.Number(0))
        {
            Minimum = 0,
            Maximum = int.MaxValue,
            IsInteger = true,
        };

    public static AlgorithmParameter Direction(string meaning, Direction byDefault, params Direction[] choices) =>
        new(DirectionName, meaning, new PropertyValue.Text(EnumNames.Of(byDefault))) { Choices = choices.Select(EnumNames.Of).ToValueList() };

    public static AlgorithmParameter Normalised(string meaning) => new(NormalisedName, meaning, new PropertyValue.Flag(true));
}
