using InnovationGraph.Core.Ontologies;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.Reading;

/// <summary>What values a query parameter takes: checks them, and describes itself in the OpenAPI document.</summary>
internal sealed record ParameterForm
{
    public required JsonSchemaType Type { get; init; }

    /// <summary>What is wrong with a value and what is allowed; null when it is fine.</summary>
    public required Func<string, OntologyIndex, string?> Fault { get; init; }

    /// <summary>Whether an empty value means something.</summary>
    public bool MayBeEmpty { get; init; }

    public string? Format { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public int? MaximumLength { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The texts allowed; empty where the form allows more than can be listed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The value taken when the parameter is absent.</summary>
    public string? Default { get; init; }
}
