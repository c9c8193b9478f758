namespace InnovationGraph.Queries.Sources;

/// <summary>What each source of a revision tells, and what it alone tells, found in one pass over all records, once for each revision.</summary>
internal sealed class ToldRecords
{
    private static readonly RecordType[] Order = [RecordType.Relationship, RecordType.Observation, RecordType.Gap, RecordType.Entity];

    private readonly Dictionary<RecordId, Dictionary<RecordType, int>> _told = [];
    private readonly Dictionary<RecordId, List<(RecordType Record, RecordId Id)>> _alone = [];

    public static Task<Outcome<ToldRecords>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(ToldRecords), () => ReadAsync(context), cancellation);

    /// <summary>How many records of each sort cite it.</summary>
    public IReadOnlyDictionary<string, int> CountTold(RecordId source) => Named(_told.GetValueOrDefault(source) ?? []);

    /// <summary>How many of them nobody else tells.</summary>
    public IReadOnlyDictionary<string, int> CountAlone(RecordId source) => Named(AloneBy(source).CountBy(one => one.Record).ToDictionary());

    /// <summary>Those that nobody else tells: relationships first, then figures, gaps and entities, each by id.</summary>
    public IReadOnlyList<(RecordType Record, RecordId Id)> AloneBy(RecordId source) => _alone.GetValueOrDefault(source) ?? [];

    private static async Task<Outcome<ToldRecords>> ReadAsync(QueryContext context)
    {
        ToldRecords told = new();
        await foreach (var record in context.Store.ScanAsync<GraphRecord>(context.View.Number, CancellationToken.None))
        {
            if (record is not Source)
            {
                told.Add(record);
            }
        }

        foreach (var records in told._alone.Values)
        {
            records.Sort((left, right) => (Array.IndexOf(Order, left.Record), left.Id).CompareTo((Array.IndexOf(Order, right.Record), right.Id)));
        }

        return told;
    }

    private void Add(GraphRecord record)
    {
        foreach (var source in record.Evidence.Select(evidence => evidence.Source).Distinct())
        {
            if (!_told.TryGetValue(source, out var counts))
            {
                _told[source] = counts = [];
            }

            counts[record.RecordType] = counts.GetValueOrDefault(record.RecordType) + 1;
        }

        if (SoleSource.Of(record) is { } sole)
        {
            if (!_alone.TryGetValue(sole, out var records))
            {
                _alone[sole] = records = [];
            }

            records.Add((record.RecordType, record.Id));
        }
    }

    private static Dictionary<string, int> Named(Dictionary<RecordType, int> counts) => Order.ToDictionary(EnumNames.Of, type => counts.GetValueOrDefault(type));
}
