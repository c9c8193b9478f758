namespace InnovationGraph.Queries.Parameters;

/// <summary>
/// Makes a property a parameter of a query. Its name is the property's in camelCase, its kind follows from the property's type, its
/// default is what a new object has, a list may be given several times, and a <c>required</c> property must be given.
/// </summary>
/// <param name="meaning">What it does, for whoever asks.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParameterAttribute(string meaning) : Attribute
{
    public string Meaning => meaning;

    /// <summary>What a text may be, or an id; for other types of property the type says it.</summary>
    public TextForm Form { get; init; }

    /// <summary>The least number allowed.</summary>
    public double Minimum { get; init; } = double.NaN;

    /// <summary>The greatest number allowed.</summary>
    public double Maximum { get; init; } = double.NaN;

    /// <summary>The names of the enumeration that are allowed; all when null.</summary>
    public string[]? Choices { get; init; }

    /// <summary>A value that shows something; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it stands in the query's route rather than beside it.</summary>
    public bool InRoute { get; init; }
}

/// <summary>The names that a parameter once had: whoever still gives one is told what it is called now.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormerlyAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names => names;
}

/// <summary>
/// Values of a parameter that repeats, which show something together with those that others of the query have under the same title; none where it is
/// left out there. Whoever has no use for titles takes the first.
/// </summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
internal sealed class NamedExampleAttribute(string title, params string[] values) : Attribute
{
    public string Title => title;

    public IReadOnlyList<string> Values => values;
}

/// <summary>Leaves parameters of a group out, by property name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithoutAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names => names;
}

/// <summary>A group of parameters that several queries share: a property of such a type stands for all of its parameters.</summary>
internal interface IParameterGroup;

/// <summary>What a text may be.</summary>
internal enum TextForm
{
    /// <summary>Up to 512 characters.</summary>
    Text,

    /// <summary>The same, and blank asks for nothing.</summary>
    Search,

    /// <summary>A revision number or a time.</summary>
    KnownAt,

    /// <summary>Where a page starts.</summary>
    Cursor,

    /// <summary>An ISO 4217 code.</summary>
    Currency,

    /// <summary>A tag that some entity carries.</summary>
    Tag,

    /// <summary>A pattern of entities and relationships.</summary>
    Pattern,

    /// <summary>A name of a pattern, '=', and the id or a name of an entity.</summary>
    Given,

    /// <summary>A word of the ontology, as the five below.</summary>
    Kind,
    RelationshipType,
    Channel,
    Stage,
    Indicator,
    Weight,

    /// <summary>The id of a record or another word in the path; the query says whether there is such a one.</summary>
    Route,

    /// <summary>The id of an entity in the path, or a name that no other has.</summary>
    EntityRoute,

    /// <summary>Of a property that is an id: the id of a source.</summary>
    Source,
}
