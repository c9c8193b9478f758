namespace InnovationGraph.Queries.Asking;

/// <summary>An answer that is a page of a list.</summary>
public interface IPagedAnswer
{
    /// <summary>The cursor of the next page; null on the last.</summary>
    string? Next { get; }
}
