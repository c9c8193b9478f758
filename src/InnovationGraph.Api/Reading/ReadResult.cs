using InnovationGraph.Api.Problems;

namespace InnovationGraph.Api.Reading;

/// <summary>What a read comes to.</summary>
internal abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>A body to send as JSON; <see cref="Next"/> is the cursor of the next page.</summary>
    public sealed record Answer(object Body, string? Next = null) : ReadResult;

    /// <summary>The record goes on under another id.</summary>
    public sealed record Moved(string Location) : ReadResult;

    public sealed record Failed(Problem Problem) : ReadResult;

    public static implicit operator ReadResult(Problem problem) => new Failed(problem);
}
