using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Queries.Support;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Support;

public class SupportProfileTests
{
    private static readonly SupportRecords Firm = new(Sample.Id("firm"));

    [Fact]
    public void Lists_every_channel_in_the_ontologys_order()
    {
        var profile = SupportProfile.Of(Firm, Vocabulary);
        Assert.Equal(["project-funding", "grants", "loans", "listing", "designation"], profile.Channels.Select(one => one.Channel.Id));
        Assert.All(profile.Channels, one => Assert.Equal(SupportState.NothingRecorded, one.State));
        Assert.Empty(profile.Notes);
    }

    [Fact]
    public void Holds_the_relationships_that_benefit_the_entity_at_either_end()
    {
        var profile = SupportProfile.Of(
            Firm with
            {
                Relationships =
                [
                    Link(Relationship("received", "state", "firm")),
                    Link(Relationship("given", "firm", "subsidiary")),
                    Link(Relationship("listed", "firm", "exchange", null, "listing") with { Type = "LISTED_ON" }),
                    Link(Relationship("listed-on-it", "other", "firm", null, "listing") with { Type = "LISTED_ON" }),
                    Link(Relationship("no-support", "state", "firm", null, channel: null)),
                    Link(Relationship("no-beneficiary", "state", "firm") with { Type = "KNOWS" }),
                ],
            },
            Vocabulary);
        Assert.Equal(["received"], Ids(profile, "grants"));
        Assert.Equal(["listed"], Ids(profile, "listing"));
        Assert.Equal(2, profile.Channels.Count(one => one.State == SupportState.Recorded));
    }

    [Fact]
    public void Holds_the_observations_of_a_channels_indicators()
    {
        var profile = SupportProfile.Of(
            Firm with
            {
                Observations =
                [
                    Observation("b", "subsidy-share", Percent(6)), Observation("a", "subsidies", Exact(5)), Observation("c", "staff", Percent(1)),
                ],
            },
            Vocabulary);
        Assert.Equal(["a", "b"], Ids(profile, "grants"));
    }

    [Fact]
    public void Lists_relationships_by_type_and_id_before_observations()
    {
        var profile = SupportProfile.Of(
            Firm with
            {
                Observations = [Observation("a", "subsidies", Exact(5))],
                Relationships =
                [
                    Link(Relationship("b", "bank", "firm") with { Type = "LENDS" }),
                    Link(Relationship("d", "state", "firm")), Link(Relationship("c", "state", "firm")),
                ],
            },
            Vocabulary);
        Assert.Equal(["c", "d", "b", "a"], Ids(profile, "grants"));
    }

    [Fact]
    public void Names_the_stages_of_the_items_in_the_ontologys_order()
    {
        var profile = SupportProfile.Of(
            Firm with
            {
                Relationships =
                [
                    Link(Relationship("a", "state", "firm") with { Stage = "market" }),
                    Link(Relationship("b", "state", "firm") with { Stage = "research" }),
                    Link(Relationship("c", "state", "firm")),
                ],
            },
            Vocabulary);
        Assert.Equal(["research", "market"], Channel(profile, "grants").Stages);
    }

    [Fact]
    public void Sums_the_money_of_a_channel_under_the_rules_of_funding()
    {
        var profile = SupportProfile.Of(
            Firm with
            {
                Relationships =
                [
                    Link(Relationship("total", "state", "firm", Exact(10))),
                    Link(Relationship("part", "state", "firm", Exact(4)) with { IncludedIn = Sample.Id("total") }),
                    Link(Relationship("more", "city", "firm", Over(5))),
                    Link(Relationship("lent", "bank", "firm", Exact(7), "loans")),
                ],
            },
            Vocabulary);
        Assert.Equal("Over 15 CNY", Short(Channel(profile, "grants").Totals));
        Assert.Equal("Exact 7 CNY", Short(Channel(profile, "loans").Totals));
        Assert.Equal("part of total", Why(profile, "part"));
        Assert.Equal("In no total: 1 of 4 records of money (part of another row 1).", Assert.Single(profile.Notes));
    }

    [Fact]
    public void Sums_observed_money_apart_from_that_of_relationships()
    {
        var profile = SupportProfile.Of(
            Firm with
            {
                Relationships = [Link(Relationship("paid", "state", "firm", Exact(10)))],
                Observations =
                [
                    Observation("a", "subsidies", Exact(5)), Observation("b", "subsidies", Exact(6)),
                    Observation("c", "subsidies", Exact(9)) with { Nature = Nature.Target }, Observation("d", "subsidy-share", Percent(3)),
                ],
            },
            Vocabulary);
        Assert.Equal(
            [
                (null, "subsidies", Nature.Actual, "Exact 11 CNY"),
                (MoneyBasis.Disbursed, (string?)null, (Nature?)null, "Exact 10 CNY"),
            ],
            Channel(profile, "grants").Totals.Select(total => (total.Group.Basis, total.Group.Indicator, total.Group.Nature, Short(total.Quantity))));
        Assert.Equal("target", Why(profile, "c"));
    }

    [Fact]
    public void Keeps_the_records_that_no_stated_bound_puts_outside_the_days()
    {
        var profile = SupportProfile.Of(
            Firm with
            {
                Days = Period("2019", "2020").Days,
                Relationships =
                [
                    Link(Relationship("before", "state", "firm") with { Valid = Period("2010", "2018") }),
                    Link(Relationship("within", "state", "firm") with { Valid = Period("2019", "2019") }),
                    Link(Relationship("undated", "state", "firm")),
                ],
                Observations = [Observation("after", "subsidies", Exact(5)) with { Period = Period("2021", "2021") }],
            },
            Vocabulary);
        Assert.Equal(["undated", "within"], Ids(profile, "grants"));
    }

