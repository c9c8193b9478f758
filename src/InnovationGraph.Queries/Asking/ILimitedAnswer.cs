namespace InnovationGraph.Queries.Asking;

/// <summary>An answer that a limit may cut short.</summary>
public interface ILimitedAnswer
{
    /// <summary>Whether one did: another try, or another server, may answer more.</summary>
    bool Truncated { get; }
}
