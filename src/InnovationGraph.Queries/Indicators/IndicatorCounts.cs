namespace InnovationGraph.Queries.Indicators;

/// <summary>How many observations each indicator has, counted once for each revision.</summary>
internal sealed class IndicatorCounts
{
    private readonly Dictionary<string, Counts> _counts = new(StringComparer.Ordinal);

    public static Task<Outcome<IndicatorCounts>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(IndicatorCounts), () => CountAsync(context), cancellation);

    public IndicatorCountBody Of(Indicator indicator)
    {
        var counts = _counts.GetValueOrDefault(indicator.Id);
        return new(indicator)
        {
            Observations = counts?.Observations ?? 0,
            WithNumber = counts?.WithNumber ?? 0,
            Targets = counts?.Targets ?? 0,
            Subjects = counts?.Subjects.Count ?? 0,
        };
    }

    private static async Task<Outcome<IndicatorCounts>> CountAsync(QueryContext context)
    {
        IndicatorCounts counts = new();
        await foreach (var observation in context.Store.ScanAsync<Observation>(context.View.Number, CancellationToken.None))
        {
            counts.Add(observation);
        }

        return counts;
    }

    private void Add(Observation observation)
    {
        if (!_counts.TryGetValue(observation.Indicator, out var counts))
        {
            _counts.Add(observation.Indicator, counts = new());
        }

        counts.Observations++;
        counts.WithNumber += observation.Quantity.HasNumber ? 1 : 0;
        counts.Targets += observation.Nature == Nature.Target ? 1 : 0;
        counts.Subjects.Add(observation.Subject);
    }

    private sealed class Counts
    {
        public int Observations { get; set; }

        public int WithNumber { get; set; }

        public int Targets { get; set; }

        public HashSet<RecordId> Subjects { get; } = [];
    }
}
