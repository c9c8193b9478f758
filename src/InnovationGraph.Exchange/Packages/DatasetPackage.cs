using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Files;
using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Packages;

/// <summary>A package without faults. Records are in ordinal order of their ids.</summary>
public sealed record DatasetPackage
{
    public required Dataset Dataset { get; init; }

    public required ValueList<GraphRecord> Records { get; init; }

    /// <summary>Which record of the package, or of another dataset, a record of an earlier package became.</summary>
    public required IReadOnlyDictionary<RecordId, RecordId> Merges { get; init; }

    /// <summary>SHA-256 over the names and contents of the files, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    internal RecordPositions Positions { get; init; } = new();
}

/// <summary>What reading a package gave: the whole of it, or its faults.</summary>
public abstract record PackageResult
{
    private PackageResult()
    {
    }

    public sealed record Complete(DatasetPackage Package) : PackageResult;

    public sealed record Faulty(FaultReport Report) : PackageResult;
}

/// <summary>What the store holds besides the dataset that a package brings: its records may refer to it, and must not contradict it.</summary>
public sealed record KnownGraph(IReadOnlyList<Dataset> Datasets, IReadOnlyDictionary<RecordId, GraphRecord> Records)
{
    /// <summary>The words of the dataset itself as it was imported last; null where it is new.</summary>
    public Ontology? Before { get; init; }

    /// <summary>The datasets that were there before this one, whose words are no copies of its own.</summary>
    public IReadOnlySet<RecordId> Older { get; init; } = new HashSet<RecordId>();

    /// <summary>
    /// The words of another dataset that are those of this one as they were and that its new ones define otherwise: copies, from when a
    /// dataset had to define every word it uses. They follow the new ones.
    /// </summary>
    internal HashSet<Term> CopiesIn(Dataset other, Ontology now)
    {
        HashSet<Term> before = Before is null || Older.Contains(other.Id) ? [] : [.. Before.Terms];
        return [.. other.Ontology.Conflicts(now).Where(before.Contains)];
    }

    public static KnownGraph Empty { get; } = new([], new Dictionary<RecordId, GraphRecord>());
}
