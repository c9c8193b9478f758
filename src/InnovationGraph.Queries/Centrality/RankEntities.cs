using System.Globalization;
using System.Text.Json.Nodes;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Centrality;

/// <summary>The ranking by one measure, whose own parameters come from its descriptor.</summary>
internal sealed class RankEntities(AlgorithmDescriptor measure) : Query<RankingParameters, RankingBody>
{
    private readonly IReadOnlyList<Parameter> _own = [.. measure.Parameters.Select(Describe)];

    public override string Id => $"rankBy{char.ToUpperInvariant(measure.Id[0])}{measure.Id[1..]}";

    public override string Route => $"/centrality/{measure.Id}";

    public override string Tag => Tags.Centrality;

    public override string Summary => $"Entities by {measure.Title}";

    public override string Description =>
        $"{measure.Meaning} {measure.Parallels} {measure.Directions} {measure.Disconnected} Source: {measure.Citation}";

    public override IReadOnlyList<Parameter> Parameters =>
        [.. _own, .. base.Parameters.Where(parameter => parameter.Name != "seed" || measure.TakesSeeds)];

    protected override RankingParameters Read(ParameterValues values) => base.Read(values) with
    {
        Arguments = new(measure.Parameters
            .Where(parameter => values.Has(parameter.Name))
            .Select(parameter => KeyValuePair.Create(parameter.Name, ValueOf(parameter, values.Of(parameter.Name)[0])))),
    };

    protected override async Task<Outcome<RankingBody>> AnswerAsync(
        RankingParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        CentralityQuery query = new(
            parameters.Filters.ToFilter(context.Revision), measure.Id, parameters.Arguments, parameters.Rank, parameters.Seed, parameters.Limit);
        var outcome = await context.Traversal.RankAsync(query, cancellation);
        return outcome.IsAnswered
            ? new RankingBody(
                context.View.Number, measure.Id, PropertyBodies.Of(outcome.Answer.Arguments), outcome.Answer.Items, outcome.Answer.Notes)
            : outcome.Failure;
    }

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

internal sealed record RankingParameters
{
    /// <summary>What the measure's own parameters are given; it fills in its defaults.</summary>
    public ValueMap<PropertyValue> Arguments { get; init; } = ValueMap<PropertyValue>.Empty;

    [Parameter("Makes the ranking personal: what matters as seen from these entities.")]
    public ValueList<RecordId> Seed { get; init; }

    [Parameter("Kinds of entity to list; the others still count.", Form = TextForm.Kind, Example = "Firm")]
    public ValueList<string> Rank { get; init; }

    public GraphFilters Filters { get; init; } = new();

    [Parameter("The most entities to list.", Minimum = 1, Maximum = 500)]
    public int Limit { get; init; } = 20;
}

/// <summary>A ranking.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Parameters">The parameters it was computed with.</param>
/// <param name="Items">The highest scores first; equal ones by id.</param>
/// <param name="Notes">What was left out, and what to know of the scores.</param>
internal sealed record RankingBody(
    long Revision, string Measure, JsonObject Parameters, IReadOnlyList<RankedEntity> Items, IReadOnlyList<string> Notes) : IListAnswer<RankedEntity>;
