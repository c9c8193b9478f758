using System.Collections.Frozen;

namespace InnovationGraph.Neo4j.Mirror;

/// <summary>What may be the name of a label, relationship type or property in Neo4j, and which names are ours.</summary>
internal static class Tokens
{
    private const int MaxLength = 1000;

    /// <summary>Labels by which we tell our own nodes apart. A kind of one of these names is told by the property <c>kind</c> alone.</summary>
    private static readonly FrozenSet<string> OurLabels = FrozenSet.Create(
        StringComparer.Ordinal,
        "Entity", "Missing", "Observation", "Gap", "Source", "Version", "Revision", "ImportReceipt", "InnovationGraph");

    public static bool IsLabel(string text) => IsToken(text) && !OurLabels.Contains(text);

    public static bool IsToken(string text) => text.Length is > 0 and <= MaxLength && !text.Contains('\0', StringComparison.Ordinal);
}
