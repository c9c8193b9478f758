using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Queries.Support;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Support;

public class SupportRowsTests
{
    [Fact]
    public void Makes_a_row_for_every_beneficiary_and_subject()
    {
        var rows = SupportRows.Of(
            [Link(Relationship("received", "state", "firm")), Link(Relationship("listed", "lister", "exchange", null, "listing") with { Type = "LISTED_ON" })],
            [Subsidies("observed", "other-firm")],
            Vocabulary);
        Assert.Equal(["firm", "lister", "other-firm"], rows.Select(row => row.Entity.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Puts_most_channels_first_then_most_records_then_the_id()
    {
        var rows = SupportRows.Of(
            [
                Link(Relationship("a1", "state", "a")),
                Link(Relationship("b1", "state", "b")), Link(Relationship("b2", "state", "b")),
                Link(Relationship("c1", "state", "c")), Link(Relationship("c2", "bank", "c", null, "loans") with { Type = "LENDS" }),
                Link(Relationship("d1", "state", "d")),
            ],
            [],
            Vocabulary);
        Assert.Equal(["c", "b", "a", "d"], rows.Select(row => row.Entity.ToString()));
        Assert.Equal([2, 1, 1, 1], rows.Select(row => row.Channels));
    }

    [Fact]
    public void Adds_the_support_of_a_project_that_the_entity_leads()
    {
        var row = SupportRows.Of([Leads("Project"), Funded], [], Vocabulary).Single(row => row.Entity == Sample.Id("firm"));
        Assert.Equal([Sample.Id("leads")], row.Relationships);
        Assert.Equal([Sample.Id("funded")], row.ViaProjects);
        Assert.Equal(1, row.Channels);
    }

    [Fact]
    public void Adds_nothing_of_what_the_entity_leads_that_is_no_project() =>
        Assert.Empty(SupportRows.Of([Leads("Firm"), Funded], [], Vocabulary).Single(row => row.Entity == Sample.Id("firm")).ViaProjects);

    [Fact]
    public void Leaves_out_observations_of_no_channel() =>
        Assert.Empty(SupportRows.Of([], [Subsidies("observed", "firm") with { Indicator = "staff" }], Vocabulary));

    private static LinkedRelationship Funded => Link(Relationship("funded", "state", "project", Exact(5), "project-funding"));

    private static LinkedRelationship Leads(string kind) =>
        new(Relationship("leads", "firm", "project", null, "project-funding") with { Type = "LEADS" }, Summary("firm"), Summary("project", kind));

    private static Observation Subsidies(string id, string subject) => new()
    {
        Id = Sample.Id(id),
        Dataset = Sample.Id("test"),
        Evidence = [Sample.Evidence()],
        Subject = Sample.Id(subject),
        Indicator = "subsidies",
        Quantity = Exact(5),
    };
}
