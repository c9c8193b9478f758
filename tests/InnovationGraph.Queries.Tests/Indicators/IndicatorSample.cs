using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Tests.Funding;

namespace InnovationGraph.Queries.Tests.Indicators;

/// <summary>Figures of an indicator to which a test adds what it is about.</summary>
internal static class IndicatorSample
{
    public static Observation Figure(string id, string? period, decimal? value, Nature nature = Nature.Actual, string indicator = "share") => new()
    {
        Id = Sample.Id(id),
        Dataset = Sample.Id("test"),
        Evidence = [Sample.Evidence()],
        Subject = Sample.Id("robots"),
        Indicator = indicator,
        Quantity = value is null
            ? new(null, null, null, "percent", Qualifier.Exact, "declined")
            : new(value, null, null, "percent", Qualifier.Exact, null),
        Period = FundingSample.Period(period, period),
        Nature = nature,
    };

    public static ValueMap<RecordId> Counted(string dimension, string entity) => new([KeyValuePair.Create(dimension, Sample.Id(entity))]);
}
