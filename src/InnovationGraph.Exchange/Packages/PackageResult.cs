using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Packages;

/// <summary>What reading a package gave: the whole of it, or its faults.</summary>
public abstract record PackageResult
{
    private PackageResult()
    {
    }

    public sealed record Complete(DatasetPackage Package) : PackageResult;

    public sealed record Faulty(FaultReport Report) : PackageResult;
}
