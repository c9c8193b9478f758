using InnovationGraph.Queries.Entities;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Indicators;

namespace InnovationGraph.Queries.Indicators;

/// <summary>Answers what is recorded of one indicator.</summary>
internal sealed class IndicatorReader(ReadRequest request, IndicatorCounts counts)
{
    private readonly IGraphStore _store = request.Service<IGraphStore>();
    private readonly OntologyIndex _ontology = request.State.Ontology;

    public async Task<ReadResult> ReadAsync(CancellationToken cancellation)
    {
        var id = request.Route("id");
        if (!_ontology.Indicators.TryGetValue(id, out var indicator))
        {
            var nearest = NearestIds.Find(id, [.. _ontology.Indicators.Keys], 5).Where(near => RecordId.TryParse(near, out _));
            return ProblemCatalog.UnknownId("indicator", id, null, nearest.Select(RecordId.Parse));
        }

        var subjects = request.Parameters.GetAllIds("subject");
        if (await FindUnknownAsync(subjects, cancellation) is { } unknown)
        {
            return unknown;
        }

        var observations = await FindAsync(indicator.Id, subjects, cancellation);
        var series = IndicatorSeries.Of(observations);
        var page = series.Skip(request.Skip).Take(request.Limit).ToList();
        var derivation = await DeriveAsync(indicator, subjects, cancellation);
        var next = request.NextCursor(series.Count, page.Count);
        var ids = page.SelectMany(one => one.Dimensions.Values.Append(one.Subject)).Distinct().ToList();
        var entities = await request.Service<IGraphTraversal>().SummariseAsync(ids, request.State.Revision, cancellation);
        if (!entities.IsAnswered)
        {
            return ProblemCatalog.Of(entities.Failure);
        }

        return new ReadResult.Answer(
            new IndicatorSeriesBody
            {
                Revision = request.Revision,
                Indicator = counts.Write(indicator),
                Total = series.Count,
                Items = [.. page.Select(one => SeriesBody.Of(one, entities.Answer.Summaries))],
                Derivation = derivation,
                Gaps = await FindGapsAsync(indicator, subjects, cancellation),
                Notes = [.. Notes(observations, derivation)],
                Next = next,
            },
            next);
    }

    private async Task<Problem?> FindUnknownAsync(ValueList<RecordId> subjects, CancellationToken cancellation)
    {
        var known = await request.Service<IGraphTraversal>().SummariseAsync(subjects, request.State.Revision, cancellation);
        if (!known.IsAnswered)
        {
            return ProblemCatalog.Of(known.Failure);
        }

        foreach (var subject in subjects.Where(subject => !known.Answer.Summaries.ContainsKey(subject)))
        {
            return await RecordLookup.UnknownEntityAsync(request, subject.ToString(), "subject", cancellation);
        }

        return null;
    }

    private async Task<List<Observation>> FindAsync(string indicator, ValueList<RecordId> subjects, CancellationToken cancellation)
    {
        RecordId? only = subjects.Count == 1 ? subjects[0] : null;
        var natures = request.Parameters.GetAll("nature").Select(EnumNames.Parse<Nature>).ToHashSet();
        var span = DayRange.Between(request.Parameters.FindDate("from"), request.Parameters.FindDate("to"));
        ObservationFilter filter = new(request.Filter, request.State.Publishers);
        var observations = await _store.ReadObservationsAsync(only, indicator, request.Revision, cancellation);
        return
        [
            .. observations.Where(one => subjects.Count == 0 || subjects.Contains(one.Subject))
                .Where(one => natures.Count == 0 || natures.Contains(one.Nature))
                .Where(one => one.Period.Days.Overlaps(span) && filter.Admits(one)),
        ];
    }

    private async Task<DerivationBody?> DeriveAsync(Indicator indicator, ValueList<RecordId> subjects, CancellationToken cancellation)
    {
        if (indicator.Formula is not { } formula)
        {
            return null;
        }

        List<InputBody> inputs = [];
        List<Observation> all = [];
        foreach (var input in indicator.Inputs)
        {
            var observations = await FindAsync(input, subjects, cancellation);
            all.AddRange(observations);
            inputs.Add(new(
                input,
                _ontology.Indicators.GetValueOrDefault(input)?.TitleEn ?? input,
                observations.Count,
                observations.Count(one => one.Quantity.HasNumber),
                [.. observations.OrderBy(one => one.Subject).ThenBy(one => one.Id).Take(request.Limit).Select(ObservationBody.Of)]));
        }

        var figures = RatioFormula.Find(formula)?.Apply(all) ?? [];
        return new(formula, inputs, [.. figures.Select(DerivedFigureBody.Of)]);
    }

    private async Task<IReadOnlyList<GapBody>> FindGapsAsync(Indicator indicator, ValueList<RecordId> subjects, CancellationToken cancellation)
    {
        var gaps = await request.Service<GapIndex>().GetAsync(request.Revision, cancellation);
        return
        [
            .. gaps.All.Where(gap => gap.About == indicator.Id || indicator.Inputs.Contains(gap.About))
                .Where(gap => subjects.Count == 0 || subjects.Contains(gap.Subject))
                .Select(GapBody.Of),
        ];
    }

    private static IEnumerable<string> Notes(List<Observation> observations, DerivationBody? derivation)
    {
        if (!observations.Any(one => one.Quantity.HasNumber) && derivation is null or { Figures.Count: 0 })
        {
            yield return "There are no figures in the documents.";
        }

        if (derivation is { Figures.Count: 0 })
        {
            yield return "Not computed: no subject has a value of each input for the same period.";
        }
    }
}
