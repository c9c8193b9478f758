using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Tests.Revisions;

public class DatasetJsonTests
{
    private static readonly Dataset Smallest = new() { Id = Sample.Id("test"), Title = "Test", Ontology = Ontology.Empty };

    [Fact]
    public void Writes_an_empty_dataset_as_published()
        => Assert.Equal(
            """
            {"id":"test","ontology":{"channels":[],"dimensions":[],"indicators":[],"kinds":[],"properties":[],"relationshipTypes":[],"stages":[]},"title":"Test"}
            """,
            Encoding.UTF8.GetString(DatasetJson.Write(Smallest)));

    [Fact]
    public void Reads_back_any_dataset_it_writes()
        => Prop.ForAll(Arb.From(Datasets), dataset => DatasetJson.Read(DatasetJson.Write(dataset)) == dataset)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Writes_a_role_where_there_is_one()
    {
        RelationshipType type = new() { Id = "IN", TitleEn = "in", TitleZh = "在", Meaning = "In.", From = ["Firm"], To = ["Place"] };
        Assert.DoesNotContain("role", Written(type), StringComparison.Ordinal);
        Assert.Contains("""
            "meaning":"In.","role":"place-in","titleEn":"in"
            """, Written(type with { Role = TypeRole.PlaceIn }), StringComparison.Ordinal);

        static string Written(RelationshipType type) =>
            Encoding.UTF8.GetString(DatasetJson.Write(Smallest with { Ontology = new() { RelationshipTypes = [type] } }));
    }

    [Fact]
    public void Writes_influence_where_there_is_some()
    {
        RelationshipType type = new() { Id = "LEADS", TitleEn = "leads", TitleZh = "牵头", Meaning = "Leads.", From = [], To = [] };
        Dataset dataset = Smallest with { Ontology = new() { RelationshipTypes = [type] } };
        Assert.DoesNotContain("influence", Encoding.UTF8.GetString(DatasetJson.Write(dataset)), StringComparison.Ordinal);
        type = type with { Influence = [new(InfluenceKind.Money, InfluenceDirection.Both), new(InfluenceKind.Knowledge, InfluenceDirection.Backward)] };
        dataset = Smallest with { Ontology = new() { RelationshipTypes = [type] } };
        Assert.Contains("""
            "id":"LEADS","influence":{"knowledge":"backward","money":"both"},"meaning":"Leads."
            """, Encoding.UTF8.GetString(DatasetJson.Write(dataset)), StringComparison.Ordinal);
        Assert.Equal(dataset, DatasetJson.Read(DatasetJson.Write(dataset)));
    }

    [Fact]
    public void Writes_what_a_type_replaces_where_it_replaces_any()
    {
        RelationshipType type = new() { Id = "FUNDS", TitleEn = "funds", TitleZh = "资助", Meaning = "Funds.", From = [], To = [] };
        Dataset dataset = Smallest with { Ontology = new() { RelationshipTypes = [type] } };
        Assert.DoesNotContain("replaces", Encoding.UTF8.GetString(DatasetJson.Write(dataset)), StringComparison.Ordinal);
        type = type with { Replaces = [new("LENDS", ["loan"], null, null), new("GIVES", [], "form", "gift")] };
        dataset = Smallest with { Ontology = new() { RelationshipTypes = [type] } };
        Assert.Contains("""
            "meaning":"Funds.","replaces":[{"channel":["loan"],"type":"LENDS"},{"property":"form","type":"GIVES","value":"gift"}],"titleEn"
            """, Encoding.UTF8.GetString(DatasetJson.Write(dataset)), StringComparison.Ordinal);
        Assert.Equal(dataset, DatasetJson.Read(DatasetJson.Write(dataset)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":"d","title":"t"}""")]
    [InlineData("""{"id":"d","title":"t","ontology":{"channels":[{}]}}""")]
    public void Refuses_json_that_is_no_dataset(string json)
        => Assert.Throws<FormatException>(() => DatasetJson.Read(Encoding.UTF8.GetBytes(json)));

    private static Gen<Dataset> Datasets =>
        from id in RandomRecords.Ids
        from title in RandomRecords.Texts
        from optional in Gen.OneOf(RandomRecords.Texts, Gen.Constant<string>(null!))
        from ontology in Ontologies
        select new Dataset { Id = id, Title = title, Description = optional, Author = optional, Licence = optional, Ontology = ontology };

    private static Gen<Ontology> Ontologies =>
        from texts in RandomRecords.Texts.ListOf()
        from flag in Gen.Elements(true, false)
        from number in RandomRecords.Numbers
        from instrument in Gen.Elements(Enum.GetValues<Instrument>())
        from beneficiary in Gen.Elements(Enum.GetValues<Beneficiary>())
        from kind in Gen.Elements(Enum.GetValues<PropertyKind>())
        from weight in Gen.Elements(Enum.GetValues<WeightRole>())
        from kindRole in Gen.Elements(Enum.GetValues<KindRole>())
        from propertyRole in Gen.Elements(Enum.GetValues<PropertyRole>())
        from typeRole in Gen.Elements(Enum.GetValues<TypeRole>())
        select new Ontology
        {
            Kinds = Each(texts, text => new EntityKind
            {
                Id = text,
                TitleEn = text,
                TitleZh = text,
                Meaning = text,
                Extends = flag ? text : null,
                IsAbstract = flag,
                Transit = !flag,
                Role = kindRole,
            }),
            Properties = Each(texts, text => new PropertyType
            {
                Id = text,
                TitleEn = text,
                TitleZh = text,
                Meaning = text,
                Kind = kind,
                On = texts.ToValueList(),
                Minimum = flag ? number : null,
                Maximum = flag ? null : number,
                Values = texts.ToValueList(),
                Weight = weight,
                Role = propertyRole,
            }),
            RelationshipTypes = Each(texts, text => new RelationshipType
            {
                Id = text,
                TitleEn = text,
                TitleZh = text,
                Meaning = text,
                From = texts.ToValueList(),
                To = texts.ToValueList(),
                Flow = flag,
                Succession = !flag,
                Transit = flag,
                Beneficiary = beneficiary,
                Role = typeRole,
            }),
            Channels = Each(texts, text => new Channel
            {
                Id = text,
                TitleEn = text,
                TitleZh = text,
                Meaning = text,
                Instrument = instrument,
                Aliases = texts.ToValueList(),
            }),
            Stages = Each(texts, text => new Stage { Id = text, TitleEn = text, TitleZh = text, Meaning = text }),
            Dimensions = Each(texts, text => new Dimension { Id = text, TitleEn = text, TitleZh = text, Meaning = text }),
            Indicators = Each(texts, text => new Indicator
            {
                Id = text,
                TitleEn = text,
                TitleZh = text,
                Meaning = text,
                Unit = text,
                Channel = flag ? text : null,
                Formula = flag ? text : null,
                Inputs = texts.ToValueList(),
            }),
        };

    private static ValueList<T> Each<T>(IEnumerable<string> texts, Func<string, T> term) => texts.Take(3).Select(term).ToValueList();
}
