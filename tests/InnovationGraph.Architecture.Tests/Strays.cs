namespace InnovationGraph.Architecture.Tests;

internal static class Strays
{
    /// <summary>Fails with every stray in full, one a line: a collection assertion would cut them short.</summary>
    public static void None(IEnumerable<string> strays)
    {
        var found = string.Join('\n', strays);
        Assert.True(found.Length == 0, found);
    }
}
