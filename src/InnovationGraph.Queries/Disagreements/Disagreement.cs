namespace InnovationGraph.Queries.Disagreements;

/// <summary>
/// Accounts of one fact side by side: the records that share an <c>accountOf</c>, by id; or, with <see cref="AccountOf"/> null, the one
/// record that a source says and another only supposes. <see cref="Differences"/> names the fields in which they differ.
/// </summary>
public sealed record Disagreement(RecordId? AccountOf, IReadOnlyList<GraphRecord> Accounts, ValueList<string> Differences);
