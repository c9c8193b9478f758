using System.Globalization;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Patterns;

internal sealed class FindPatterns : Query<PatternParameters, PatternsAnswer>
{
    public override string Route => "/patterns";

    public override string Tag => Tags.Paths;

    public override string Summary => "Entities that stand to each other as a pattern says";

    public override bool IsHeavy => true;

    public override string Description =>
        "A pattern is written as it looks: (f:Fund)-[INVESTS_IN]->(x:Firm)-[LOCATED_IN]->(p). Each entity may have a name and a kind (its "
        + "sub-kinds count), each step a type; -[..]-> runs to the right, <-[..]- to the left, -[..]- either way, and -[OWNS*2..6]-> is a run "
        + "of two to six relationships of one type that passes no entity twice, but may come back to where it began: (a)-[OWNS*2..6]->(a) "
        + "finds circles, each once, from the least id that a may be, unless another step has a too. Six hops in all are allowed. Several patterns are one where "
        + "they share names. A name is one entity wherever it stands, and different names are different entities; an entity without a name, and those "
        + "that a run passes, may be any, also one that has a name. In one match no relationship stands twice, and parallel relationships "
        + "make matches of their own. What the ontology keeps out of paths is not in the middle unless its kind or type is named. "
        + "Without a match, blockedAt names the step at which nothing goes on, and from which entities.";

    protected override async Task<Outcome<PatternsAnswer>> AnswerAsync(
        PatternParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var shape = parameters.ToPattern();
        if (!shape.IsAnswered)
        {
            return shape.Failure;
        }

        var given = GivenEntities.Read(parameters.Where, shape.Answer);
        if (!given.IsAnswered)
        {
            return given.Failure;
        }

        var selected = shape.Answer.Names.Where(name => parameters.Select.Count == 0 || parameters.Select.Contains(name)).ToList();
        PatternQuery query = new(parameters.Filters.ToFilter(context.Revision), shape.Answer, context.Skip, parameters.Page.Limit)
        {
            Given = given.Answer.All,
            Select = selected.Select(shape.Answer.Find).ToValueList(),
            Distinct = parameters.Distinct,
            TimeCoherent = parameters.TimeCoherent,
        };
        var outcome = await context.Traversal.FindPatternsAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var found = outcome.Answer;
        var blocked = found.Total > 0 || found.Truncated is not null ? default : await BlockedPattern.FindAsync(query, context, cancellation);
        var shown = found.Items.SelectMany(item => item.Relationships).Select(link => link.Relationship).DistinctBy(one => one.Id).ToList();
        var holding = await context.TellHoldingAsync(query.Filter, shown, cancellation);
        return new PatternsAnswer(
            context.View.Number,
            found.Total,
            [.. found.Items.Select(item => PatternMatchBody.Of(selected, item, holding))],
            blocked.Answer,
            found.Truncated is not null,
            found.Truncated,
            [
                .. found.Truncated is { } limit ? new[] { CutNote(limit, found.Total) } : [],
                .. blocked.Failure is { } failure ? new[] { $"Where it is blocked was not searched to the end: {FailureText.Of(failure)}" } : [],
                .. TimeNotes.For(query.Filter, shown.Count, shown.Count(one => holding(one) == Holding.Certain), "relationships on this page"),
            ],
            found.Truncated is null ? context.Next(found.Total, found.Items.Count) : null);
    }

    private static string CutNote(string limit, int total) => string.Create(
        CultureInfo.InvariantCulture,
        $"The limit {limit} ended the search: there are {total} or more, and these are the first of those found, not of all. Name more kinds and types, or an entity with where.");
}

internal sealed record PatternParameters
{
    [Parameter(
        "The pattern, such as (f:Fund)-[INVESTS_IN]->(x:Firm)-[LOCATED_IN]->(p); several are joined by the names that they share.",
        Form = TextForm.Pattern,
        Example = "(f:Fund)-[INVESTS_IN]->(x:Firm)")]
    [NamedExample("Common backers of two firms", "(backer)-[FUNDS]->(one)", "(backer)-[FUNDS]->(other)")]
    [NamedExample("Circles of ownership", "(a:Firm)-[OWNS*2..6]->(a)")]
    public required ValueList<string> Match { get; init; }

    [Parameter(
        "The entity that a name stands for, such as x=leaderdrive; given several times for one name, any of them.",
        Form = TextForm.Given)]
    [NamedExample("Common backers of two firms", "one=boe", "other=nio")]
    [NamedExample("Circles of ownership")]
    public ValueList<string> Where { get; init; }

