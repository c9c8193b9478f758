namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>A test that needs the documents. Where they are not at hand it is skipped, but in CI it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DocumentsFactAttribute : FactAttribute
{
    public DocumentsFactAttribute() => Skip = SeedFolder.SkipReason;
}
