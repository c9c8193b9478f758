using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Tests.Packages;

public sealed class ValidPackageTests : IDisposable
{
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Reads_an_entity_with_names_identifiers_properties_and_evidence()
    {
        var maker = Read<Entity>("maker");
        Assert.Equal("Firm", maker.Kind);
        Assert.Equal(
            [
                new Name("Maker", "en", NameRole.Preferred),
                new Name("制造商", "zh-Hans", NameRole.Preferred),
                new Name("MKR", "en", NameRole.Short),
                new Name("Maker KG", "de", NameRole.Preferred),
            ],
            maker.Names);
        Assert.Equal([new Identifier("ticker", "688017.SH")], maker.Identifiers);
        Assert.Equal(["robots", "private"], maker.Tags);
        Assert.Equal(new(PartialDate.Parse("2011"), null, isOngoing: true), maker.Valid);
        Assert.Equal(new PropertyValue.Text("small"), maker.Properties["size"]);
        Assert.Equal(new PropertyValue.Number(250), maker.Properties["staff"]);
        Assert.Equal(new PropertyValue.Flag(true), maker.Properties["listed"]);
        Assert.Equal(new PropertyValue.Date(PartialDate.Parse("2011-05")), maker.Properties["opened"]);
        Assert.Equal(new PropertyValue.Reference(RecordId.Parse("town")), maker.Properties["seat"]);
        Assert.Equal(
            [
                new Evidence(RecordId.Parse("report"), "Start", 2, Stance.Stated),
                new Evidence(RecordId.Parse("report"), "Middle, and more", 1, Stance.Reported, RecordId.Parse("owner")),
            ],
            maker.Evidence);
    }

    [Theory]
    [InlineData("海北桥梁有限公司", "zh")]
    [InlineData("\U00020BB7野（集团）5G公司", "zh")]
    [InlineData("Müller GmbH", "en")]
    [InlineData("42", "en")]
    [InlineData("Rocket 🚀", "en")]
    [InlineData("Газпром", "und")]
    [InlineData("トヨタ自動車", "und")]
    public void A_name_is_of_the_language_that_its_letters_show(string name, string language)
    {
        _package.Replace("entities.csv", "maker,Firm,Maker,制造商,", $"maker,Firm,{name},,");
        var maker = Read<Entity>("maker");
        Assert.Equal(new(name, language, NameRole.Preferred), maker.Names[0]);
        Assert.Equal((name, language == "zh" ? name : null), (maker.Name, maker.NameZh));
    }

    [Fact]
    public void A_name_is_of_the_language_that_its_row_says()
    {
        _package.Write("names.csv", "row,entity,text,language,role\n")
            .Replace("entities.csv", "nameZh,", "nameLanguage,")
            .Replace("entities.csv", "maker,Firm,Maker,制造商,", "maker,Firm,トヨタ,ja,");
        Assert.Equal([new Name("トヨタ", "ja", NameRole.Preferred)], Read<Entity>("maker").Names);
    }

    [Fact]
    public void Reads_a_relationship_with_money_and_its_equivalent()
    {
        var owns = Read<Relationship>("owner-owns-maker");
        Quantity equivalent = new(950_000_000, null, null, "USD", Qualifier.About, "about USD 950 million");
        Assert.Equal(
            new Money(
                new(null, 6_500_000_000, null, "CNY", Qualifier.Over, "over RMB 6.5 billion", [equivalent]),
                MoneyBasis.Disbursed,
                new(PartialDate.Parse("2019"), PartialDate.Parse("2020"))),
            owns.Money);
        Assert.Equal(("OWNS", "equity", "research"), (owns.Type, owns.Channel, owns.Stage));
        Assert.Equal(new PropertyValue.Number(5.5m), owns.Properties["sharePercent"]);
        Assert.Equal(RecordId.Parse("holding"), owns.AccountOf);
    }

    [Fact]
    public void Reads_a_relationship_without_money()
    {
        var owns = Read<Relationship>("owner-owns-maker-too");
        Assert.Null(owns.Money);
        Assert.Equal(RecordId.Parse("owner-owns-maker"), owns.IncludedIn);
    }

    [Fact]
    public void Reads_an_observation_with_its_dimension()
    {
        var share = Read<Observation>("maker-share");
        Assert.Equal(new(25, null, null, "percent", Qualifier.About, "about 25 percent"), share.Quantity);
        Assert.Equal(RecordId.Parse("town"), share.Dimensions["market"]);
        Assert.Equal(Nature.Actual, share.Nature);
    }

    [Fact]
    public void Reads_a_direction_without_a_figure()
    {
        var trend = Read<Observation>("maker-trend");
        Assert.False(trend.Quantity.HasNumber);
        Assert.Equal("has trended downward", trend.Quantity.AsStated);
        Assert.True(trend.Period.IsOngoing);
    }

