namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// What a run of an algorithm gives, in numbers of nodes and relationships. A further kind of result is a case here and in
/// AlgorithmKind and AlgorithmAnswer of Core, a branch of AlgorithmQueryHandler, and a query that the catalogue makes for the kind.
/// </summary>
internal abstract record AlgorithmResult
{
    private AlgorithmResult()
    {
    }

    /// <summary>A score for every node.</summary>
    public sealed record Scores(double[] Values) : AlgorithmResult;

    /// <summary>For every node the number of its group; which numbers are used says nothing.</summary>
    public sealed record Groups(int[] GroupOf) : AlgorithmResult;

    /// <summary>Some of the nodes and, by their numbers in the snapshot, some of the relationships; both in any order.</summary>
    public sealed record Elements(IReadOnlyList<int> Nodes, IReadOnlyList<int> Relationships) : AlgorithmResult;

    /// <summary>A distance for every pair of an asked source and an asked target: those of the first source first. Infinite where there is no way.</summary>
    public sealed record Pairs(double[] Distances) : AlgorithmResult;

    /// <summary>No result: the iteration did not converge within the iterations allowed.</summary>
    public sealed record NotConverged : AlgorithmResult;

    /// <summary>No result, however long it ran: an argument asks for what this graph does not have.</summary>
    public sealed record NotDefined(string Parameter, string Reason) : AlgorithmResult;
}
