namespace InnovationGraph.Queries.Asking;

/// <summary>An answer that a limit may cut short.</summary>
public interface ILimitedAnswer
{
    /// <summary>Whether a limit did. Asked again, or on another server, the answer may be longer.</summary>
    bool Truncated { get; }
}
