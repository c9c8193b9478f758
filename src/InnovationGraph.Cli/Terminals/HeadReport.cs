using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Copies;

namespace InnovationGraph.Cli.Terminals;

/// <summary>What tells one state of a graph from another.</summary>
internal static class HeadReport
{
    public static void Write(TextWriter output, Revision head, RecordCounts records)
    {
        if (head.Number == 0)
        {
            output.WriteLine("There is no revision yet");
            return;
        }

        output.WriteLine(FormattableString.Invariant($"Newest revision: {head.Number}, of {Revision.FormatTime(head.Time)}"));
        output.WriteLine($"Hash: {head.Hash}");
        output.WriteLine($"Records: {records.ToString()}");
    }
}
