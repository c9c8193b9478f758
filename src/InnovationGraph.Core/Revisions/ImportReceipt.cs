using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>That a dataset package with this digest (SHA-256, lower-case hexadecimal) was imported.</summary>
public sealed record ImportReceipt(RecordId Dataset, string Digest);
