namespace InnovationGraph.Api.Reading;

/// <summary>
/// A query parameter: its form drives the reading, the error and the OpenAPI document alike. <see cref="Example"/> is what Swagger
/// fills in, so it is set only where the operation shows something with it.
/// </summary>
internal sealed record QueryParameter(string Name, ParameterForm Form, string Description)
{
    public bool Repeats { get; init; }

    public bool Required { get; init; }

    public string? Example { get; init; }
}
