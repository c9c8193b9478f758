using InnovationGraph.Api.Records;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Api.Gaps;

/// <summary>What a source says is unknown, or mentions and leaves unnamed.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Subject">The id of the record that the gap is in.</param>
/// <param name="About">The field, relationship type, channel or indicator that is missing.</param>
/// <param name="Note">What is missing.</param>
/// <param name="Evidence">Where the source says or shows so.</param>
internal sealed record GapBody(string Id, string Subject, string About, string Note, IReadOnlyList<EvidenceBody> Evidence)
{
    public static GapBody Of(Gap gap) => new(gap.Id.ToString(), gap.Subject.ToString(), gap.About, gap.Note, EvidenceBody.Of(gap.Evidence));
}
