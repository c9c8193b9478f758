namespace InnovationGraph.Queries.Parameters;

/// <summary>A parameter of a query: from it come the reading, the faults, the OpenAPI document and the help of the command line.</summary>
/// <param name="Name">As requests write it.</param>
/// <param name="Type">Which values it takes.</param>
/// <param name="Meaning">What it does.</param>
public sealed record Parameter(string Name, ParameterType Type, string Meaning)
{
    /// <summary>Whether it may be given several times.</summary>
    public bool Repeats { get; init; }

    public bool Required { get; init; }

    /// <summary>Whether it stands in the query's route rather than beside it.</summary>
    public bool InRoute { get; init; }

    /// <summary>The value taken when it is absent, as a request would write it; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>What it was called before.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>A value that shows something; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>Of one that repeats: values by a title that other parameters of the query have too, where it takes several to show something.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> NamedExamples { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
