using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Successions;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Funding;

/// <summary>Whom flows reach through projects.</summary>
public class FundingFlowTests
{
    private static readonly ProjectLed[] Led = [Leads("one"), Leads("two")];

    [Theory]
    [InlineData("", "one via project")]
    [InlineData("one", "one via project")]
    [InlineData("two", "two via project")]
    [InlineData("two,one", "one via project")]
    [InlineData("project", "project via ")]
    [InlineData("project,one", "project via ")]
    public void Reach_the_leaders_of_a_project_whoever_is_asked_for(string recipients, string reached)
    {
        var flow = Assert.Single(Keep([new(1, Link(Relationship("flow", "state", "project")))], recipients));
        Assert.Equal(reached, $"{flow.Recipient.Id} via {flow.Via?.Id}");
        Assert.Equal(flow.Via is null ? ["project"] : ["one", "two"], flow.Reaches.Select(id => id.ToString()));
    }

    [Theory]
    [InlineData("", "project via ")]
    [InlineData("one", null)]
    public void Reach_the_project_alone_through_another_channel(string recipients, string? reached)
    {
        var kept = Keep([new(1, Link(Relationship("flow", "state", "project", channel: "loans")))], recipients);
        Assert.Equal(reached, kept.Select(flow => $"{flow.Recipient.Id} via {flow.Via?.Id}").SingleOrDefault());
    }

    [Fact]
    public void Are_upstream_by_as_many_hops_as_from_the_flows_that_are_kept()
    {
        Flow[] flows =
        [
            new(1, Link(Relationship("kept", "state", "one"))), new(1, Link(Relationship("dropped", "bank", "project", channel: "loans"))),
            new(2, Link(Relationship("a", "owner", "bank"))), new(2, Link(Relationship("b", "bank", "state"))), new(2, Link(Relationship("c", "heir", "owner"))),
        ];
        Assert.Equal([(1, "kept"), (2, "b"), (3, "a")], Keep(flows, "one", depth: 3).Select(flow => (flow.Hop, flow.Id.ToString())));
        Assert.Equal([(1, "kept"), (2, "b")], Keep(flows, "one", depth: 2).Select(flow => (flow.Hop, flow.Id.ToString())));
    }

    [Fact]
    public void Of_a_project_of_several_leaders_have_a_funder_of_all_of_them()
    {
        var flows = Keep([new(1, Link(Relationship("flow", "state", "project")))], "one,two");
        Assert.Equal("Funders of all of one, two: state.", FindFunding.CommonNote([Line("one"), Line("two")], flows));
        Assert.Equal("Funders of all of one, three: none.", FindFunding.CommonNote([Line("one"), Line("three")], flows));
    }

    private static List<FundingFlow> Keep(IReadOnlyList<Flow> flows, string recipients, int depth = 1) => FundingFlows.Keep(
        flows, Led, recipients.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Sample.Id).ToValueList(), depth);

    private static ProjectLed Leads(string leader) => new(Summary(leader), Summary("project", "Project"), "grants");

    private static SuccessionLine Line(string entity) => new(Sample.Id(entity), default, default);
}
