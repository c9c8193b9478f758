using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Graph;
using InnovationGraph.Neo4j.Sessions;
using Polly.Timeout;

namespace InnovationGraph.Neo4j.Verification;

/// <summary>
/// Compares the nodes and relationships that people see with the current versions of records. What should be there is sent page by
/// page, and what differs comes back; what is there besides is looked for only where there is more than there should be.
/// </summary>
internal sealed class GraphCheck(Database database, long head, IReadOnlyList<string> datasets, DatasetOntologies ontologies, CancellationToken cancellation)
{
    private readonly Dictionary<RecordType, long> _current = Enum.GetValues<RecordType>().ToDictionary(type => type, _ => 0L);

    /// <summary>The first of some current versions that is not in the graph, or otherwise.</summary>
    public async Task<VerificationFault?> FindAlteredAsync(IReadOnlyCollection<StoredVersion> current)
    {
        foreach (var version in current)
        {
            _current[version.Record!.RecordType]++;
        }

        var records = current.Select(version => version.Record!).ToList();
        var relationships = records.OfType<Relationship>().Select(relationship => GraphRows.Of(relationship, ontologies));
        var faults = (await AskAsync("verify/nodes", Nodes(records), NodeFault))
            .Concat(await AskAsync("verify/relationships", relationships, RelationshipFault));
        return faults.OrderBy(fault => fault.Id, StringComparer.Ordinal)
            .Select(fault => new VerificationFault(
                current.First(version => version.Id.ToString() == fault.Id).KnownFrom, $"'{fault.Id}': {fault.Reason}"))
            .FirstOrDefault();
    }

    /// <summary>What is in the graph besides the current versions, all of which were compared before.</summary>
    /// <param name="versions">How many there are of any revision.</param>
    public async Task<VerificationFault?> FindBesidesAsync(long versions)
    {
        var there = (await database.ReadAsync(
            "verify/totals", row => row, cancellation, ("revision", head), ("datasets", datasets))).Single();
        if (there.Integer(0) != versions)
        {
            return new(0, "There is a :Version without an id, or of no revision.");
        }

        long[] right = [.. CountsInGraph()];
        if (!right.Select((_, place) => there.Integer(place + 1)).SequenceEqual(right))
        {
            return new(0, await FindStrayAsync() ?? "There is more in the graph than there are records.");
        }

        var ends = await database.ReadAsync("verify/missing", row => row.FindText(0), cancellation);
        if (ends.Count > 0)
        {
            return new(0, $"'{ends[0]}': a :Missing node is the end of no relationship, or more than an end.");
        }

        return there.Flag(7) ? null : new(0, "The :InnovationGraph node names another revision or other datasets than there are.");
    }

    /// <summary>Null where looking for it takes longer than a read may, too.</summary>
    private async Task<string?> FindStrayAsync()
    {
        try
        {
            return (await database.ReadAsync("verify/strays", StrayFault, cancellation, ("revision", head))).FirstOrDefault();
        }
        catch (StoreUnavailableException fault) when (IsTimeout(fault.InnerException))
        {
            return null;
        }
    }

    private static bool IsTimeout(Exception? fault) => fault is TimeoutRejectedException
        || (fault is CypherException { Code: var code } && code.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", StringComparison.Ordinal));

    private static string NodeFault(CypherRow row) => row switch
    {
        _ when row.Integer(1) == 0 => "there is no node of it.",
        _ when row.Integer(1) > 1 => "there is more than one node of it.",
        _ when row.List(3) is { Count: > 0 } properties => Differing("node", properties),
        _ when row.Flag(4) => "its node is not linked to its subject alone.",
        _ => $"its node should have other labels than {string.Join(", ", row.Texts(2).Order(StringComparer.Ordinal))}.",
    };

    private static string RelationshipFault(CypherRow row) => row switch
    {
        _ when row.Integer(1) == 0 => "there is no relationship of it between its ends.",
        _ when row.Integer(1) > 1 => "there is more than one relationship of it.",
        _ when row.List(3) is { Count: > 0 } properties => Differing("relationship", properties),
        _ => $"its relationship should be of another type than {row.Text(2)}.",
    };

    private static string Differing(string what, IEnumerable<object?> properties) =>
        $"its {what} differs from its version in {string.Join(", ", properties.Cast<string>().Distinct().Order(StringComparer.Ordinal))}.";

    private static string StrayFault(CypherRow row)
    {
        var id = row.FindText(0) is { } text ? $"'{text}'" : "Without an id";
        return row.FindText(2) is { } type
            ? $"{id}: a relationship {type} from '{row.FindText(3)}' to '{row.FindText(4)}' has no current version."
            : $"{id}: a node labelled {string.Join(", ", row.Texts(1).Order(StringComparer.Ordinal))} has no current version.";
    }

    private IEnumerable<Dictionary<string, object?>> Nodes(IReadOnlyCollection<GraphRecord> records) =>
    [
        .. records.OfType<Entity>().Select(entity => GraphRows.Of(entity, ontologies)),
        .. records.OfType<Observation>().Select(GraphRows.Of),
        .. records.OfType<Gap>().Select(GraphRows.Of),
        .. records.OfType<Source>().Select(GraphRows.Of),
    ];

    /// <summary>As <c>verify/totals</c> answers them: nodes by type, then relationships from and to entities.</summary>
    private IEnumerable<long> CountsInGraph() =>
    [
        _current[RecordType.Entity],
        _current[RecordType.Observation],
        _current[RecordType.Gap],
        _current[RecordType.Source],
        _current[RecordType.Relationship],
        _current[RecordType.Relationship],
    ];

    private async Task<List<(string Id, string Reason)>> AskAsync(
        string statement, IEnumerable<Dictionary<string, object?>> rows, Func<CypherRow, string> describe)
    {
        var sent = rows.ToList();
        return sent.Count == 0
            ? []
            : await database.ReadAsync(statement, row => (row.Text(0), describe(row)), cancellation, ("rows", sent));
    }
}
