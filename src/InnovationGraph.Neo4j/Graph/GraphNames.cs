using System.Collections.Frozen;

namespace InnovationGraph.Neo4j.Graph;

/// <summary>What may be the name of a label, relationship type or property in Neo4j, and which names are ours.</summary>
internal static class GraphNames
{
    public const string ObservationLink = "_OF";
    public const string GapLink = "_GAP_IN";

    private const int MaxLength = 1000;

    /// <summary>Labels by which we tell our own nodes apart. A kind of one of these names is told by the property <c>kind</c> alone.</summary>
    private static readonly FrozenSet<string> OurLabels = FrozenSet.Create(
        StringComparer.Ordinal,
        "Entity", "Missing", "Observation", "Gap", "Source", "Version", "Revision", "ImportReceipt", "InnovationGraph");

    /// <summary>
    /// Types of relationships that are none of a dataset's: they tie an observation and a gap to what each is about. No ontology has such
    /// an id, for those start with a letter.
    /// </summary>
    private static readonly FrozenSet<string> OurTypes = FrozenSet.Create(StringComparer.Ordinal, ObservationLink, GapLink);

    /// <summary>Properties of every record, whatever its type, so that one word means one thing.</summary>
    private static readonly FrozenSet<string> OurProperties = FrozenSet.Create(
        StringComparer.Ordinal,
        "id", "dataset", "confidence", "sources", "sections", "paragraphs", "stances", "evidenceFields", "includedIn", "accountOf",
        "kind", "name", "nameZh", "sortName", "names", "identifiers", "summary", "tags",
        "validFrom", "validTo", "validFromDay", "validToDay", "heldAt", "certainFromDay", "certainToDay", "heldFirstDays", "heldLastDays",
        "periodFrom", "periodTo", "periodFromDay", "periodToDay",
        "channel", "stage", "amount", "amountExact", "amountLow", "amountHigh", "currency", "basis", "moneyFrom", "moneyTo",
        "subject", "indicator", "nature", "value", "valueExact", "low", "high", "unit", "qualifier", "asStated", "trend");

    /// <summary>The property for a word of the dataset's own.</summary>
    public static string Own(string name) => OurProperties.Contains(name) ? name + "_" : name;

    public static bool IsLabel(string text) => IsToken(text) && !OurLabels.Contains(text);

    public static bool IsType(string text) => IsToken(text) && !OurTypes.Contains(text);

    public static bool IsToken(string text) => text.Length is > 0 and <= MaxLength && !text.Contains('\0', StringComparison.Ordinal);
}
