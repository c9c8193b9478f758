using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>A step of a path with every admissible relationship between its two entities, whichever way each one runs, by id.</summary>
public sealed record PathStep(RecordId From, RecordId To, IReadOnlyList<Relationship> Relationships);
