using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Timelines;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Timelines;

public class TimelineBoundsTests
{
    [Fact]
    public void Are_the_latest_start_and_the_earliest_end_of_what_it_is_about_and_the_earliest_telling()
    {
        var bounds = BoundsOf(Period("2001", "2030"), Period("2023-03", "2029-12"), ("a", "2024", null), ("b", null, "2023-05-23"), ("c", null, null));
        Assert.Equal("2023-03 firm 2029-12 firm 2023-05-23", $"{bounds!.NotBefore} {bounds.NotBeforeOf} {bounds.NotAfter} {bounds.NotAfterOf} {bounds.ToldBy}");
    }

    [Fact]
    public void Are_none_where_nothing_is_dated() => Assert.Null(BoundsOf(Period(null, ".."), Period(null, null), ("a", null, null)));

    [Fact]
    public void Are_not_of_entities_that_were_never_there_at_one_time()
    {
        Assert.Null(BoundsOf(Period("1990", "2002-11"), Period("2012", "2022")));
        Assert.Equal("2002-11", BoundsOf(Period("1990", "2002-11"), Period("2002-11", "2012"))!.NotBefore.ToString());
    }

    private static TimelineBoundsBody? BoundsOf(Interval state, Interval firm, params (string Id, string? Date, string? NotAfter)[] told)
    {
        var sources = told.Select(one => Samples.Source(one.Id, "A publisher") with { Date = Date(one.Date), NotAfter = Date(one.NotAfter) }).ToDictionary(source => source.Id);
        var record = Relationship("undated", "state", "firm") with { Evidence = [.. sources.Keys.Select(source => Sample.Evidence() with { Source = source })] };
        Entity[] entities = [Sample.Entity("state") with { Valid = state }, Sample.Entity("firm") with { Valid = firm }];
        return TimelineBoundsBody.Of(record, entities.ToDictionary(one => one.Id), sources);
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
