using System.Globalization;
using InnovationGraph.Core.Collections;

namespace InnovationGraph.Exchange.Packages.Reading;

/// <summary>The faults of a package in order of file and line: the first hundred, and how many there are in all.</summary>
public sealed record FaultReport(ValueList<Fault> Faults, int Total)
{
    public const int MostShown = 100;

    public override string ToString()
    {
        var lines = Faults.Select(fault => fault.ToString());
        return Total > Faults.Count
            ? string.Join('\n', lines.Append(string.Create(CultureInfo.InvariantCulture, $"... and {Total - Faults.Count} more faults")))
            : string.Join('\n', lines);
    }
}
