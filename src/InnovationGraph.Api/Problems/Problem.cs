using System.Text.Json.Serialization;

namespace InnovationGraph.Api.Problems;

/// <summary>An error after RFC 9457.</summary>
internal sealed record Problem
{
    /// <summary>What sort of problem: a URN, or about:blank where the status says it all.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>The sort in words; the same for every problem of the type.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What was wrong with this request, and what is allowed.</summary>
    public string? Detail { get; init; }

    /// <summary>For bad parameters: what is wrong with each, by name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>For an unknown id: the nearest ids there are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Nearest { get; init; }

    /// <summary>For a name that no entity has, or several: the entities that may be meant.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemCandidate>? Candidates { get; init; }

    /// <summary>For an outage or a busy server: how many seconds to wait before another try.</summary>
    [JsonIgnore]
    public int? RetryAfterSeconds { get; init; }
}

/// <summary>An entity that a name may mean.</summary>
/// <param name="Id">The id to ask with.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Kind">A kind of the ontology.</param>
internal sealed record ProblemCandidate(string Id, string Name, string Kind);
