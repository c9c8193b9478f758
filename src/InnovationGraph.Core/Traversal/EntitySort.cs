namespace InnovationGraph.Core.Traversal;

/// <summary>The order of a list of entities; the id decides between equals.</summary>
public enum EntitySort
{
    /// <summary>By how well the text matches, then by degree; without a text by degree.</summary>
    Relevance,

    /// <summary>By the name as search folds it, ordinally.</summary>
    Name,

    /// <summary>The best connected first.</summary>
    Degree,
}
