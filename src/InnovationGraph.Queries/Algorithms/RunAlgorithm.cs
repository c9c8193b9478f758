using System.Globalization;

namespace InnovationGraph.Queries.Algorithms;

/// <summary>
/// What queries that run an algorithm share, whatever its kind of result: the algorithm's own parameters come from its descriptor.
/// A kind of result is a class derived from this one, with a line in <see cref="Catalog"/>.
/// </summary>
/// <typeparam name="TParameters">What may be asked of it.</typeparam>
/// <typeparam name="TResult">The result that its kind gives.</typeparam>
/// <typeparam name="TAnswer">The answer.</typeparam>
internal abstract class RunAlgorithm<TParameters, TResult, TAnswer>(AlgorithmDescriptor algorithm) : Query<TParameters, TAnswer>
    where TParameters : AlgorithmParameters
    where TResult : AlgorithmAnswer
    where TAnswer : class
{
    public override string Description =>
        $"{algorithm.Meaning} {algorithm.Parallels} {algorithm.Directions} {algorithm.Disconnected} Source: {algorithm.Citation}";

    public override bool IsHeavy => true;

    public override IReadOnlyList<Parameter> Parameters => field ??=
        [.. algorithm.Parameters.Select(Describe), .. base.Parameters.Where(parameter => parameter.Name != ParameterNames.Seed || algorithm.TakesSeeds)];

    /// <summary>The algorithm's id as the end of a name, such as <c>Pagerank</c>.</summary>
    protected string Name { get; } = char.ToUpperInvariant(algorithm.Id[0]) + algorithm.Id[1..];

    protected AlgorithmDescriptor Algorithm => algorithm;

    protected override TParameters Read(ParameterValues values)
    {
        var parameters = base.Read(values);
        parameters.Arguments = new(algorithm.Parameters
            .Where(parameter => values.Has(parameter.Name))
            .Select(parameter => KeyValuePair.Create(parameter.Name, ValueOf(parameter, values.Of(parameter.Name)[0]))));
        return parameters;
    }

    protected override sealed async Task<Outcome<TAnswer>> AnswerAsync(
        TParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        if (Refuse(parameters) is { } refused)
        {
            return refused;
        }

        var outcome = await context.Traversal.RunAsync(QueryOf(parameters, context), cancellation);
        return outcome.IsAnswered ? await AnswerOfAsync((TResult)outcome.Answer, parameters, context, cancellation) : outcome.Failure;
    }

    protected abstract Task<TAnswer> AnswerOfAsync(
        TResult result, TParameters parameters, QueryContext context, CancellationToken cancellation);

    /// <summary>What is wrong with parameters that are each allowed; null for nothing.</summary>
    protected virtual QueryFailure? Refuse(TParameters parameters) => null;

    /// <summary>The run that the parameters ask for.</summary>
    protected virtual AlgorithmQuery QueryOf(TParameters parameters, QueryContext context) =>
        new(parameters.Filters.ToFilter(context.Revision), algorithm.Id, parameters.Arguments, context.Skip, parameters.Page.Limit);

    private static Parameter Describe(AlgorithmParameter parameter) => parameter.Default switch
    {
        PropertyValue.Flag flag => new(parameter.Name, ParameterType.Flag, parameter.Meaning) { Default = flag.Value ? "true" : "false" },
        PropertyValue.Number number => new(
            parameter.Name,
            parameter.IsInteger
                ? ParameterType.Integer(parameter.Minimum!.Value, parameter.Maximum!.Value)
                : ParameterType.Number(parameter.Minimum!.Value, parameter.Maximum!.Value),
            parameter.Meaning)
        {
            Default = number.Value.ToString(CultureInfo.InvariantCulture),
        },
        PropertyValue.Text text => new(parameter.Name, ParameterType.Choice([.. parameter.Choices]), parameter.Meaning) { Default = text.Value },
        _ => throw new InvalidOperationException($"The parameter {parameter.Name} has a default of an unexpected type."),
    };

    private static PropertyValue ValueOf(AlgorithmParameter parameter, string text) => parameter.Default switch
    {
        PropertyValue.Flag => new PropertyValue.Flag(bool.Parse(text)),
        PropertyValue.Number => new PropertyValue.Number(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => new PropertyValue.Text(text),
    };
}

/// <summary>The parameters that every algorithm has beside its own.</summary>
internal record AlgorithmParameters
{
    /// <summary>What the algorithm's own parameters are given; it fills in its defaults.</summary>
    public ValueMap<PropertyValue> Arguments { get; set; } = ValueMap<PropertyValue>.Empty;

    [Without(nameof(GraphFilters.Kind))]
    public GraphFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}
