using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>What the in-memory graph is built from.</summary>
public abstract class ProjectionContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly Relationship Full = Samples.Relationship("full", "amif", "leaderdrive") with
    {
        Evidence =
        [
            new(Samples.Id("second"), "Introduction", 1, Stance.Reported, Samples.Id("first"), "A \"note\""),
            new(Samples.Id("first"), "Source", 2, Stance.Stated),
            new(Samples.Id("second"), "Conclusion", 3, Stance.Inferred),
            new(Samples.Id("first"), "Source", 9, Stance.Stated),
        ],
        Valid = new(PartialDate.Parse("2019-05~"), null, isOngoing: true),
        Channel = "guidance-fund-equity",
        Stage = "application",
        Money = new(new(null, 6.5m, null, "CNY", Qualifier.Over, "over RMB 6.5"), MoneyBasis.Raised, default),
        Properties = new(
        [
            new("sharePercent", new PropertyValue.Number(5.50m)),
            new("isLead", new PropertyValue.Flag(true)),
            new("since", new PropertyValue.Date(PartialDate.Parse("2019"))),
            new("number", new PropertyValue.Text("7")),
            new("rank", new PropertyValue.Number(-2)),
        ]),
    };

    [Fact]
    public async Task An_empty_store_has_an_empty_projection()
    {
        var projection = await Store.ProjectAsync(0, None);
        Assert.Equal(0, projection.Revision);
        Assert.Empty(projection.Entities);
        Assert.Empty(projection.Relationships);
    }

    [Fact]
    public async Task A_relationship_is_projected_with_all_that_filters_ask_for()
    {
        await PutAsync(Full, Samples.Relationship("bare", "amif", "amif"));
        var relationships = (await Store.ProjectAsync(1, None)).Relationships;
        Assert.Equal([ProjectedRelationship.From(Samples.Relationship("bare", "amif", "amif")), ProjectedRelationship.From(Full)], relationships);
        Assert.Equal(3, relationships[1].Citations.Count);
        Assert.Equal([new("rank", -2), new("sharePercent", 5.5)], relationships[1].Numbers);
    }

    [Fact]
    public async Task An_entity_is_projected_with_its_preferred_English_name_and_all_that_filters_ask_for()
    {
        var siasun = Samples.Entity("siasun") with
        {
            Names =
            [
                new("新松", "zh-Hans", NameRole.Preferred),
                new("Shenyang Siasun", "en", NameRole.Alias),
                new("Siasun", "en-GB", NameRole.Preferred),
                new("SIASUN", "en", NameRole.Preferred),
            ],
            Tags = ["robots", "listed"],
            Evidence = Full.Evidence,
        };
        var nameless = Samples.Entity("z") with { Names = [new("科技部", "zh-Hans", NameRole.Alias), new("MOST", "en", NameRole.Short)] };
        await PutAsync(nameless, siasun, Samples.Gap("gap", "siasun"));
        var entities = (await Store.ProjectAsync(1, None)).Entities;
        Assert.Equal([ProjectedEntity.From(siasun), ProjectedEntity.From(nameless)], entities);
        Assert.Equal(["Siasun", "科技部"], entities.Select(entity => entity.Name));
        Assert.Equal(3, entities[0].Citations.Count);
    }

    [Fact]
    public async Task A_projection_is_of_its_revision()
    {
        await PutAsync(Samples.Entity("siasun", "Old"), Samples.Relationship("r", "siasun", "a"));
        await PutAsync(Samples.Entity("siasun", "New"), Samples.Relationship("r", "siasun", "b"), Samples.Entity("a"));
        var old = await Store.ProjectAsync(1, None);
        Assert.Equal(1, old.Revision);
        Assert.Equal("Old", Assert.Single(old.Entities).Name);
        Assert.Equal(Samples.Id("a"), Assert.Single(old.Relationships).Target);
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2000)]
    [InlineData(2001)]
    [InlineData(4000)]
    public async Task A_projection_is_complete_whatever_its_size(int count)
    {
        await PutAsync([.. Enumerable.Range(0, count).Select(number => Samples.Relationship($"r{number}", "a", "b"))]);
        Assert.Equal(
            Enumerable.Range(0, count).Select(number => Samples.Id($"r{number}")).Order(),
            (await Store.ProjectAsync(1, None)).Relationships.Select(relationship => relationship.Id));
    }
}
