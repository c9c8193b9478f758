using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Exchange.Validation;

/// <summary>What is wrong with a word of an ontology. The message goes on from the value; fields bear the names of ontology.yaml.</summary>
internal sealed record OntologyFault(Term Term, string Field, string? Value, string Message, IEnumerable<string>? Allowed = null);
