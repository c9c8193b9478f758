using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Citations;

/// <summary>
/// Where a record is stated. <see cref="Paragraph"/> counts the non-empty lines below the section's heading, from 1.
/// <see cref="AttributedTo"/> is whoever the source says says so; null where the source speaks for itself.
/// </summary>
public sealed record Evidence(
    RecordId Source, string Section, int Paragraph, Stance Stance, RecordId? AttributedTo = null, string? Note = null);
