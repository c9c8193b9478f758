using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Imports;

/// <summary>What became of an import.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>The package says what its last import said; nothing was written.</summary>
    public sealed record Unchanged : ImportResult;

    /// <summary>The difference from the dataset's last import is the revision.</summary>
    public sealed record Imported(Revision Revision, ImportCounts Counts) : ImportResult;

    /// <summary>The package, or what it would do to the graph, is faulty; nothing was written.</summary>
    public sealed record Faulty(FaultReport Report) : ImportResult;

    /// <summary>Others kept committing in between; nothing was written, and trying again later may succeed.</summary>
    public sealed record Contended(Revision Head) : ImportResult;
}

/// <summary>How many records an import added, changed, retracted and merged into others.</summary>
public readonly record struct ImportCounts(int Added, int Changed, int Retracted, int Merged)
{
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Added} added, {Changed} changed, {Retracted} retracted, {Merged} merged");
}
