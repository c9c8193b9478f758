using InnovationGraph.Api.Relationships;

namespace InnovationGraph.Api.Paths;

/// <summary>A step of a path.</summary>
/// <param name="From">The id of the entity it starts at.</param>
/// <param name="To">The id of the entity it leads to.</param>
/// <param name="Relationships">Every relationship between the two that passes the filters, whichever way it runs.</param>
internal sealed record PathStepBody(string From, string To, IReadOnlyList<RelationshipBody> Relationships);
