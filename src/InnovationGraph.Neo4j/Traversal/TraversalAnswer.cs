using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Records;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>The rows of a traversal statement, each a list that starts with what it is.</summary>
internal sealed class TraversalAnswer
{
    private readonly Dictionary<RecordId, GraphRecord> _records = [];
    private readonly Dictionary<RecordId, EntitySummary> _summaries = [];
    private readonly List<EntitySummary> _entities = [];
    private readonly List<IReadOnlyList<object?>>[] _others = [.. Enum.GetValues<RowKind>().Select(_ => new List<IReadOnlyList<object?>>())];

    /// <summary>What the first place of a row says. The numbers stand in the statements.</summary>
    internal enum RowKind
    {
        /// <summary>Whether a revision came meanwhile (above 0), unknown ids, then what the statement counts. Comes last.</summary>
        Head = 0,

        /// <summary>Canonical JSON.</summary>
        Body = 1,

        /// <summary>Id, kind, name, Chinese name, summary, degree.</summary>
        Summary = 2,

        /// <summary>Kind, count.</summary>
        Kind = 3,

        /// <summary>Tag, count.</summary>
        Tag = 4,

        /// <summary>The id of an entity.</summary>
        Entity = 5,

        /// <summary>The id of a relationship.</summary>
        Relationship = 6,

        /// <summary>The id of an entity, its degree.</summary>
        Degree = 7,

        /// <summary>The ids of a path's entities.</summary>
        Path = 8,

        /// <summary>The canonical JSON of an entity that a text may match, whether it counts, its degree.</summary>
        Candidate = 9,

        /// <summary>The ids of the entities chosen of a match, those of its relationships.</summary>
        Match = 10,
    }

    public IReadOnlyDictionary<RecordId, EntitySummary> Summaries => _summaries;

    /// <summary>The summaries in the order that they came in.</summary>
    public IReadOnlyList<EntitySummary> Entities => _entities;

    /// <summary>Whether a revision was committed meanwhile, so that the answer may be of that one.</summary>
    public bool IsOfNewerRevision => (long)Head[1]! > 0;

    public IEnumerable<Relationship> Relationships => _records.Values.OfType<Relationship>();

    private IReadOnlyList<object?> Head => _others[(int)RowKind.Head].Single();

    /// <exception cref="GraphMovedException">What the row tells of was taken away while it was read.</exception>
    public void Add(CypherRow row)
    {
        var values = row.List(0);
        if (values is [(long)RowKind.Body or (long)RowKind.Summary, null, ..])
        {
            throw new GraphMovedException();
        }

        switch ((RowKind)(long)values[0]!)
        {
            case RowKind.Body:
                var record = RecordQueries.Parse((string)values[1]!);
                _records.Add(record.Id, record);
                break;
            case RowKind.Summary:
                var id = RecordId.Parse((string)values[1]!);
                EntitySummary summary = new(
                    id, (string)values[2]!, (string)values[3]!, (string?)values[4], (string?)values[5], Convert.ToInt32(values[6], null));
                _summaries.Add(id, summary);
                _entities.Add(summary);
                break;
            case var kind:
                _others[(int)kind].Add(values);
                break;
        }
    }

    /// <summary>The rows of a kind in the order that they came in, from behind what says which kind.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Of(RowKind kind) => _others[(int)kind];

    /// <summary>The ids in the rows of a kind, in their order.</summary>
    public IReadOnlyList<RecordId> Ids(RowKind kind) => [.. Of(kind).Select(row => RecordId.Parse((string)row[1]!))];

    /// <summary>Whether an id asked about is no entity.</summary>
    public bool IsUnknown(RecordId id) => ((IReadOnlyList<object?>)Head[2]!).Contains(id.ToString());

    /// <summary>What the statement counts, at a place behind what every statement does.</summary>
    public int Count(int place) => Convert.ToInt32(Head[3 + place], null);

    public IReadOnlyList<object?> List(int place) => (IReadOnlyList<object?>)Head[3 + place]!;

    public IReadOnlyList<int> Counts(int place) =>
        [.. ((IReadOnlyList<object?>)Head[3 + place]!).Select(count => Convert.ToInt32(count, null))];

    /// <exception cref="GraphMovedException">It is not there at the revision, though it was found.</exception>
    public T Get<T>(RecordId id)
        where T : GraphRecord => _records.GetValueOrDefault(id) as T ?? throw new GraphMovedException();

    /// <exception cref="GraphMovedException">It is not there, though a relationship with it was found.</exception>
    public EntitySummary Summary(RecordId id) => _summaries.GetValueOrDefault(id) ?? throw new GraphMovedException();
}

/// <summary>The revision that is being read is not the newest any more.</summary>
internal sealed class GraphMovedException : Exception;
