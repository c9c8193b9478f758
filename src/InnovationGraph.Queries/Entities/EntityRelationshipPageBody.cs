namespace InnovationGraph.Queries.Entities;

/// <summary>A page of an entity's relationships.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by type (in the ontology's order), then id.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record EntityRelationshipPageBody(
    long Revision, int Total, IReadOnlyList<EntityRelationshipBody> Items, IReadOnlyList<string> Notes, string? Next);
