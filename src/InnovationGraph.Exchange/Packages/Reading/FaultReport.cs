using System.Globalization;
using InnovationGraph.Core.Collections;

namespace InnovationGraph.Exchange.Packages.Reading;

/// <summary>
/// The faults of a package in order of file and line, those with one cause told as one: the first hundred, and how many rows are at
/// fault in all.
/// </summary>
public sealed record FaultReport(ValueList<Fault> Faults, int Total)
{
    public const int MostShown = 100;

    public override string ToString()
    {
        var lines = Faults.Select(fault => fault.ToString());
        var told = Faults.Sum(fault => 1 + fault.More);
        return Total > told
            ? string.Join('\n', lines.Append(string.Create(CultureInfo.InvariantCulture, $"... and {Total - told} more faults")))
            : string.Join('\n', lines);
    }
}
