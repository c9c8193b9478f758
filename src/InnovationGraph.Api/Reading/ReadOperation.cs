namespace InnovationGraph.Api.Reading;

/// <summary>
/// What a read endpoint is, for its requests and for the OpenAPI document. <see cref="Id"/> is the operation's id;
/// <see cref="PathExamples"/> give each parameter of the route a value that works.
/// </summary>
internal sealed record ReadOperation(string Id, string Tag, string Summary)
{
    public string? Description { get; init; }

    public IReadOnlyList<QueryParameter> Parameters { get; init; } = [];

    public IReadOnlyDictionary<string, string> PathExamples { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it answers in pages and so takes <c>limit</c> and <c>cursor</c>.</summary>
    public bool IsPaged { get; init; }
}
