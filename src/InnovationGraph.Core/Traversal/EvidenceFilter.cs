using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// The part of a <see cref="GraphFilter"/> that asks about evidence. Unknown sources count as publishers of their own, general knowledge as none.
/// </summary>
public sealed class EvidenceFilter(GraphFilter filter, IReadOnlyDictionary<RecordId, string> publishers)
{
    private readonly IReadOnlyList<CitedPart> _parts = filter.TestedParts;

    /// <summary>Whether the citations that count are enough.</summary>
    public bool Admits(IReadOnlyList<Citation> citations)
    {
        HashSet<string>? distinct = null;
        PartStances stances = new();
        foreach (var citation in citations)
        {
            var counts = filter.Counts(citation.Source);
            stances.Add(citation, counts);
            if (counts && citation.Part == CitedPart.Whole && citation.Source != Source.GeneralKnowledge)
            {
                (distinct ??= []).Add(publishers.GetValueOrDefault(citation.Source) ?? citation.Source.ToString());
            }
        }

        return stances.Weakest(_parts) is { } weakest
            && weakest >= filter.MinConfidence
            && (filter.Confidence.Count == 0 || filter.Confidence.Contains(weakest))
            && (distinct?.Count ?? 0) >= filter.MinEvidence;
    }
}
