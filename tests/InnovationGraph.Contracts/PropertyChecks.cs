using FsCheck;

namespace InnovationGraph.Contracts;

/// <summary>Runs random tests whose bodies wait.</summary>
public static class PropertyChecks
{
    /// <summary>Fails with the smallest counterexample found, and the seed that leads to it.</summary>
    public static Task CheckAsync(this Property property, int tests) =>
        Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), property));
}
