using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Channels;

internal sealed class FindChannels : Query<ChannelParameters, ChannelMatrixBody>
{
    public override string Route => "/channels";

    public override string Tag => Tags.Funding;

    public override string Summary => "Who is supported through which channels, as a matrix";

    public override bool IsHeavy => true;

    public override string Description =>
        "A row for every entity with a record of support and for each one named by entity; a cell for every channel, under the "
        + "rules of the support profile: with its records and their sums, with only a gap (\"the documents do not say\"), or with "
        + "nothing recorded.";

    protected override async Task<Outcome<ChannelMatrixBody>> AnswerAsync(
        ChannelParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var chosen = await ChooseRowsAsync(parameters, context, cancellation);
        if (!chosen.IsAnswered)
        {
            return chosen.Failure;
        }

        var rows = chosen.Answer;
        List<Channel> columns =
        [
            .. context.Ontology.Ontology.Channels
                .Where(channel => parameters.Channel.Count == 0 || parameters.Channel.Contains(channel.Id)),
        ];
        var page = await ChannelRows.ReadAsync(
            [.. rows.Skip(context.Skip).Take(parameters.Paging.Limit)], columns, parameters.Filters.ToFilter(context.Revision), context, cancellation);
        return page.IsAnswered
            ? new ChannelMatrixBody(
                context.View.Number,
                rows.Length,
                [.. columns.Select(ChannelColumnBody.Of)],
                page.Answer,
                context.Next(rows.Length, page.Answer.Length))
            : page.Failure;
    }

    private static async Task<Outcome<SupportedEntity[]>> ChooseRowsAsync(
        ChannelParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var filter = parameters.Filters.ToFilter(context.Revision) with { Channels = parameters.Channel };
        var supported = await SupportedEntities.FindAsync(filter, context, cancellation);
        if (!supported.IsAnswered)
        {
            return supported;
        }

        IEnumerable<SupportedEntity> rows = supported.Answer;
        if (parameters.Entity.Count > 0)
        {
            var named = await context.SummariseAsync(parameters.Entity, cancellation);
            if (!named.IsAnswered)
            {
                return named.Failure;
            }

            foreach (var unknown in parameters.Entity.Where(entity => !named.Answer.Summaries.ContainsKey(entity)))
            {
                return await context.UnknownEntityAsync(unknown.ToString(), ParameterNames.Entity, cancellation);
            }

            rows = Named(parameters.Entity, named.Answer.Summaries, supported.Answer);
        }

        if (parameters.Within is { } place)
        {
            EntityQuery query = new(new() { Revision = context.Revision }, null, place, EntitySort.Name, 0, int.MaxValue);
            var located = await context.Traversal.FindEntitiesAsync(query, cancellation);
            if (!located.IsAnswered)
            {
                return located.Failure;
            }

            var inPlace = located.Answer.Items.Select(found => found.Entity.Id).ToHashSet();
            rows = rows.Where(row => inPlace.Contains(row.Entity.Id));
        }

        if (parameters.Kind.Count > 0)
        {
            var kinds = context.Ontology.WithSubkinds(parameters.Kind);
            rows = rows.Where(row => kinds.Contains(row.Entity.Kind));
        }

        return rows.ToArray();
    }

    /// <summary>The rows of the entities named, in the order of all rows; those without support behind, by id.</summary>
    private static List<SupportedEntity> Named(
        ValueList<RecordId> entities, IReadOnlyDictionary<RecordId, EntitySummary> named, IReadOnlyList<SupportedEntity> rows)
    {
        List<SupportedEntity> found = [.. rows.Where(row => named.ContainsKey(row.Entity.Id))];
        var supported = found.Select(row => row.Entity.Id).ToHashSet();
        return
        [
            .. found,
            .. entities.Where(entity => !supported.Contains(entity)).Order()
                .Select(entity => new SupportedEntity(named[entity], new(entity, default, default, default, 0))),
        ];
    }
}

internal sealed record ChannelParameters
{
    [Parameter("The rows to show, in place of all; each is shown, also without any support.")]
    public ValueList<RecordId> Entity { get; init; }

    [Parameter("Kinds of entity to keep as rows, with their sub-kinds.", Form = TextForm.Kind, Example = "Firm")]
    public ValueList<string> Kind { get; init; }

    [Parameter("A place: keeps the rows that lie in it.")]
    public RecordId? Within { get; init; }

    [Parameter("Support channels to keep as columns; rows then need support through one of them.", Form = TextForm.Channel)]
    public ValueList<string> Channel { get; init; }

    public RecordFilters Filters { get; init; } = new();

    public Paging Paging { get; init; } = new();
}

/// <summary>Who is supported through which channels.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Channels">The columns, in the ontology's order.</param>
/// <param name="Items">This page of the rows: those with the most channels first, then the most records, then by id.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record ChannelMatrixBody(
    long Revision, int Total, IReadOnlyList<ChannelColumnBody> Channels, IReadOnlyList<ChannelRowBody> Items, string? Next)
    : IPagedAnswer, ITableAnswer
{
    /// <summary>A row for each entity and channel.</summary>
    public Table ToTable() => RecordTable.Flat(Items.SelectMany(row => row.Cells, (row, cell) => new
    {
        row.Entity,
        cell.Channel,
        cell.State,
        cell.Count,
        Records = cell.Items.Select(item => item.Id),
        cell.Totals,
        Gaps = cell.Gaps.Select(gap => gap.Id),
        Evidence = cell.Items.SelectMany(item => item.Evidence).Distinct(),
    }));
}

/// <summary>A column of the matrix: a support channel.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="TitleZh">Its title in Chinese; null where none is given.</param>
/// <param name="Instrument">grant, loan, equity, tax, purchase, market, designation or other.</param>
internal sealed record ChannelColumnBody(string Channel, string Title, string? TitleZh, Instrument Instrument)
{
    public static ChannelColumnBody Of(Channel channel) => new(channel.Id, channel.Title, channel.TitleZh, channel.Instrument);
}

/// <summary>A row of the matrix: an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Cells">A cell for every column, in their order.</param>
/// <param name="Notes">How much the totals leave out, and what the sources leave open in no channel.</param>
internal sealed record ChannelRowBody(EntitySummary Entity, IReadOnlyList<CellBody> Cells, IReadOnlyList<string> Notes);
