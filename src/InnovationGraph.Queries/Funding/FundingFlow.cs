namespace InnovationGraph.Queries.Funding;

/// <summary>A flow as a row of the ledger: what it is, whom it reaches, and who pays.</summary>
internal sealed record FundingFlow(int Hop, LinkedRelationship Link)
{
    /// <summary>Whom it reaches: of money that reaches an entity through a project, the entity.</summary>
    public EntitySummary Recipient { get; init; } = Link.Target;

    /// <summary>The project through which it reaches the recipient; null where it reaches the recipient itself.</summary>
    public EntitySummary? Via { get; init; }

    /// <summary>All whom it reaches: of a project with several leaders each of them, of whom the recipient is one.</summary>
    public ValueList<RecordId> Reaches { get; init; } = [Link.Target.Id];

    public RecordId Id => Link.Relationship.Id;

    public Figure ToFigure(OntologyIndex ontology, FundingOptions options) => Figure.Of(Link.Relationship, ontology, options.Publishers) with
    {
        Hop = Hop,
        PayerCountry = options.Payers.CountryOf(Link.Source.Id),
        Recipient = Recipient.Id,
        Via = Via?.Id,
    };
}
