namespace InnovationGraph.Queries.Disagreements;

/// <summary>
/// Accounts of one fact side by side: the records that share an <c>accountOf</c>, by id; or, with <see cref="AccountOf"/> null, the one
/// record that a source says and another only supposes. <see cref="Differences"/> names the fields in which they differ.
/// </summary>
internal sealed record Disagreement(RecordId? AccountOf, IReadOnlyList<GraphRecord> Accounts, ValueList<string> Differences)
{
    /// <summary>Whether an account is one of the subjects, or is about one.</summary>
    public bool Touches(IReadOnlySet<RecordId> subjects) => Accounts.Any(record =>
        subjects.Contains(record.Id) || record switch
        {
            Relationship relationship => subjects.Contains(relationship.Source) || subjects.Contains(relationship.Target),
            Observation observation => subjects.Contains(observation.Subject) || observation.Dimensions.Values.Any(value => subjects.Contains(value)),
            _ => false,
        });

    /// <summary>Whether an account has evidence from one of the sources.</summary>
    public bool Cites(ValueList<RecordId> sources) =>
        Accounts.Any(record => record.Evidence.Any(evidence => sources.Contains(evidence.Source)));
}
