using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>An ontology with one word of every sort that a traversal treats differently.</summary>
public static class SmallOntology
{
    public static Ontology Value { get; } = new()
    {
        Kinds =
        [
            Kind("Actor"),
            Kind("Firm", "Actor"),
            Kind("Agency", "Actor"),
            Kind("Group", "Actor", transit: false),
            Kind("Place"),
            Kind("Zone", "Place"),
            Kind("Region"),
        ],
        Properties =
        [
            Weight("share", WeightRole.Capacity),
            Weight("days", WeightRole.Distance),
            Weight("batch", WeightRole.None),
        ],
        RelationshipTypes =
        [
            Type("OWNS") with { Influence = [new(InfluenceKind.Ownership, InfluenceDirection.Forward)] },
            Type("FUNDS", flow: true) with
            {
                Influence = [new(InfluenceKind.Money, InfluenceDirection.Forward), new(InfluenceKind.Command, InfluenceDirection.Backward)],
            },
            Type("LENDS_TO", flow: true) with { Influence = [new(InfluenceKind.Money, InfluenceDirection.Both)] },
            Type("LOCATED_IN", to: "Place", role: TypeRole.PlaceIn),
            Type("GOVERNS", to: "Place", role: TypeRole.Governs),
            Type("PART_OF", role: TypeRole.PartOf) with { Influence = [new(InfluenceKind.Command, InfluenceDirection.Backward)] },
            Type("CONCERNS", transit: false),
            // As other datasets call them.
            Type("basedIn", to: "Region", role: TypeRole.PlaceIn),
            Type("runs", to: "Region", role: TypeRole.Governs),
            Type("belongsTo", role: TypeRole.PartOf),
        ],
        Channels = [new() { Id = "grants", TitleEn = "Grants", TitleZh = "拨款", Meaning = "Grants.", Instrument = Instrument.Grant }],
        Stages = [new() { Id = "research", TitleEn = "Research", TitleZh = "研究", Meaning = "Research." }],
    };

    private static EntityKind Kind(string id, string? extends = null, bool transit = true) =>
        new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id, Extends = extends, Transit = transit };

    private static PropertyType Weight(string id, WeightRole role) => new()
    {
        Id = id,
        TitleEn = id,
        TitleZh = id,
        Meaning = id,
        Kind = PropertyKind.Number,
        On = ["OWNS", "FUNDS", "LENDS_TO"],
        Weight = role,
    };

    private static RelationshipType Type(
        string id, bool flow = false, bool transit = true, string to = "Actor", TypeRole role = TypeRole.None) =>
        new() { Id = id, TitleEn = id, TitleZh = id, Meaning = id, From = ["Actor"], To = [to], Flow = flow, Transit = transit, Role = role };
}