    [Parameter("The names to answer with; all when absent.")]
    [NamedExample("Common backers of two firms", "backer")]
    [NamedExample("Circles of ownership")]
    public ValueList<string> Select { get; init; }

    [Parameter("Whether each choice of the entities answered with comes once, with the relationships of its first match.")]
    public bool Distinct { get; init; }

    [Parameter("Whether some day must lie within all relationships of a match.")]
    public bool TimeCoherent { get; init; }

    [Without(nameof(GraphFilters.Kind))]
    public GraphFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();

    /// <summary>The patterns as one, or what is wrong with them together.</summary>
    public Outcome<Pattern> ToPattern()
    {
        var shapes = Match.Select(text => PatternParser.TryParse(text, _ => null, _ => null, out var pattern, out var fault)
            ? pattern
            : throw new InvalidOperationException($"The values were not checked: {fault}."));
        if (!Pattern.TryJoin([.. shapes], out var joined, out var wrong))
        {
            return new QueryFailure.BadParameters(ParameterNames.Match, wrong);
        }

        var unknown = Select.FirstOrDefault(name => joined.Find(name) < 0);
        return unknown is null
            ? joined
            : new QueryFailure.BadParameters(ParameterNames.Select, $"{ParameterType.Shown(unknown)} is no name in the pattern; it has {string.Join(", ", joined.Names)}");
    }
}

/// <summary>A page of the matches of a pattern.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many matches there are in all; where the search was ended by a limit, how many it found.</param>
/// <param name="Items">This page, by the ids of the entities, in the order in which their names are first mentioned, then by relationships.</param>
/// <param name="BlockedAt">Where there is no match: the step at which nothing goes on; otherwise null.</param>
/// <param name="Truncated">Whether a limit ended the search.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last, and where the search was ended.</param>
internal sealed record PatternsAnswer(
    long Revision,
    int Total,
    IReadOnlyList<PatternMatchBody> Items,
    BlockedPattern? BlockedAt,
    bool Truncated,
    string? TruncatedBy,
    IReadOnlyList<string> Notes,
    string? Next)
    : ILimitedAnswer, IPagedAnswer, ITableAnswer, IGraphAnswer
{
    /// <summary>A row for each relationship of each match, with a column for each name.</summary>
    public Table ToTable()
    {
        var names = Items.SelectMany(item => item.Bindings.Keys).Distinct().ToList();
        var rows = Items.SelectMany((item, index) => item.Relationships.Select((one, at) => (Match: index + 1, item.Bindings, Step: at + 1, One: one))).ToList();
        var relationships = RecordTable.Flat(rows.Select(row => new
        {
            row.One.SourceEntity,
            row.One.TargetEntity,
            row.One.Type,
            Relationship = row.One.Id,
            row.One.Valid,
            row.One.Money,
            row.One.Confidence,
            row.One.Evidence,
        }));
        return new(
            [
                new("match", ColumnType.Integer),
                .. names.Select(name => new Column($"bindings.{name}", ColumnType.Text)),
                new("step", ColumnType.Integer),
                .. relationships.Columns,
            ],
            rows.Zip(relationships.Rows, (row, cells) =>
                (object?[])[(long)row.Match, .. names.Select(name => row.Bindings[name].Id.ToString()), (long)row.Step, .. cells]));
    }

    /// <summary>What the matches are made of: each entity and relationship once, by id.</summary>
    public Graph ToGraph()
    {
        var relationships = Items.SelectMany(item => item.Relationships).DistinctBy(one => one.Id).OrderBy(one => one.Id).ToList();
        return new(
            [new("revision", Revision), new("truncated", Truncated), new("truncatedBy", TruncatedBy)],
            RecordTable.Graph(relationships.SelectMany(one => new[] { one.SourceEntity, one.TargetEntity })
                .DistinctBy(entity => entity.Id).OrderBy(entity => entity.Id)),
            RecordTable.Graph(relationships.Select(EdgeBody.Of)));
    }
}

/// <summary>A match.</summary>
/// <param name="Bindings">The entity of each name answered with.</param>
/// <param name="Relationships">One for each hop, in the order in which the pattern is written, patterns in the order of their texts.</param>
internal sealed record PatternMatchBody(IReadOnlyDictionary<string, EntitySummary> Bindings, IReadOnlyList<LinkedRelationshipBody> Relationships)
{
    public static PatternMatchBody Of(IReadOnlyList<string> names, PatternMatch match, Func<GraphRecord, Holding?> holding) => new(
        names.Zip(match.Selected).ToDictionary(one => one.First, one => one.Second),
        [.. match.Relationships.Select(link => LinkedRelationshipBody.Of(link, holding(link.Relationship)))]);
}
