using System.Text.Json.Serialization;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Json;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Subgraph;

/// <summary>A graph as NetworkX's node_link_graph reads it.</summary>
internal sealed record NodeLinkBody : ILimitedAnswer, ITableAnswer, IGraphAnswer, IRevisionAnswer
{
    /// <summary>Always true.</summary>
    public bool Directed => true;

    /// <summary>Always true: parallel edges are kept.</summary>
    public bool Multigraph => true;

    /// <summary>What the graph says of itself.</summary>
    public required GraphAttributesBody Graph { get; init; }

    /// <summary>The nodes, the nearest to a seed first, then by id.</summary>
    public required IReadOnlyList<NodeBody> Nodes { get; init; }

    /// <summary>The edges, by key; under the name that edgesKey chooses.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EdgeBody>? Edges { get; init; }

    /// <summary>The edges where edgesKey=links, as NetworkX before 3.4 wants them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EdgeBody>? Links { get; init; }

    bool ILimitedAnswer.Truncated => Graph.Truncated;

    object IRevisionAnswer.WithoutRevision() => this with { Graph = Graph with { Revision = null } };

    /// <summary>A row for each edge.</summary>
    public Table ToTable() => RecordTable.Flat(AllEdges);

    public Graph ToGraph() => new(
        [new("revision", Graph.Revision), new("truncated", Graph.Truncated), new("truncatedBy", Graph.TruncatedBy)],
        RecordTable.Nested(Nodes),
        RecordTable.Nested(AllEdges))
    {
        EdgesName = Links is null ? "edges" : "links",
    };

    private IReadOnlyList<EdgeBody> AllEdges => Edges ?? Links ?? [];

    public static async Task<Outcome<NodeLinkBody>> ExtractAsync(
        SubgraphQuery query, EdgesKey edgesKey, QueryContext context, CancellationToken cancellation)
    {
        var outcome = await context.Traversal.ExtractAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var holding = await context.TellHoldingAsync(query.Filter, outcome.Answer.Relationships, cancellation);
        return Of(outcome.Answer, holding, context.View.Number, edgesKey);
    }

    private static NodeLinkBody Of(SubgraphAnswer subgraph, Func<GraphRecord, Holding?> holding, long revision, EdgesKey edgesKey)
    {
        IReadOnlyList<EdgeBody> edges = [.. subgraph.Relationships.Select(one => EdgeBody.Of(RelationshipBody.Of(one, holding(one))))];
        return new()
        {
            Graph = new(revision, subgraph.Truncated is not null, subgraph.Truncated),
            Nodes = [.. subgraph.Entities.Select(entity => NodeBody.Of(entity, subgraph.Degrees[entity.Id]))],
            Edges = edgesKey == EdgesKey.Edges ? edges : null,
            Links = edgesKey == EdgesKey.Links ? edges : null,
        };
    }
}

/// <summary>What the graph says of itself.</summary>
/// <param name="Revision">The revision answered from; left out of a permanent answer.</param>
/// <param name="Truncated">Whether a limit cut it short.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
internal sealed record GraphAttributesBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Revision, bool Truncated, string? TruncatedBy);

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
