using InnovationGraph.Core.Records;

namespace InnovationGraph.Contracts;

/// <summary>Small records to which a test adds what it is about.</summary>
public static class Sample
{
    public static RecordId Id(string text) => RecordId.Parse(text);

    public static Evidence Evidence(Stance stance = Stance.Stated, string source = "paper") => new(Id(source), "Introduction", 1, stance);

    public static Entity Entity(string id, params string[] names) => new()
    {
        Id = Id(id),
        Dataset = Id("test"),
        Evidence = [Evidence()],
        Kind = "Firm",
        Names = [.. names.DefaultIfEmpty(id).Select(name => new Name(name, "en", NameRole.Preferred))],
    };
}
