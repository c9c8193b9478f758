using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Traversal;

/// <summary>A ranking as it is kept: what every page of it is read from, but for ranges, which are those of one page.</summary>
/// <param name="Arguments">What it was computed with.</param>
/// <param name="Listed">The scores, rounded, with their entities: the highest first, equal ones by id.</param>
/// <param name="Ranges">Those of the page that the question asks for; null where it asks for none.</param>
/// <param name="Relationships">The relationships of its graph, in order.</param>
/// <param name="Notes">What to know of it.</param>
internal sealed record Ranking(
    ValueMap<PropertyValue> Arguments,
    IReadOnlyList<(double Score, int Entity)> Listed,
    IReadOnlyList<RankRange?>? Ranges,
    int[] Relationships,
    ValueList<string> Notes)
{
    /// <summary>What a ranking belongs to: the question, without the page unless it has ranges.</summary>
    public static AlgorithmQuery KeyOf(AlgorithmQuery query) => query.Ranges is null ? query with { Skip = 0, Take = 0 } : query;

    /// <summary>The rank of a score among scores, the highest first: one more than there are higher; null for 0.</summary>
    public static int? RankOf(double score, IReadOnlyList<double> descending)
    {
        if (score <= 0)
        {
            return null;
        }

        int low = 0, high = descending.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = descending[middle] > score ? (middle + 1, high) : (low, middle);
        }

        return low + 1;
    }

    /// <summary>The entities of a page with their ranks and the documents behind them.</summary>
    public async Task<AlgorithmAnswer> ReadAsync(SnapshotRecords records, AlgorithmQuery query)
    {
        List<double> scores = [.. Listed.Select(one => one.Score)];
        var page = Listed.Skip(query.Skip).Take(query.Take).ToList();
        await records.FetchSummariesAsync(page.Select(one => one.Entity));
        return new AlgorithmAnswer.Scores(
        [
            .. page.Select((one, at) => new RankedEntity(
                RankOf(one.Score, scores), Ranges?[at], one.Score, records.Summary(one.Entity), DocumentsOf(records.Snapshot, one.Entity, query.Filter))),
        ])
        {
            Arguments = Arguments,
            Total = Listed.Count,
            Notes = Notes,
        };
    }

    private ValueList<RecordId> DocumentsOf(Graphs.Snapshot snapshot, int entity, GraphFilter filter) => snapshot.Along(entity, Direction.Both)
        .Where(step => Array.BinarySearch(Relationships, step.Relationship) >= 0)
        .SelectMany(step => snapshot.Relationships.Citations.Of(step.Relationship))
        .Select(citation => citation.Source)
        .Distinct()
        .Where(filter.Counts)
        .Order()
        .ToValueList();
}
