using System.Globalization;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>A graph written down in a test. Entities are firms unless said; relationships are FUNDS and named by their number.</summary>
public sealed class TestGraph
{
    private readonly Dictionary<RecordId, GraphRecord> _records = [];
    private int _relationships;

    public IEnumerable<GraphRecord> Records => _records.Values;

    public TestGraph Entity(string id, string kind = "Firm", string[]? tags = null, Evidence[]? evidence = null, Interval valid = default) => Add(Samples.Entity(id) with
    {
        Kind = kind,
        Tags = (tags ?? []).ToValueList(),
        Valid = valid,
        Evidence = (evidence ?? [By("a-document")]).ToValueList(),
    });

    /// <summary>Adds a firm for every end that is not there yet.</summary>
    public TestGraph Link(
        string source,
        string target,
        string type = "FUNDS",
        string? id = null,
        Interval valid = default,
        decimal? share = null,
        decimal? days = null,
        string? channel = null,
        string? stage = null,
        bool hasMoney = false,
        Evidence[]? evidence = null,
        ValueList<PartialDate> heldAt = default)
    {
        foreach (var end in new[] { source, target }.Where(end => !_records.ContainsKey(Samples.Id(end))))
        {
            Entity(end);
        }

        _relationships++;
        return Add(Samples.Relationship(id ?? string.Create(CultureInfo.InvariantCulture, $"r{_relationships:000}"), source, target) with
        {
            Type = type,
            Valid = valid,
            HeldAt = heldAt,
            Channel = channel,
            Stage = stage,
            Money = hasMoney ? new(new(1, null, null, "CNY", default, "RMB 1"), default, default) : null,
            Properties = new(Numbers(("days", days), ("share", share))),
            Evidence = (evidence ?? [By("a-document")]).ToValueList(),
        });
    }

    public TestGraph Source(string id, string publisher, string? date = null, string? notBefore = null) => Add(Samples.Source(id, publisher) with
    {
        Sections = ["Introduction"],
        Date = date is null ? null : PartialDate.Parse(date),
        NotBefore = notBefore is null ? null : PartialDate.Parse(notBefore),
    });

    public TestGraph Figure(string id, string subject) => Add(Samples.Observation(id, subject, "revenue"));

    public TestGraph Gap(string id, string subject) => Add(Samples.Gap(id, subject));

    /// <summary>A path from each to the next.</summary>
    public TestGraph Chain(params string[] ids)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            Link(ids[i - 1], ids[i]);
        }

        return this;
    }

    public static Evidence By(string source, Stance stance = Stance.Stated) => new(Samples.Id(source), "Introduction", 1, stance);

    public static Interval Years(int from, int to) => new(Year(from), Year(to));

    /// <summary>The time of a question as of a date.</summary>
    public static Interval Time(string date) => Between(date, date);

    /// <summary>The days between two dates; null is no bound.</summary>
    public static Interval Between(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));

    /// <summary>Commits it all, with its ontology, as the next revision.</summary>
    public async Task<Revision> CommitAsync(IGraphStore store)
    {
        var head = await store.GetHeadAsync(CancellationToken.None);
        var changes = Records.Select(Change (record) => new Change.Put(record))
            .Append(new Change.Describe(Samples.Description("A graph") with { Ontology = SmallOntology.Value }));
        var result = await store.ApplyAsync(
            new(Samples.User, "A graph.", Samples.Time(head.Number + 1), head.Hash, changes.ToValueList()), CancellationToken.None);
        return Assert.IsType<ApplyResult.Committed>(result).Revision;
    }

    private static PartialDate Year(int year) => PartialDate.Parse(year.ToString("0000", CultureInfo.InvariantCulture));

    private static IEnumerable<KeyValuePair<string, PropertyValue>> Numbers(params (string Name, decimal? Value)[] numbers) => numbers
        .Where(number => number.Value is not null)
        .Select(number => KeyValuePair.Create(number.Name, (PropertyValue)new PropertyValue.Number(number.Value!.Value)));

    private TestGraph Add(GraphRecord record)
    {
        _records[record.Id] = record;
        return this;
    }
}
