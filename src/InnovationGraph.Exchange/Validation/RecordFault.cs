using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>What is wrong with a record. The message goes on from the value; <see cref="Allowed"/> is what it could have been.</summary>
internal sealed record RecordFault(RecordId Record, RecordField Field, string? Value, string Message, IEnumerable<string>? Allowed);
