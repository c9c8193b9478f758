using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Gaps;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Gaps;

/// <summary>What is open about a flow.</summary>
public class GapIndexTests
{
    [Fact]
    public void Of_money_through_a_project_is_open_what_is_in_the_project_and_in_its_leader()
    {
        var flow = Link(Relationship("flow", "state", "project"));
        var share = Relationship("share", "state", "project");
        GapIndex gaps = new([Open("a", "project", "grants"), Open("b", "firm", "grants"), Open("c", "share", "price"), Open("d", "project", "loans")], [share]);
        Assert.Equal(["a", "b", "c"], Ids(gaps.OfFlow(flow, Sample.Id("firm"), Vocabulary)));
    }

    [Fact]
    public void Of_a_flow_without_a_channel_is_not_open_what_is_in_another_between_its_ends()
    {
        var flow = Link(Relationship("flow", "state", "firm", channel: null));
        var other = Relationship("other", "state", "firm", channel: null);
        GapIndex gaps = new([Open("a", "flow", "price"), Open("b", "other", "price")], [flow.Relationship, other]);
        Assert.Equal(["a"], Ids(gaps.OfFlow(flow, Sample.Id("firm"), Vocabulary)));
    }

    private static IEnumerable<string> Ids(IEnumerable<Gap> gaps) => gaps.Select(gap => gap.Id.ToString()).Order(StringComparer.Ordinal);

    private static Gap Open(string id, string subject, string about) => new()
    {
        Id = Sample.Id(id),
        Dataset = Sample.Id("test"),
        Evidence = [Sample.Evidence()],
        Subject = Sample.Id(subject),
        About = about,
        Note = "Not told.",
    };
}
