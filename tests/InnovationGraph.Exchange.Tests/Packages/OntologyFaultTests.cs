namespace InnovationGraph.Exchange.Tests.Packages;

/// <summary>Manifests and ontologies that cannot be read or do not make sense.</summary>
public sealed class OntologyFaultTests : IDisposable
{
    private const string Ontology = "ontology.yaml";
    private readonly PackageFolder _package = new();

    public void Dispose() => _package.Dispose();

    [Theory]
    [InlineData("id: [small\n", 2)]
    [InlineData("id: a: b\n", 1)]
    [InlineData("id: small\nid: small\n", 2)]
    [InlineData("- small\n", 1)]
    [InlineData("id: small\ntitle: T\n---\nid: other\n", 4)]
    public void A_manifest_that_is_no_yaml_of_keys(string yaml, int line)
    {
        var fault = Assert.Single(_package.Write("dataset.yaml", yaml).ReadFaulty().Faults);
        Assert.Equal(("dataset.yaml", line), (fault.File, fault.Line));
        Assert.NotNull(fault.Column);
    }

    [Fact]
    public void A_dataset_id_that_is_no_slug() =>
        _package.Write("dataset.yaml", "title: T\nid: Small One\n").AssertFault("dataset.yaml", 2, "5", "Small One", "lower-case");

    [Fact]
    public void A_manifest_without_a_title() =>
        _package.Write("dataset.yaml", "id: small\n").AssertFault("dataset.yaml", 1, "1", null, "has no 'title'");

    [Fact]
    public void A_key_that_nobody_knows() =>
        _package.Write("dataset.yaml", "id: small\ntitle: T\nlicense: MIT\n").AssertFault("dataset.yaml", 3, "1", "license", "allowed: licence, ");

    [Theory]
    [InlineData("  extends: Actor", "  extends: Acter", "Acter", 9, "12", "allowed: Actor, ")]
    [InlineData("  extends: Actor", "  extends: Firm", "Firm", 9, "12", "does not extend itself")]
    [InlineData("  extends: Actor", "  extend: Actor", "extend", 9, "3", "allowed: extends, ")]
    [InlineData("  abstract: true", "  abstract: yes", "yes", 5, "13", "neither true nor false")]
    [InlineData("- id: Place", "- id: Firm", "Firm", 10, "7", "ontology.yaml, line 6")]
    [InlineData("- id: OWNS", "- id: Actor", "Actor", 2, "7", "kinds and types have different ids")]
    [InlineData("  from: [Actor]", "  from: [Aktor]", "Aktor", 53, "9", "allowed: Actor, ")]
    [InlineData("  on: [OWNS]", "  on: [OWN]", "OWN", 21, "7", "allowed: OWNS, ")]
    [InlineData("  type: number", "  type: numeric", "numeric", 18, "9", "allowed: number, ")]
    [InlineData("  minimum: 0", "  minimum: 101", "101", 19, "12", "above the maximum, 100")]
    [InlineData("  minimum: 0", "  minimum: none", "none", 19, "12", "no number")]
    [InlineData("  weight: capacity", "  weight: width", "width", 22, "11", "capacity")]
    [InlineData("  extends: Actor", "  role: place-in", "place-in", 9, "9", "none, step, actor, person, project, country, party, government")]
    [InlineData("  weight: capacity", "  role: rank", "rank", 22, "9", "none, level, ownership, position")]
    [InlineData("  beneficiary: target", "  role: in", "in", 56, "9", "none, place-in, governs, part-of")]
    [InlineData("  flow: true", "  influence: { order: forward }", "order", 55, "16", "allowed: command, money, ownership, people, supply, knowledge")]
    [InlineData("  flow: true", "  influence: { command: down }", "down", 55, "25", "allowed: forward, backward, both")]
    [InlineData("  flow: true", "  influence: command", null, 55, "14", "such as command: forward")]
    [InlineData("  flow: true", "  replaces: [{ type: LOCATED_IN }]", "LOCATED_IN", 55, "13", "a type replaces one that is gone")]
    [InlineData("  flow: true", "  replaces: [{ type: HOLDS, channel: [eqity] }]", "eqity", 55, "13", "allowed: equity")]
    [InlineData("  flow: true", "  replaces: [{ type: HOLDS, property: size, value: large }]", "size", 55, "13", "is no property of OWNS; allowed: sharePercent")]
    [InlineData("  flow: true", "  replaces: [{ type: HOLDS, property: sharePercent }]", "sharePercent", 55, "13", "needs both")]
    [InlineData("  flow: true", "  replaces: [{ type: HOLDS, chanel: [equity] }]", "chanel", 55, "29", "allowed: channel, ")]
    [InlineData("  flow: true", "  replaces: [{ channel: [equity] }]", null, 55, "14", "has no 'type'")]
    [InlineData("  flow: true", "  replaces: HOLDS", null, 55, "13", "is no list of blocks")]
    [InlineData("- id: staff", "- id: value", "value", 29, "7", "is a column")]
    [InlineData("  instrument: equity", "  instrument: shares", "shares", 66, "15", "equity")]
    [InlineData("  inputs: [market-share]", "  inputs: [marketshare]", "marketshare", 86, "11", "allowed: market-share, ")]
    [InlineData("  inputs: [market-share]", "  inputs: [share-change]", "share-change", 86, "11", "not in the formula")]
    [InlineData("  channel: equity", "  channel: eqity", "eqity", 87, "12", "allowed: equity")]
    [InlineData("- id: market\n", "- id: 'mar ket'\n", "mar ket", 73, "7", "no id of a word")]
    public void A_word_that_does_not_make_sense(string before, string after, string? value, int line, string column, string message)
    {
        var faults = _package.Replace(Ontology, before, after).ReadFaulty().Faults;
        Assert.True(
            faults.Any(fault => (fault.File, fault.Line, fault.Column, fault.Value) == (Ontology, line, column, value)
                && fault.Message.Contains(message, StringComparison.Ordinal)),
            string.Join('\n', faults));
    }

    [Fact]
    public void A_word_without_a_title() =>
        _package.Replace(Ontology, "  title: { en: Research, zh: 研究 }\n", "").AssertFault(Ontology, 69, "3", null, "has no 'title'");

    [Fact]
    public void A_word_with_a_title_in_no_language() =>
        _package.Replace(Ontology, "{ en: Research, zh: 研究 }", "{ en: '' }").AssertFault(Ontology, 70, "10", null, "neither 'en' nor 'zh'");

    [Fact]
    public void A_property_of_nothing() =>
        _package.Replace(Ontology, "  on: [OWNS]\n", "  on: []\n").Replace("relationships.csv", ",sharePercent", ",")
            .Replace("relationships.csv", "holding,5.5", "holding,").AssertFault(Ontology, 21, "7", null, "has no 'on'");
}
