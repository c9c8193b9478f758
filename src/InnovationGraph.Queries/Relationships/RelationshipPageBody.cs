namespace InnovationGraph.Queries.Relationships;

/// <summary>A page of relationships.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by type (in the ontology's order), then id.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record RelationshipPageBody(
    long Revision, int Total, IReadOnlyList<LinkedRelationshipBody> Items, IReadOnlyList<string> Notes, string? Next);
