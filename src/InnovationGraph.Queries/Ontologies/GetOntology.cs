namespace InnovationGraph.Queries.Ontologies;

internal sealed class GetOntology : Query<GetOntologyParameters, OntologyBody>
{
    public override string Route => "/ontology";

    public override string Tag => Tags.Evidence;

    public override string Summary => "What the words mean: kinds, types, channels, stages, indicators";

    protected override Task<Outcome<OntologyBody>> AnswerAsync(
        GetOntologyParameters parameters, QueryContext context, CancellationToken cancellation) =>
        Task.FromResult<Outcome<OntologyBody>>(OntologyBody.Of(context.Ontology.Ontology, context.View.Number));
}

internal sealed record GetOntologyParameters
{
    public AtRevision At { get; init; } = new();
}

/// <summary>The words the graph is written in.</summary>
internal sealed record OntologyBody
{
    /// <summary>The revision answered from.</summary>
    public required long Revision { get; init; }

    /// <summary>Kinds of entity.</summary>
    public required IReadOnlyList<KindBody> Kinds { get; init; }

    /// <summary>Properties of entities and relationships.</summary>
    public required IReadOnlyList<PropertyTypeBody> Properties { get; init; }

    /// <summary>Types of relationship.</summary>
    public required IReadOnlyList<RelationshipTypeBody> RelationshipTypes { get; init; }

    /// <summary>Support channels.</summary>
    public required IReadOnlyList<ChannelBody> Channels { get; init; }

    /// <summary>Stages of the innovation chain, in order.</summary>
    public required IReadOnlyList<SimpleTermBody> Stages { get; init; }

    /// <summary>What figures are counted over.</summary>
    public required IReadOnlyList<DimensionBody> Dimensions { get; init; }

    /// <summary>What figures measure.</summary>
    public required IReadOnlyList<IndicatorBody> Indicators { get; init; }

    public static OntologyBody Of(Ontology ontology, long revision) => new()
    {
        Revision = revision,
        Kinds = [.. ontology.Kinds.Select(KindBody.Of)],
        Properties = [.. ontology.Properties.Select(PropertyTypeBody.Of)],
        RelationshipTypes = [.. ontology.RelationshipTypes.Select(RelationshipTypeBody.Of)],
        Channels = [.. ontology.Channels.Select(ChannelBody.Of)],
        Stages = [.. ontology.Stages.Select(SimpleTermBody.Of)],
        Dimensions = [.. ontology.Dimensions.Select(DimensionBody.Of)],
        Indicators = [.. ontology.Indicators.Select(IndicatorBody.Of)],
    };
}
