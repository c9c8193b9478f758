using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Api.Statistics;

/// <summary>Counts everything in one pass over the records of a revision.</summary>
internal sealed class StatisticsCounter
{
    private readonly Dictionary<string, int> _records = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly Dictionary<string, int> _types = [];
    private readonly Dictionary<string, int> _channels = [];
    private readonly Dictionary<string, int> _indicators = [];
    private readonly Dictionary<string, int> _sources = [];
    private readonly Dictionary<string, int> _confidence = [];
    private int _dated;
    private int _withMoney;

    public static async Task<StatisticsBody> CountAsync(IGraphStore store, long revision, CancellationToken cancellation)
    {
        StatisticsCounter counter = new();
        await foreach (var entity in store.ScanAsync<Entity>(revision, cancellation))
        {
            counter.Add(entity);
            Increment(counter._kinds, entity.Kind);
        }

        await foreach (var relationship in store.ScanAsync<Relationship>(revision, cancellation))
        {
            counter.Add(relationship);
            Increment(counter._types, relationship.Type);
            Increment(counter._channels, relationship.Channel);
            counter._dated += relationship.Valid.IsDated ? 1 : 0;
            counter._withMoney += relationship.Money is null ? 0 : 1;
        }

        await foreach (var observation in store.ScanAsync<Observation>(revision, cancellation))
        {
            counter.Add(observation);
            Increment(counter._indicators, observation.Indicator);
        }

        await foreach (var gap in store.ScanAsync<Gap>(revision, cancellation))
        {
            counter.Add(gap);
        }

        await foreach (var source in store.ScanAsync<Source>(revision, cancellation))
        {
            Increment(counter._records, Words.Of(source.RecordType));
        }

        return counter.ToBody(revision);
    }

    private void Add(GraphRecord record)
    {
        Increment(_records, Words.Of(record.RecordType));
        Increment(_confidence, Words.Of(record.Confidence));
        foreach (var source in record.Evidence.Select(evidence => evidence.Source).Distinct())
        {
            Increment(_sources, source.ToString());
        }
    }

    private StatisticsBody ToBody(long revision) => new()
    {
        Revision = revision,
        Records = Sorted(_records),
        Kinds = Sorted(_kinds),
        Types = Sorted(_types),
        Channels = Sorted(_channels),
        Indicators = Sorted(_indicators),
        Sources = Sorted(_sources),
        Confidence = Sorted(_confidence),
        DatedRelationships = _dated,
        RelationshipsWithMoney = _withMoney,
    };

    private static void Increment(Dictionary<string, int> counts, string? key)
    {
        if (key is not null)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    private static Dictionary<string, int> Sorted(Dictionary<string, int> counts) => new(
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal));
}
