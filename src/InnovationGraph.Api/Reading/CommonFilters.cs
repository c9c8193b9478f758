using InnovationGraph.Core.Citations;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Reading;

/// <summary>The filters that every read of relationships, observations, funding, paths, centrality and subgraphs takes.</summary>
internal static class CommonFilters
{
    public static QueryParameter KnownAt { get; } = new("knownAt", Forms.KnownAt,
        "Answers from what was recorded by then: a revision number, or a time (RFC 3339). The newest revision when absent.");

    public static QueryParameter Kind { get; } = new("kind", Forms.Kind,
        "Kinds of entity to keep, with their sub-kinds: of the items; in a path, of the entities in the middle.")
    { Repeats = true };

    public static QueryParameter Tag { get; } = new("tag", Forms.Text,
        "Tags of which an entity must carry one: an item; in a path, an entity in the middle.")
    { Repeats = true };

    /// <summary>The filters on evidence and time, without those on relationships and entities.</summary>
    public static IReadOnlyList<QueryParameter> OfRecords { get; } =
    [
        new("document", Forms.Id, "Counts only evidence from these sources.") { Repeats = true },
        new("excludeDocument", Forms.Id, "Leaves out evidence from these sources.") { Repeats = true },
        new("minEvidence", Forms.Integer(0, 100, 0), "The least number of distinct publishers among the evidence that counts."),
        new("minConfidence", Forms.Choice(["hedged", "reported", "stated"]),
            "The weakest stance allowed: hedged (likely, apparently), reported (someone is said to say so), stated. When absent also inferred."),
        new("asOf", Forms.Date, "Keeps what may have held then: drops a record only where a stated date excludes it. Undated records are kept and counted in the notes."),
        new("dated", Forms.Choice(["only"]), "With 'only', drops records of which no date is stated."),
        KnownAt,
    ];

    public static IReadOnlyList<QueryParameter> All { get; } =
    [
        new("type", Forms.RelationshipType, "Relationship types to keep.") { Repeats = true },
        new("excludeType", Forms.RelationshipType, "Relationship types to leave out.") { Repeats = true },
        Kind,
        new("channel", Forms.Channel, "Support channels to keep.") { Repeats = true },
        new("stage", Forms.Stage, "Stages of the innovation chain to keep.") { Repeats = true },
        Tag,
        .. OfRecords,
        new("transit", Forms.Choice(["all"]),
            "With 'all', lets in the kinds and types that the ontology keeps out of paths and centrality (groups, concepts, likenings)."),
    ];

    /// <summary>The filter of a request; parameters that its operation does not declare stay open.</summary>
    public static GraphFilter Read(ParameterValues parameters, Revision revision)
    {
        return new()
        {
            Revision = revision,
            Types = List("type"),
            ExcludeTypes = List("excludeType"),
            Kinds = List("kind"),
            Channels = List("channel"),
            Stages = List("stage"),
            Tags = List("tag"),
            Documents = Ids("document"),
            ExcludeDocuments = Ids("excludeDocument"),
            MinEvidence = parameters.Declares("minEvidence") ? parameters.GetInteger("minEvidence") : 0,
            MinConfidence = Word("minConfidence") is { } stance ? EnumNames.Parse<Stance>(stance) : Stance.Inferred,
            AsOf = parameters.Declares("asOf") ? parameters.FindDate("asOf") : null,
            DatedOnly = Word("dated") is not null,
            AllTransit = Word("transit") is not null,
        };

        ValueList<string> List(string name) => parameters.Declares(name) ? parameters.GetAll(name) : default;

        ValueList<RecordId> Ids(string name) => parameters.Declares(name) ? parameters.GetAllIds(name) : default;

        string? Word(string name) => parameters.Declares(name) ? parameters.Find(name) : null;
    }
}
