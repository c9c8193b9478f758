using InnovationGraph.Queries.Places;

namespace InnovationGraph.Queries.Statistics;

/// <summary>Counts everything in one pass over the records of a revision.</summary>
internal sealed class StatisticsCounter
{
    private const int MostConnected = 10;

    private readonly Dictionary<string, int> _records = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly Dictionary<string, int> _types = [];
    private readonly Dictionary<string, int> _channels = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<string, int> _indicators = [];
    private readonly Dictionary<string, int> _documents = [];
    private readonly Dictionary<string, int> _confidence = [];
    private readonly Dictionary<string, GroundsBody> _grounds =
        ((RecordType[])[RecordType.Relationship, RecordType.Observation]).ToDictionary(EnumNames.Of, _ => new GroundsBody(0, 0, 0, 0, 0));
    private readonly GraphShape _shape = new();
    private int _datedEntities;
    private int _datedRelationships;
    private int _datedObservations;
    private int _withMoney;

    public static async Task<Outcome<StatisticsBody>> CountAsync(QueryContext context)
    {
        var (store, revision, cancellation) = (context.Store, context.View.Number, CancellationToken.None);
        StatisticsCounter counter = new();
        await foreach (var entity in store.ScanAsync<Entity>(revision, cancellation))
        {
            counter.Add(entity);
            Increment(counter._kinds, entity.Kind);
            counter._shape.AddEntity(entity.Id);
            counter._datedEntities += entity.IsDated ? 1 : 0;
        }

        await foreach (var relationship in store.ScanAsync<Relationship>(revision, cancellation))
        {
            counter.Add(relationship);
            Increment(counter._types, relationship.Type);
            Increment(counter._channels, relationship.Channel);
            counter._shape.AddRelationship(relationship.Source, relationship.Target);
            counter.AddGrounds(relationship, relationship.IsDated);
            counter._datedRelationships += relationship.IsDated ? 1 : 0;
            counter._withMoney += relationship.Money is null ? 0 : 1;
        }

        await foreach (var observation in store.ScanAsync<Observation>(revision, cancellation))
        {
            counter.Add(observation);
            Increment(counter._indicators, observation.Indicator);
            counter.AddGrounds(observation, observation.Period.IsDated);
            counter._datedObservations += observation.Period.IsDated ? 1 : 0;
        }

        await foreach (var gap in store.ScanAsync<Gap>(revision, cancellation))
        {
            counter.Add(gap);
        }

        await foreach (var source in store.ScanAsync<Source>(revision, cancellation))
        {
            Increment(counter._records, EnumNames.Of(source.RecordType));
        }

        var places = await EntityPlaces.GetAsync(context, cancellation);
        var top = counter._shape.Top(MostConnected).Select(one => one.Entity).ToList();
        var summaries = await context.SummariseAsync(top, cancellation);
        if ((places.Failure ?? summaries.Failure) is { } failure)
        {
            return failure;
        }

        foreach (var place in places.Answer!.ByEntity.Values)
        {
            Increment(counter._places, place.Id.ToString());
        }

        var (minimum, median, maximum) = counter._shape.Degrees();
        return counter.ToBody(revision, new(minimum, median, maximum, [.. top.Select(entity => summaries.Answer![entity])]));
    }

    private void Add(GraphRecord record)
    {
        Increment(_records, EnumNames.Of(record.RecordType));
        Increment(_confidence, EnumNames.Of(record.Confidence));
        foreach (var source in record.Evidence.Select(evidence => evidence.Source).Distinct())
        {
            Increment(_documents, source.ToString());
        }
    }

    private void AddGrounds(GraphRecord record, bool isDated)
    {
        var (sort, sole) = (EnumNames.Of(record.RecordType), SoleSource.Of(record));
        var (total, oneDocument, hedged, generalKnowledge, undated) = _grounds[sort];
        _grounds[sort] = new(
            total + 1,
            oneDocument + (sole is { } one && one != Source.GeneralKnowledge ? 1 : 0),
            hedged + (record.Confidence == Stance.Hedged ? 1 : 0),
            generalKnowledge + (sole == Source.GeneralKnowledge ? 1 : 0),
            undated + (isDated ? 0 : 1));
    }

    private StatisticsBody ToBody(long revision, DegreeStatisticsBody degrees)
    {
        var components = _shape.ComponentSizes();
        return new()
        {
            Revision = revision,
            Records = Sorted(_records),
            Kinds = Sorted(_kinds),
            Types = Sorted(_types),
            Channels = Sorted(_channels),
            Places = Sorted(_places),
            Indicators = Sorted(_indicators),
            Documents = Sorted(_documents),
            Confidence = Sorted(_confidence),
            Grounds = _grounds,
            DatedEntities = _datedEntities,
            DatedRelationships = _datedRelationships,
            DatedObservations = _datedObservations,
            RelationshipsWithMoney = _withMoney,
            Degrees = degrees,
            Components = new(components.Count, components.Count > 0 ? components[0] : 0, components.Count(size => size == 1)),
        };
    }

    private static void Increment(Dictionary<string, int> counts, string? key)
    {
        if (key is not null)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    private static Dictionary<string, int> Sorted(Dictionary<string, int> counts) => new(
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal));
}
