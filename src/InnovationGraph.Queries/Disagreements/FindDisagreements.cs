using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Disagreements;

internal sealed class FindDisagreements : Query<FindDisagreementsParameters, DisagreementPageBody>
{
    public override string Route => "/disagreements";

    public override string Tag => Tags.Evidence;

    public override string Summary => "Where the sources do not agree";

    public override bool IsHeavy => true;

    public override string Description =>
        "Records that tell one fact differently share an accountOf and stand side by side, each with its evidence; so does a "
        + "record that one source says and another only supposes (hedged).";

    protected override async Task<Outcome<DisagreementPageBody>> AnswerAsync(
        FindDisagreementsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var found = await context.View.ComputeOnceAsync(nameof(FindDisagreements), () => SearchAsync(context), cancellation);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        var near = await NearRecords.OfAsync(parameters.Around, [], context, cancellation);
        if (!near.IsAnswered)
        {
            return near.Failure;
        }

        var subjects = parameters.Subject.ToHashSet();
        var kept = Keep(one => (subjects.Count == 0 || one.Touches(subjects)) && (parameters.Around.Count == 0 || one.Touches(near.Answer)));
        var around = kept.Count > 0 || subjects.Count == 0 ? new HashSet<RecordId>() : await NearRecords.OfAsync(parameters.Subject, [], context, cancellation);
        if (!around.IsAnswered)
        {
            return around.Failure;
        }

        var page = kept.Skip(context.Skip).Take(parameters.Page.Limit).ToList();
        var ends = page.SelectMany(one => one.Accounts).OfType<Relationship>().SelectMany(one => new[] { one.Source, one.Target });
        var entities = await context.SummariseAsync(ends, cancellation);
        return entities.IsAnswered
            ? new DisagreementPageBody(
                context.View.Number,
                kept.Count,
                [.. page.Select(one => DisagreementBody.Of(one, entities.Answer.Summaries))],
                NearRecords.NotesOn(parameters.Subject, Keep(one => one.Touches(around.Answer)).Count),
                context.Next(kept.Count, page.Count))
            : entities.Failure;

        List<Disagreement> Keep(Func<Disagreement, bool> isAskedFor) =>
            [.. found.Answer.Where(isAskedFor).Where(one => parameters.Document.Count == 0 || one.Cites(parameters.Document))];
    }

    private static async Task<Outcome<List<Disagreement>>> SearchAsync(QueryContext context)
    {
        DisagreementSearch search = new();
        await foreach (var relationship in context.Store.ScanAsync<Relationship>(context.View.Number, CancellationToken.None))
        {
            search.Add(relationship);
        }

        await foreach (var observation in context.Store.ScanAsync<Observation>(context.View.Number, CancellationToken.None))
        {
            search.Add(observation);
        }

        return search.Find();
    }
}

internal sealed record FindDisagreementsParameters
{
    [Parameter("Entities, or records, that an account is about or is.")]
    public ValueList<RecordId> Subject { get; init; }

    [Parameter("Entities that an account is about, or a project, event, post or group that they have to do with.", Example = "cstc")]
    public ValueList<RecordId> Around { get; init; }

    [Parameter("Sources of which an account cites one; all its rival accounts are shown too.", Form = TextForm.Source)]
    public ValueList<RecordId> Document { get; init; }

    public AtRevision At { get; init; } = new();

    public Paging Page { get; init; } = new();
}

/// <summary>A page of disagreements.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by what the accounts share; then what is said here and supposed there, by id.</param>
/// <param name="Notes">Where none is about the subjects themselves: how many stand around them.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record DisagreementPageBody(
    long Revision, int Total, IReadOnlyList<DisagreementBody> Items, IReadOnlyList<string> Notes, string? Next)
    : IPagedAnswer, ITableAnswer
{
    /// <summary>A row for each account.</summary>
    public Table ToTable() => RecordTable.Flat(Items.SelectMany(
        one => one.Accounts,
        (one, account) => new { one.AccountOf, one.Differs, account.Relationship, account.Observation }));
}

/// <summary>Accounts of one fact, side by side.</summary>
/// <param name="AccountOf">What the accounts share; null where one source says and another only supposes one and the same record.</param>
/// <param name="Differs">The fields in which the accounts differ; confidence where one is said and another only supposed.</param>
/// <param name="Accounts">The accounts by id, each with its evidence.</param>
internal sealed record DisagreementBody(RecordId? AccountOf, IReadOnlyList<string> Differs, IReadOnlyList<AccountBody> Accounts)
{
    public static DisagreementBody Of(Disagreement disagreement, IReadOnlyDictionary<RecordId, EntitySummary> entities) => new(
        disagreement.AccountOf, disagreement.Differences, [.. disagreement.Accounts.Select(record => AccountBody.Of(record, entities))]);
}

/// <summary>One account of a fact: a relationship or a figure; the other is null.</summary>
/// <param name="Relationship">The relationship, with both ends and its evidence.</param>
/// <param name="Observation">The figure, with its evidence.</param>
internal sealed record AccountBody(LinkedRelationshipBody? Relationship, ObservationBody? Observation)
{
    public static AccountBody Of(GraphRecord record, IReadOnlyDictionary<RecordId, EntitySummary> entities) => record switch
    {
        Relationship relationship => new(
            LinkedRelationshipBody.Of(new(relationship, entities[relationship.Source], entities[relationship.Target])), null),
        Observation observation => new(null, ObservationBody.Of(observation)),
        _ => throw new InvalidOperationException($"{record.Id} is no account: neither a relationship nor an observation."),
    };
}
