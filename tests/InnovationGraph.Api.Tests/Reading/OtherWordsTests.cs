using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>A dataset of which no kind, type or property is called as in the seed is read by the roles that it declares.</summary>
public sealed class OtherWordsTests(OtherWordsTests.Host host) : IClassFixture<OtherWordsTests.Host>
{
    [Fact]
    public async Task Within_a_place_lies_what_is_in_its_parts_and_what_governs_it()
    {
        var page = await host.AskAsync("/entities?within=north");
        Assert.Equal(["council", "maker", "town"], page["items"]!.AsArray().Select(item => (string)item!["id"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Support_is_rolled_up_by_the_place_of_its_recipient()
    {
        var rows = (await host.AskAsync("/funding?recipient=maker&groupBy=recipientPlace"))["flows"]!.AsArray();
        Assert.Equal(["town"], rows.Select(row => (string?)row!["recipientPlace"]?["id"]));
    }

    [Fact]
    public async Task Entities_are_counted_at_the_place_that_they_are_in_or_a_part_of_or_else_govern()
    {
        var places = (await host.AskAsync("/statistics"))["places"]!.AsObject();
        Assert.Equal(["north 2", "town 1"], places.Select(place => $"{place.Key} {place.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_chain_has_its_steps_in_order_with_their_actors()
    {
        var stages = (await host.AskAsync("/chain/ladder"))["stages"]!.AsArray();
        Assert.Equal(["upper", "lower"], stages.Select(stage => (string)Assert.Single(stage!["steps"]!.AsArray())!["id"]!));
        Assert.Equal(["maker"], stages[1]!["actors"]!.AsArray().Select(actor => (string)actor!["id"]!));
    }

    [Fact]
    public async Task A_leader_benefits_from_the_support_of_its_project()
    {
        var support = (await host.AskAsync("/entities/maker/support")).ToJsonString();
        Assert.Contains("council-pays-venture", support, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_step_away_is_what_an_actor_does_with_a_thing_that_is_no_place()
    {
        var timeline = await host.AskAsync("/entities/ladder/timeline");
        Assert.Equal(
            ["lower-belongs-to-ladder ", "upper-belongs-to-ladder ", "maker-joins-lower lower"],
            timeline["undated"]!.AsArray().Select(item => $"{item!["relationship"]!["id"]} {item["through"]?["id"]}"));
        Assert.All((await host.AskAsync("/entities/north/timeline"))["undated"]!.AsArray(), item => Assert.Null(item!["through"]));
    }

    [Fact]
    public async Task The_ontology_shows_the_roles()
    {
        var ontology = await host.AskAsync("/ontology");
        Assert.Equal("place-in", (string?)ontology["relationshipTypes"]!.AsArray().Single(type => (string)type!["id"]! == "basedIn")!["role"]);
        Assert.Null(ontology["relationshipTypes"]!.AsArray().Single(type => (string)type!["id"]! == "pays")!["role"]);
    }

    public sealed class Host() : PackageHost(Ontology, Entities, Relationships)
    {
        private const string Entities = """
            id,kind,name,order
            north,Region,North,
            town,Quarter,Town,
            council,Council,Council,
            maker,Company,Maker,
            venture,Venture,Venture,
            ladder,Idea,Ladder,
            lower,Rung,Lower,2
            upper,Rung,Upper,1

            """;

        private const string Relationships = """
            id,type,source,target,channel
            town-belongs-to-north,belongsTo,town,north,
            maker-based-in-town,basedIn,maker,town,
            council-runs-north,runs,council,north,
            lower-belongs-to-ladder,belongsTo,lower,ladder,
            upper-belongs-to-ladder,belongsTo,upper,ladder,
            maker-joins-lower,joins,maker,lower,
            maker-heads-venture,heads,maker,venture,grants
            council-pays-venture,pays,council,venture,grants
            council-pays-maker,pays,council,maker,grants

            """;

        private const string Ontology = """
            kinds:
            - { id: Player, title: { en: Player, zh: 参与者 }, meaning: Whoever acts., abstract: true, role: actor }
            - { id: Company, title: { en: Company, zh: 公司 }, meaning: A company., extends: Player }
            - { id: Council, title: { en: Council, zh: 议会 }, meaning: A council., extends: Player, role: government }
            - { id: Region, title: { en: Region, zh: 地区 }, meaning: A region. }
            - { id: Quarter, title: { en: Quarter, zh: 城区 }, meaning: A part of a region., extends: Region }
            - { id: Venture, title: { en: Venture, zh: 项目 }, meaning: A venture., role: project }
            - { id: Rung, title: { en: Rung, zh: 梯级 }, meaning: A rung., role: step }
            - { id: Idea, title: { en: Idea, zh: 想法 }, meaning: An idea. }
            properties:
            - { id: order, title: { en: Order, zh: 次序 }, meaning: Which rung., type: integer, on: [Rung], role: position }
            relationshipTypes:
            - { id: basedIn, title: { en: based in, zh: 位于 }, meaning: Is there., from: [Player], to: [Region], role: place-in }
            - { id: runs, title: { en: runs, zh: 管理 }, meaning: Governs it., from: [Council], to: [Region], role: governs }
            - { id: belongsTo, title: { en: belongs to, zh: 属于 }, meaning: Is a part., from: [Region, Rung], to: [Region, Idea], role: part-of }
            - { id: joins, title: { en: joins, zh: 参与 }, meaning: Takes part., from: [Player], to: [Rung] }
            - { id: heads, title: { en: heads, zh: 牵头 }, meaning: Leads it., from: [Company], to: [Venture], beneficiary: source }
            - { id: pays, title: { en: pays, zh: 资助 }, meaning: Pays it., from: [Council], to: [Company, Venture], flow: true, beneficiary: target }
            channels:
            - { id: grants, title: { en: Grants, zh: 拨款 }, meaning: Grants., instrument: grant }

            """;
    }
}
