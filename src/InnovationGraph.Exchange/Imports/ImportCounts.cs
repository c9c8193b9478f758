namespace InnovationGraph.Exchange.Imports;

/// <summary>How many records an import added, changed, retracted and merged into others.</summary>
public readonly record struct ImportCounts(int Added, int Changed, int Retracted, int Merged)
{
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Added} added, {Changed} changed, {Retracted} retracted, {Merged} merged");
}
