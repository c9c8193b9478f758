using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>A committed change set, without its changes. Numbers count from 1; 0 is the empty graph before the first.</summary>
public sealed record Revision(long Number, DateTimeOffset Time, string Author, string Message, int ChangeCount, RevisionHash Hash)
{
    private const string ImportPrefix = "import/";

    /// <summary>What stands before the first revision.</summary>
    public static Revision Empty { get; } = new(0, DateTimeOffset.UnixEpoch, string.Empty, string.Empty, 0, default);

    /// <summary>The author of a revision that imports a dataset.</summary>
    public static string ImportAuthor(RecordId dataset) => ImportPrefix + dataset;

    /// <summary>The time as it is stored and hashed: UTC, to the millisecond.</summary>
    public static string FormatTime(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
