namespace InnovationGraph.Queries.Asking;

/// <summary>The headings that queries stand under, in the order in which a newcomer reads them: what they ask first comes first.</summary>
public static class Tags
{
    public const string Funding = "Who funds whom";
    public const string Entities = "Who is who";
    public const string Relationships = "Who is linked to whom";
    public const string Paths = "Who reaches whom";
    public const string Figures = "Figures";
    public const string Centrality = "Who matters";
    public const string Subgraphs = "Subgraphs for notebooks";
    public const string Evidence = "How we know";

    public static IReadOnlyList<string> All { get; } =
        [Funding, Entities, Relationships, Paths, Figures, Centrality, Subgraphs, Evidence];
}