    [Fact]
    public void Says_that_the_sources_do_not_say_where_there_is_only_a_gap()
    {
        var profile = SupportProfile.Of(Firm with { Gaps = [Gap("g", "firm", "grants"), Gap("h", "other-firm", "loans")] }, Vocabulary);
        Assert.Equal(SupportState.NotStated, Channel(profile, "grants").State);
        Assert.Equal(SupportState.NothingRecorded, Channel(profile, "loans").State);
    }

    [Fact]
    public void Puts_a_gap_where_its_channel_indicator_item_or_type_of_item_is()
    {
        var profile = SupportProfile.Of(
            Firm with
            {
                Relationships = [Link(Relationship("lent", "bank", "firm", null, "loans") with { Type = "LENDS" })],
                Gaps =
                [
                    Gap("e", "firm", "LENDS"), Gap("d", "lent", "money"), Gap("c", "firm", "loans"), Gap("b", "firm", "subsidies"),
                    Gap("a", "firm", "LISTED_ON"), Gap("f", "elsewhere", "money"),
                ],
            },
            Vocabulary);
        Assert.Equal(["c", "d", "e"], Channel(profile, "loans").Gaps.Select(gap => gap.Id.ToString()));
        Assert.Equal(SupportState.Recorded, Channel(profile, "loans").State);
        Assert.Equal(["b"], Channel(profile, "grants").Gaps.Select(gap => gap.Id.ToString()));
        Assert.Empty(Channel(profile, "listing").Gaps);
    }

    [Fact]
    public void Names_a_gap_in_support_of_a_type_that_no_channel_has()
    {
        var profile = SupportProfile.Of(
            Firm with { Gaps = [Gap("b", "firm", "LENDS"), Gap("a", "firm", "LISTED_ON"), Gap("c", "firm", "KNOWS"), Gap("d", "bank", "LENDS")] },
            Vocabulary);
        Assert.All(profile.Channels, channel => Assert.Empty(channel.Gaps));
        Assert.Equal(
            ["Left open by a source, in no channel: a, about LISTED_ON.", "Left open by a source, in no channel: b, about LENDS."], profile.Notes);
    }

    [Fact]
    public void Holds_the_support_of_a_project_that_the_entity_leads_through_the_same_channel()
    {
        var profile = SupportProfile.Of(
            Led(
                Link(Relationship("programme-funds", "programme", "project", Exact(9), "project-funding")),
                Link(Relationship("bank-lends", "bank", "project", Exact(8), "loans")),
                Link(Relationship("other-project", "programme", "other", Exact(7), "project-funding")),
                Link(Relationship("co-led", "partner", "project", null, "project-funding") with { Type = "LEADS" })),
            Vocabulary);
        var channel = Channel(profile, "project-funding");
        Assert.Equal(["leads", "programme-funds"], Ids(profile, "project-funding"));
        Assert.Equal([null, "project"], channel.Items.Select(item => item.Via?.Project.Id.ToString()));
        Assert.Equal("Exact 9 CNY", Short(channel.Totals));
        Assert.Null(Why(profile, "programme-funds"));
        Assert.Empty(Channel(profile, "loans").Items);
    }

    [Fact]
    public void Does_not_add_a_figure_of_a_project_that_the_entitys_own_support_has_too()
    {
        var records = Led(Link(Relationship("to-project", "programme", "project", Exact(9), "project-funding")));
        var direct = Link(Relationship("to-firm", "programme", "firm", Exact(9), "project-funding"));
        var profile = SupportProfile.Of(records with { Relationships = [.. records.Relationships, direct] }, Vocabulary);
        Assert.Equal(3, Channel(profile, "project-funding").Items.Count);
        Assert.Equal("Exact 9 CNY", Short(Channel(profile, "project-funding").Totals));
        Assert.Equal("the same figure as to-firm, which tells the same money", Why(profile, "to-project"));
    }

    private static SupportRecords Led(params LinkedRelationship[] viaProjects) => Firm with
    {
        Relationships =
            [new(Relationship("leads", "firm", "project", null, "project-funding") with { Type = "LEADS" }, Summary("firm"), Summary("project", "Project"))],
        ViaProjects = viaProjects,
    };

    private static ChannelSupport Channel(SupportProfile profile, string id) => profile.Channels.Single(one => one.Channel.Id == id);

    private static string? Why(SupportProfile profile, string id) =>
        profile.Channels.SelectMany(channel => channel.Items).Single(item => item.Id == Sample.Id(id)).WhyNot?.ToString();

    private static IEnumerable<string> Ids(SupportProfile profile, string channel) => Channel(profile, channel).Items.Select(item => item.Id.ToString());

    private static Quantity Percent(decimal value) => new(value, null, null, "percent", Qualifier.Exact, null);

    private static Observation Observation(string id, string indicator, Quantity quantity) => new()
    {
        Id = Sample.Id(id),
        Dataset = Sample.Id("test"),
        Evidence = [Sample.Evidence()],
        Subject = Sample.Id("firm"),
        Indicator = indicator,
        Quantity = quantity,
    };

    private static Gap Gap(string id, string subject, string about) => new()
    {
        Id = Sample.Id(id),
        Dataset = Sample.Id("test"),
        Evidence = [Sample.Evidence()],
        Subject = Sample.Id(subject),
        About = about,
        Note = "The source does not say.",
    };
}
