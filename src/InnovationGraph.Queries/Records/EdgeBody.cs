using System.Text.Json.Nodes;

namespace InnovationGraph.Queries.Records;

/// <summary>An edge; the key tells parallel ones apart.</summary>
/// <param name="Source">The id of the node it runs from.</param>
/// <param name="Target">The id of the node it runs to.</param>
/// <param name="Key">The relationship's id.</param>
/// <param name="Type">A relationship type of the ontology.</param>
/// <param name="Channel">The support channel; null where it is no support.</param>
/// <param name="Stage">The stage of the innovation chain; null where the source does not say.</param>
/// <param name="ValidFrom">When it began, as stated; null when not.</param>
/// <param name="ValidTo">When it ended, as stated; null when not.</param>
/// <param name="HeldAt">Dates on which it is stated to have held.</param>
/// <param name="Holds">Whether it certainly or possibly holds at the time asked about; null where none is.</param>
/// <param name="Money">The amount; null where no source gives one.</param>
/// <param name="Properties">Properties that the ontology declares for its type.</param>
/// <param name="IncludedIn">The id of the record whose figure includes this one's; null for none.</param>
/// <param name="AccountOf">What records share that tell one fact differently; null for none.</param>
/// <param name="Confidence">How sure it is: as the weakest of its source, target, dates and money, each by its best evidence.</param>
/// <param name="Evidence">Where it is stated.</param>
internal sealed record EdgeBody(
    RecordId Source,
    RecordId Target,
    RecordId Key,
    string Type,
    string? Channel,
    string? Stage,
    string? ValidFrom,
    string? ValidTo,
    IReadOnlyList<PartialDate> HeldAt,
    Holding? Holds,
    MoneyBody? Money,
    JsonObject Properties,
    RecordId? IncludedIn,
    RecordId? AccountOf,
    Stance Confidence,
    IReadOnlyList<Evidence> Evidence)
{
    public static EdgeBody Of(RelationshipBody relationship) => new(
        relationship.Source,
        relationship.Target,
        relationship.Id,
        relationship.Type,
        relationship.Channel,
        relationship.Stage,
        relationship.Valid.From,
        relationship.Valid.To,
        relationship.HeldAt ?? [],
        relationship.Holds,
        relationship.Money,
        relationship.Properties,
        relationship.IncludedIn,
        relationship.AccountOf,
        relationship.Confidence,
        relationship.Evidence);
}
