using System.Globalization;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Records with as little in them as a test needs.</summary>
public static class Samples
{
    public const string User = "analyst";

    public static RecordId Dataset { get; } = Id("a-dataset");

    /// <summary>Firms that fund one another.</summary>
    public static Ontology Funding { get; } = Ontology.Empty with
    {
        Kinds = [new() { Id = "Firm", TitleEn = "Firm", TitleZh = "企业", Meaning = "A company." }],
        RelationshipTypes =
        [
            new() { Id = "FUNDS", TitleEn = "funds", TitleZh = "资助", Meaning = "Gives money.", From = ["Firm"], To = ["Firm"], Flow = true },
        ],
    };

    private static Evidence Evidence { get; } = new(Id("a-document"), "Introduction", 1, Stance.Stated);

    public static RecordId Id(string text) => RecordId.Parse(text);

    /// <summary>The day on which a revision of that number is committed.</summary>
    public static DateTimeOffset Time(long number) => new DateTimeOffset(2026, 1, 1, 9, 30, 0, 250, TimeSpan.Zero).AddDays(number);

    public static Entity Entity(string id, params string[] names) => new()
    {
        Id = Id(id),
        Dataset = Dataset,
        Evidence = [Evidence],
        Kind = "Firm",
        Names = [.. (names.Length == 0 ? [id] : names)
            .Select((name, index) => new Name(name, "en", index == 0 ? NameRole.Preferred : NameRole.Alias))],
    };

    public static Relationship Relationship(string id, string source, string target) => new()
    {
        Id = Id(id),
        Dataset = Dataset,
        Evidence = [Evidence],
        Type = "FUNDS",
        Source = Id(source),
        Target = Id(target),
    };

    public static Observation Observation(string id, string subject, string indicator) => new()
    {
        Id = Id(id),
        Dataset = Dataset,
        Evidence = [Evidence],
        Subject = Id(subject),
        Indicator = indicator,
        Quantity = new(25, null, null, "percent", Qualifier.Exact, "25 percent"),
    };

    public static Gap Gap(string id, string subject) => new()
    {
        Id = Id(id),
        Dataset = Dataset,
        Evidence = [Evidence],
        Subject = Id(subject),
        About = "OWNS",
        Note = "The shareholders are not named.",
    };

    public static Source Source(string id, string publisher = "A publisher") => new()
    {
        Id = Id(id),
        Dataset = Dataset,
        Evidence = [Evidence],
        Title = string.Create(CultureInfo.InvariantCulture, $"On {id}"),
        Publisher = publisher,
    };

    public static Dataset Description(string title) => new()
    {
        Id = Dataset,
        Title = title,
        Ontology = Ontology.Empty with { Kinds = Funding.Kinds },
    };
}
