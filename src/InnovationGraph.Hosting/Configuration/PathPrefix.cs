using System.Text.RegularExpressions;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>The path below which a proxy offers the API, such as <c>/graph</c>; empty for none.</summary>
public static partial class PathPrefix
{
    /// <summary>Whether a text is one. Two slashes at its start would make a link to another host of it.</summary>
    public static bool IsOne(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*\z")]
    private static partial Regex Form();
}
