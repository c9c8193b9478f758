using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Json;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Subgraph;

/// <summary>A graph as NetworkX's node_link_graph reads it.</summary>
internal sealed record NodeLinkBody : ILimitedAnswer, ITableAnswer, IGraphAnswer, IRevisionAnswer
{
    private const int BatchSize = 2000;

    /// <summary>Always true.</summary>
    public bool Directed => true;

    /// <summary>Always true: parallel edges are kept.</summary>
    public bool Multigraph => true;

    /// <summary>What the graph says of itself.</summary>
    public required GraphAttributesBody Graph { get; init; }

    /// <summary>The nodes, the nearest to a seed first, then by id.</summary>
    public required IAsyncEnumerable<NodeBody> Nodes { get; init; }

    /// <summary>The edges, by key; under the name that edgesKey chooses.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IAsyncEnumerable<EdgeBody>? Edges { get; init; }

    /// <summary>The edges where edgesKey=links, as NetworkX before 3.4 wants them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IAsyncEnumerable<EdgeBody>? Links { get; init; }

    /// <summary>Whether nodes and edges are asked for with plain values alone.</summary>
    [JsonIgnore]
    public bool IsFlat { get; init; }

    bool ILimitedAnswer.Truncated => Graph.Truncated;

    object IRevisionAnswer.WithoutRevision() => this with { Graph = Graph with { Revision = null } };

    /// <summary>A row for each edge.</summary>
    public Table ToTable() => RecordTable.Flat(AllEdges.ToBlockingEnumerable());

    public Graph ToGraph() => new(
        [
            .. Graph.Revision is { } revision ? [new("revision", revision)] : Array.Empty<KeyValuePair<string, object?>>(),
            new("truncated", Graph.Truncated),
            new("truncatedBy", Graph.TruncatedBy),
            new("leftOut", Graph.LeftOut),
        ],
        RecordTable.Graph(Nodes),
        RecordTable.Graph(AllEdges))
    {
        EdgesName = Links is null ? "edges" : "links",
        IsFlat = IsFlat,
    };

    private IAsyncEnumerable<EdgeBody> AllEdges => Edges ?? Links ?? AsyncEnumerable.Empty<EdgeBody>();

    public static async Task<Outcome<NodeLinkBody>> ExtractAsync(
        SubgraphQuery query, EdgesKey edgesKey, bool isFlat, QueryContext context, CancellationToken cancellation)
    {
        var outcome = await context.Traversal.ExtractAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var subgraph = outcome.Answer;
        var holding = await context.TellHoldingAsync(query.Filter, subgraph.Relationships, cancellation);
        return Of(
            new(context.View.Number, subgraph.Truncated is not null, subgraph.Truncated),
            subgraph.Entities.Select(entity => NodeBody.Of(entity, subgraph.Degrees[entity.Id])).ToAsyncEnumerable(),
            subgraph.Relationships.Select(one => EdgeBody.Of(RelationshipBody.Of(one, holding(one)))).ToAsyncEnumerable(),
            edgesKey,
            isFlat);
    }

    /// <summary>All that a filter keeps, whatever its size: the records are read while the answer is written.</summary>
    public static async Task<Outcome<NodeLinkBody>> StreamAsync(
        GraphFilter filter, EdgesKey edgesKey, bool isFlat, QueryContext context, CancellationToken cancellation)
    {
        var outline = await context.Traversal.OutlineAsync(filter, cancellation);
        return outline.IsAnswered
            ? Of(new(context.View.Number, Truncated: false, null), ReadNodesAsync(outline.Answer, context, cancellation), ReadEdgesAsync(outline.Answer, filter, context, cancellation), edgesKey, isFlat)
            : outline.Failure;
    }

    private static NodeLinkBody Of(
        GraphAttributesBody graph, IAsyncEnumerable<NodeBody> nodes, IAsyncEnumerable<EdgeBody> edges, EdgesKey edgesKey, bool isFlat)
    {
        StreamedItems<EdgeBody> streamed = new(edges);
        return new()
        {
            Graph = graph,
            Nodes = new StreamedItems<NodeBody>(nodes),
            Edges = edgesKey == EdgesKey.Edges ? streamed : null,
            Links = edgesKey == EdgesKey.Links ? streamed : null,
            IsFlat = isFlat,
        };
    }

    private static async IAsyncEnumerable<NodeBody> ReadNodesAsync(
        GraphOutline outline, QueryContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var batch in outline.Entities.Zip(outline.Degrees).Chunk(BatchSize))
        {
            var entities = await context.Store.ReadAsync<Entity>([.. batch.Select(one => one.First)], context.View.Number, cancellation);
            foreach (var (id, degree) in batch)
            {
                yield return NodeBody.Of(entities[id], degree);
            }
        }
    }

    private static async IAsyncEnumerable<EdgeBody> ReadEdgesAsync(
        GraphOutline outline, GraphFilter filter, QueryContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var batch in outline.Relationships.Chunk(BatchSize))
        {
            var relationships = await context.Store.ReadAsync<Relationship>(batch, context.View.Number, cancellation);
            var holding = await context.TellHoldingAsync(filter, relationships.Values, cancellation);
            foreach (var id in batch)
            {
                yield return EdgeBody.Of(RelationshipBody.Of(relationships[id], holding(relationships[id])));
            }
        }
    }
}

/// <summary>What the graph says of itself.</summary>
/// <param name="Revision">The revision answered from; left out of a permanent answer.</param>
/// <param name="Truncated">Whether a limit cut it short.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
internal sealed record GraphAttributesBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Revision, bool Truncated, string? TruncatedBy)
{
    /// <summary>What the records of the graph say besides.</summary>
    public string LeftOut => "of nodes: other names, identifiers, properties, evidence; observations and gaps";
}

/// <summary>A node, its attributes flat so that they become columns.</summary>
/// <param name="Id">The entity's id.</param>
/// <param name="Kind">A kind of the ontology.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="NameZh">The preferred Chinese name; null where none is recorded.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Tags">Tags.</param>
/// <param name="Degree">How many relationships it has in the whole graph.</param>
/// <param name="ValidFrom">When it began, as stated; null when not.</param>
/// <param name="ValidTo">When it ended, as stated; null when not.</param>
internal sealed record NodeBody(
    RecordId Id,
    string Kind,
    string Name,
    string? NameZh,
    string? Summary,
    IReadOnlyList<string> Tags,
    int Degree,
    string? ValidFrom,
    string? ValidTo)
{
    public static NodeBody Of(Entity entity, int degree) => new(
        entity.Id,
        entity.Kind,
        entity.Name,
        entity.NameZh,
        entity.Summary,
        entity.Tags,
        degree,
        entity.Valid.From?.ToString(),
        entity.Valid.ToText);
}
