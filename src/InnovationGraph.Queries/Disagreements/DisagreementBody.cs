namespace InnovationGraph.Queries.Disagreements;

/// <summary>Accounts of one fact, side by side.</summary>
/// <param name="AccountOf">What the accounts share; null where one source says and another only supposes one and the same record.</param>
/// <param name="Differs">The fields in which the accounts differ; confidence where one is said and another only supposed.</param>
/// <param name="Accounts">The accounts by id, each with its evidence.</param>
internal sealed record DisagreementBody(string? AccountOf, IReadOnlyList<string> Differs, IReadOnlyList<AccountBody> Accounts);
