namespace InnovationGraph.Exchange.Validation;

/// <summary>A field of a record or, by index, of one of its parts. Fields bear the names of a package's columns.</summary>
internal readonly record struct RecordField(string Name, RecordPart Part = RecordPart.Record, int Index = 0);
