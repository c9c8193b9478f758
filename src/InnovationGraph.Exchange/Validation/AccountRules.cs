using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>How figures hang together: a part in its whole, without going round; accounts of one fact by the key they share.</summary>
internal static class AccountRules
{
    public static void Check(ValidationScope scope)
    {
        var wholes = scope.Records.Own.Values.Concat(scope.Records.Known.Values)
            .Where(record => WholeOf(record) is not null)
            .DistinctBy(record => record.Id)
            .ToDictionary(record => record.Id, record => WholeOf(record)!.Value);
        foreach (var record in scope.Records.Own.Values)
        {
            if (WholeOf(record) is { } whole)
            {
                CheckWhole(scope, record, whole, wholes);
            }
        }

        if (scope.Records.Unreadable.Count == 0)
        {
            CheckAccounts(scope);
        }
    }

    private static void CheckWhole(
        ValidationScope scope, GraphRecord record, RecordId whole, Dictionary<RecordId, RecordId> wholes)
    {
        RecordField field = new("includedIn");
        if (scope.Refer<GraphRecord>(record, field, whole, "relationship or observation") is not (null or Relationship or Observation))
        {
            scope.Report(record, field, whole.ToString(), "is neither a relationship nor an observation, and has no figure");
        }

        HashSet<RecordId> line = [record.Id];
        var above = whole;
        while (line.Add(above) && wholes.TryGetValue(above, out var next))
        {
            above = next;
            if (above == record.Id)
            {
                break;
            }
        }

        if (above == record.Id)
        {
            scope.Report(record, field, whole.ToString(), $"is itself included in {record.Id}; a part and its whole do not go round in a circle");
        }
    }

    private static void CheckAccounts(ValidationScope scope)
    {
        var accounts = scope.Records.Own.Values.Concat(scope.Records.Known.Values)
            .Where(record => AccountOf(record) is not null)
            .GroupBy(record => AccountOf(record)!.Value)
            .Where(account => account.DistinctBy(record => record.Id).Take(2).Count() == 1);
        foreach (var account in accounts)
        {
            var record = account.First();
            if (scope.Records.Own.ContainsKey(record.Id))
            {
                scope.Report(record, new("accountOf"), account.Key.ToString(), "is the key of this record alone; two or more accounts of one fact share it");
            }
        }
    }

    private static RecordId? WholeOf(GraphRecord record) => record switch
    {
        Relationship relationship => relationship.IncludedIn,
        Observation observation => observation.IncludedIn,
        _ => null,
    };

    private static RecordId? AccountOf(GraphRecord record) => record switch
    {
        Relationship relationship => relationship.AccountOf,
        Observation observation => observation.AccountOf,
        _ => null,
    };
}
