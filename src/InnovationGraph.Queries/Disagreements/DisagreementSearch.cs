namespace InnovationGraph.Queries.Disagreements;

/// <summary>Finds where sources tell one fact differently. Feed it every relationship and observation, in any order.</summary>
internal sealed class DisagreementSearch
{
    private readonly SortedDictionary<RecordId, List<GraphRecord>> _accounts = [];
    private readonly List<GraphRecord> _doubted = [];

    public void Add(GraphRecord record)
    {
        if (AccountOf(record) is { } fact)
        {
            (_accounts.TryGetValue(fact, out var accounts) ? accounts : _accounts[fact] = []).Add(record);
        }
        else if (IsDoubted(record))
        {
            _doubted.Add(record);
        }
    }

    /// <summary>In the order of what the accounts share; then the records that one source doubts, by id. An account that stands alone disagrees with none.</summary>
    public List<Disagreement> Find() =>
    [
        .. _accounts.Where(fact => fact.Value.Count > 1).Select(fact =>
        {
            List<GraphRecord> accounts = [.. fact.Value.OrderBy(record => record.Id)];
            return new Disagreement(fact.Key, accounts, DifferencesOf(accounts));
        }),
        .. _doubted.OrderBy(record => record.Id).Select(record => new Disagreement(null, [record], ["confidence"])),
    ];

    private static RecordId? AccountOf(GraphRecord record) => record switch
    {
        Relationship relationship => relationship.AccountOf,
        Observation observation => observation.AccountOf,
        _ => null,
    };

    /// <summary>Whether one source no more than hedges, and another states it or reports that someone does.</summary>
    private static bool IsDoubted(GraphRecord record)
    {
        var stances = record.Evidence.Where(evidence => evidence.Field is null).GroupBy(evidence => evidence.Source).Select(source => source.Max(evidence => evidence.Stance)).ToHashSet();
        return stances.Contains(Stance.Hedged) && (stances.Contains(Stance.Stated) || stances.Contains(Stance.Reported));
    }

    private static ValueList<string> DifferencesOf(List<GraphRecord> accounts) => accounts
        .Select(FieldsOf)
        .SelectMany(fields => fields)
        .GroupBy(field => field.Name)
        .Where(field => field.Count() < accounts.Count || field.Select(one => one.Value).Distinct().Skip(1).Any())
        .Select(field => field.Key)
        .ToValueList();

    private static IEnumerable<(string Name, object? Value)> FieldsOf(GraphRecord record) => record switch
    {
        Relationship relationship =>
        [
            ("type", relationship.Type),
            ("source", relationship.Source),
            ("target", relationship.Target),
            ("valid", relationship.Valid),
            ("channel", relationship.Channel),
            ("stage", relationship.Stage),
            ("money", relationship.Money),
            ("properties", relationship.Properties),
            ("confidence", relationship.Confidence),
        ],
        Observation observation =>
        [
            ("subject", observation.Subject),
            ("indicator", observation.Indicator),
            ("quantity", observation.Quantity),
            ("trend", observation.Trend),
            ("period", observation.Period),
            ("nature", observation.Nature),
            ("dimensions", observation.Dimensions),
            ("confidence", observation.Confidence),
        ],
        _ => [],
    };
}
