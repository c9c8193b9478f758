using System.Globalization;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Exchange.Copies;

/// <summary>How many records of each type a store holds at a revision.</summary>
public readonly record struct RecordCounts(long Entities, long Relationships, long Observations, long Gaps, long Sources)
{
    /// <summary>Reads every record to count them.</summary>
    public static async Task<RecordCounts> CountAsync(IGraphStore store, long revision, CancellationToken cancellation)
    {
        RecordCounts counts = default;
        await foreach (var record in store.ScanAsync<GraphRecord>(revision, cancellation))
        {
            counts = record switch
            {
                Entity => counts with { Entities = counts.Entities + 1 },
                Relationship => counts with { Relationships = counts.Relationships + 1 },
                Observation => counts with { Observations = counts.Observations + 1 },
                Gap => counts with { Gaps = counts.Gaps + 1 },
                _ => counts with { Sources = counts.Sources + 1 },
            };
        }

        return counts;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Entities} entities, {Relationships} relationships, {Observations} observations, {Gaps} gaps, {Sources} sources");
}
