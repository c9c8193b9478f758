using InnovationGraph.Core.Revisions;
using InnovationGraph.Neo4j.Connections;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>The rows that one call of <c>write/put_versions</c> takes, and the patterns of their bodies.</summary>
internal sealed class VersionRows
{
    private readonly List<object?[]> _rows = [];
    private readonly SortedList<int, object[]> _patterns = [];
    private readonly Recurring<string> _alike = new(text => text);

    public VersionRows(IEnumerable<CommitStep> steps)
    {
        BodyPatterns bodies = new();
        foreach (var step in steps)
        {
            bodies.Add(step.Body, (pattern, holes) => Add(step, bodies, pattern, holes));
        }

        bodies.Finish();
    }

    public IReadOnlyList<object?[]> Rows => _rows;

    /// <summary>By their numbers in the rows: the record type, then the parts of the body.</summary>
    public IEnumerable<object[]> Patterns => _patterns.Values;

    public IReadOnlyList<string> Alike => _alike.Items;

    private void Add(CommitStep step, BodyPatterns bodies, int pattern, string[] holes)
    {
        var id = step.Change.Id.ToString();
        var own = $"\"{id}\"";
        var record = (step.Change as Change.Put)?.Record;
        var type = record is null ? StoredChange.DatasetType : EnumNames.Of(record.RecordType);
        if (!_patterns.ContainsKey(pattern))
        {
            _patterns.Add(pattern, [type, .. bodies.PartsOf(pattern)]);
        }

        var properties = VersionProperties.Of(record);
        object?[] row =
        [
            id,
            pattern,
            holes.Select(hole => hole == own ? null : hole),
            properties.Own,
            properties.Alike is { } alike ? _alike.Place(alike) : null,
            properties.Subject,
            properties.Indicator,
            properties.Tokens,
        ];
        _rows.Add(row[..(Array.FindLastIndex(row, value => value is not null) + 1)]);
    }
}
