namespace InnovationGraph.Api.Health;

/// <summary>How the service is.</summary>
/// <param name="Status">alive or ready.</param>
/// <param name="Revision">The newest revision; null where the store was not asked.</param>
internal sealed record HealthBody(string Status, long? Revision);