    [Fact]
    public void Reads_a_source_with_its_sections_in_order()
    {
        var report = Read<Source>("report");
        Assert.Equal(["Start", "Middle, and more"], report.Sections);
        Assert.Equal(["Ann Author", "Bo Author"], report.Authors);
        Assert.Equal(PartialDate.Parse("2023-05~"), report.Date);
    }

    [Fact]
    public void Reads_a_gap()
    {
        var gap = Read<Gap>("owners-unnamed");
        Assert.Equal((RecordId.Parse("maker"), "OWNS"), (gap.Subject, gap.About));
    }

    [Fact]
    public void Reads_the_manifest_and_the_ontology()
    {
        var dataset = _package.ReadComplete().Dataset;
        Assert.Equal(("small", "A small dataset", "Someone"), (dataset.Id.ToString(), dataset.Title, dataset.Author));
        Assert.Equal(["Actor", "Firm", "Place"], dataset.Ontology.Kinds.Select(kind => kind.Id));
        Assert.True(dataset.Ontology.Kinds[0].IsAbstract);
        Assert.False(dataset.Ontology.Kinds[2].Transit);
        Assert.Equal((PropertyKind.Number, 0, 100, WeightRole.Capacity), Describe(dataset.Ontology.Properties[0]));
        Assert.Equal(Beneficiary.Target, dataset.Ontology.RelationshipTypes[0].Beneficiary);
        Assert.Equal(Instrument.Equity, dataset.Ontology.Channels[0].Instrument);
        Assert.Equal(["guidance fund"], dataset.Ontology.Channels[0].Aliases);

        static (PropertyKind, decimal?, decimal?, WeightRole) Describe(PropertyType type) => (type.Kind, type.Minimum, type.Maximum, type.Weight);
    }

    [Fact]
    public void Reads_ids_as_registers_write_them_and_references_either_way()
    {
        _package.Replace("entities.csv", "maker,Firm", "GB_Make.R-01,Firm");
        foreach (var file in Directory.EnumerateFiles(_package.Folder, "*.csv").Select(path => Path.GetFileName(path)!))
        {
            _package.Write(
                file, _package.Text(file).Replace(",maker,", file == "gaps.csv" ? ",gb-make-r-01," : ",GB_Make.R-01,", StringComparison.Ordinal));
        }

        var maker = Assert.Single(_package.ReadComplete().Records.OfType<Entity>(), entity => entity.Id == RecordId.Parse("gb-make-r-01"));
        Assert.Contains(new("id", "GB_Make.R-01"), maker.Identifiers);
    }

    [Fact]
    public void Reads_the_influence_of_a_type()
    {
        var types = _package.Replace("ontology.yaml", "  flow: true\n", "  flow: true\n  influence: { ownership: both, money: backward }\n")
            .ReadComplete().Dataset.Ontology.RelationshipTypes;
        Assert.Equal(
            [new(InfluenceKind.Money, InfluenceDirection.Backward), new(InfluenceKind.Ownership, InfluenceDirection.Both)], types[0].Influence);
        Assert.Empty(types[1].Influence);
    }

    [Fact]
    public void Reads_what_a_type_replaces()
    {
        var types = _package.Replace("ontology.yaml", "  flow: true\n", """
                  flow: true
                  replaces:
                  - { type: INVESTS_IN, channel: [equity] }
                  - { type: CONTROLS, property: sharePercent, value: 100 }
                  - { type: HOLDS }

                """)
            .ReadComplete().Dataset.Ontology.RelationshipTypes;
        Assert.Equal(
            [new("INVESTS_IN", ["equity"], null, null), new("CONTROLS", [], "sharePercent", "100"), new("HOLDS", [], null, null)],
            types[0].Replaces);
        Assert.Empty(types[1].Replaces);
    }

    [Fact]
    public void Every_record_belongs_to_the_dataset_and_they_are_in_order_of_their_ids()
    {
        var records = _package.ReadComplete().Records;
        Assert.Equal(10, records.Count);
        Assert.All(records, record => Assert.Equal("small", record.Dataset.ToString()));
        Assert.Equal(records.OrderBy(record => record.Id), records);
    }

    [Fact]
    public void Files_without_rows_may_be_left_out()
    {
        foreach (var file in new[] { "names.csv", "identifiers.csv", "equivalents.csv" })
        {
            _package.Delete(file);
        }

        Assert.Equal(10, _package.ReadComplete().Records.Count);
    }

    [Fact]
    public void The_digest_changes_with_a_file_and_not_with_one_that_is_no_part_of_the_package()
    {
        var before = _package.ReadComplete().Digest;
        Assert.Equal(before, _package.Write("README.md", "Read me.").ReadComplete().Digest);
        Assert.NotEqual(before, _package.Replace("entities.csv", "Makes things.", "Makes other things.").ReadComplete().Digest);
        Assert.Matches("^[0-9a-f]{64}$", before);
    }

    private T Read<T>(string id)
        where T : GraphRecord => Assert.IsType<T>(_package.ReadComplete().Records.Single(record => record.Id.ToString() == id));
}
