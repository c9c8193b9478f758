namespace InnovationGraph.Queries.Parameters;

/// <summary>The filters that every read of relationships, funding, paths, centrality and subgraphs takes.</summary>
internal sealed record GraphFilters : IParameterGroup
{
    [Parameter("Relationship types to keep.", Form = TextForm.RelationshipType)]
    public ValueList<string> Type { get; init; }

    [Parameter("Relationship types to leave out.", Form = TextForm.RelationshipType)]
    public ValueList<string> ExcludeType { get; init; }

    [Parameter(KindAndTag.KindMeaning, Form = TextForm.Kind)]
    public ValueList<string> Kind { get; init; }

    [Parameter(
        "Kinds of entity that may take part, with their sub-kinds: in the middle of a path, in the graph that a measure sees, at the ends of a "
        + "relationship. Entities that the question names always may.",
        Form = TextForm.Kind)]
    [Formerly("kind")]
    public ValueList<string> Among { get; init; }

    [Parameter("Entities that may not take part.")]
    public ValueList<RecordId> Avoid { get; init; }

    [Parameter("Support channels to keep.", Form = TextForm.Channel)]
    public ValueList<string> Channel { get; init; }

    [Parameter("Stages of the innovation chain to keep.", Form = TextForm.Stage)]
    public ValueList<string> Stage { get; init; }

    [Parameter(KindAndTag.TagMeaning, Form = TextForm.Tag)]
    public ValueList<string> Tag { get; init; }

    public RecordFilters Records { get; init; } = new();

    [Parameter("With 'all', lets in the kinds and types that the ontology keeps out of paths and centrality (groups, concepts, steps, terms, likenings).")]
    public Transit? Transit { get; init; }

    public GraphFilter ToFilter(Revision revision) => Records.ToFilter(revision) with
    {
        Types = Type,
        ExcludeTypes = ExcludeType,
        Kinds = Kind,
        Among = Among,
        Avoid = Avoid,
        Channels = Channel,
        Stages = Stage,
        Tags = Tag,
        AllTransit = Transit is not null,
    };
}

/// <summary>The filters on entities where nothing else of the graph is asked.</summary>
internal sealed record KindAndTag : IParameterGroup
{
    public const string KindMeaning = "Kinds of entity to list, with their sub-kinds; of relationships the kinds of an end.";
    public const string TagMeaning = "Tags of which an entity must carry one: an item; in a path, an entity in the middle; in a measure, each of the graph.";

    [Parameter(KindMeaning, Form = TextForm.Kind)]
    public ValueList<string> Kind { get; init; }

    [Parameter(TagMeaning, Form = TextForm.Tag)]
    public ValueList<string> Tag { get; init; }
}

/// <summary>What is let into paths and centrality.</summary>
internal enum Transit
{
    All,
}
