using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>What is wrong with a record. The message goes on from the value; <see cref="Allowed"/> is what it could have been.</summary>
internal sealed record RecordFault(RecordId Record, RecordField Field, string? Value, string Message, IEnumerable<string>? Allowed);

/// <summary>A field of a record or, by index, of one of its parts. Fields bear the names of a package's columns.</summary>
internal readonly record struct RecordField(string Name, RecordPart Part = RecordPart.Record, int Index = 0);

/// <summary>A list of a record's own, or the record itself.</summary>
internal enum RecordPart
{
    Record,
    Name,
    Identifier,
    Evidence,
    Equivalent,
    Section,
    Merge,
}

/// <summary>What is wrong with a word of an ontology. The message goes on from the value; fields bear the names of ontology.yaml.</summary>
internal sealed record OntologyFault(Term Term, string Field, string? Value, string Message, IEnumerable<string>? Allowed = null);
