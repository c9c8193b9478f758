namespace InnovationGraph.Queries.Records;

/// <summary>What a source says is unknown, or mentions and leaves unnamed.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Subject">The id of the record that the gap is in.</param>
/// <param name="About">The field, relationship type, channel or indicator that is missing.</param>
/// <param name="State">unnamed (there is one), none (there is said to be none) or notSaid; null where the dataset does not tell.</param>
/// <param name="Note">What is missing.</param>
/// <param name="Evidence">Where the source says or shows so.</param>
internal sealed record GapBody(RecordId Id, RecordId Subject, string About, GapState? State, string Note, IReadOnlyList<Evidence> Evidence)
{
    public static GapBody Of(Gap gap) => new(gap.Id, gap.Subject, gap.About, gap.State, gap.Note, gap.Evidence);
}
