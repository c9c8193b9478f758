using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Small multigraphs with parallel relationships and self-loops, and filters over them, all from one seed.</summary>
internal sealed class RandomGraphs(int seed)
{
    private static readonly string[] Kinds = ["Firm", "Firm", "Firm", "Agency", "Agency", "Group", "Place", "Zone", "Unheard"];
    private static readonly string[] Types =
        ["OWNS", "FUNDS", "FUNDS", "LENDS_TO", "LOCATED_IN", "GOVERNS", "PART_OF", "CONCERNS", "UNHEARD_OF"];
    private static readonly string[] Documents = ["doc-a", "doc-b", "doc-c", "general-knowledge", "doc-unknown"];
    private static readonly decimal[] Weights = [0, 0.1m, 0.2m, 0.3m, 0.5m, 1, 1, 2];

    private readonly Random _random = new(seed);

    public int Size { get; private set; }

    public TestGraph Graph()
    {
        // Small ones have many parallel relationships.
        Size = _random.Next(2, Maybe() ? 5 : 13);
        var graph = new TestGraph().Source("doc-a", "One", "2020-06").Source("doc-b", "One", notBefore: "2021-02-03").Source("doc-c", "Two").Source("general-knowledge", "Us");
        for (var i = 0; i < Size; i++)
        {
            graph.Entity(Name(i), Pick(Kinds), Some("x", "y", "z"), Evidence(), _random.Next(3) == 0 ? Interval() : default);
        }

        // Named against the order of making, so that the order of ids is no accident.
        var relationships = _random.Next(0, (3 * Size) + 10);
        for (var i = 0; i < relationships; i++)
        {
            graph.Link(
                Name(_random.Next(Size)),
                Name(_random.Next(Size)),
                Pick(Types),
                string.Create(CultureInfo.InvariantCulture, $"r{_random.Next(1000)}-{i}"),
                Interval(),
                Maybe() ? Pick(Weights) : null,
                _random.Next(5) > 0 ? Pick(Weights) : null,
                Maybe() ? "grants" : null,
                Maybe() ? "research" : null,
                Maybe(),
                Evidence(),
                _random.Next(4) == 0 ? Some("2018~", "2019", "2019-03", "2020-02-29", "2021-11~").Select(PartialDate.Parse).ToValueList() : []);
        }

        return graph;
    }

    public RecordId Entity() => RecordId.Parse(_random.Next(60) == 0 ? "nobody" : Name(_random.Next(Size)));

    public RecordId? MaybeEntity() => Maybe() ? Entity() : null;

    /// <summary>None, one or two.</summary>
    public ValueList<RecordId> Entities() => [.. new[] { MaybeEntity(), MaybeEntity() }.OfType<RecordId>().Distinct().Order()];

    public ValueList<RecordId> Entities(int most) =>
        Enumerable.Range(0, _random.Next(most + 1)).Select(_ => Entity()).Distinct().Order().ToValueList();

    /// <summary>Half of the filters ask nothing; the others one or two things.</summary>
    public GraphFilter Filter(Revision revision)
    {
        GraphFilter filter = new() { Revision = revision };
        for (var i = Maybe() ? 0 : _random.Next(1, 3); i > 0; i--)
        {
            filter = _random.Next(16) switch
            {
                0 => filter with { Types = Listed(Some(Types)) },
                1 => filter with { ExcludeTypes = Listed(Some(Types)) },
                2 => filter with { Kinds = Listed(Some("Actor", "Place", "Firm", "Group")) },
                3 => filter with { Channels = ["grants"] },
                4 => filter with { Stages = ["nothing", "research"] },
                5 => filter with { Tags = Listed(Some("x", "y", "none")) },
                6 => filter with { Documents = Listed(Some(Documents).Select(RecordId.Parse)) },
                7 => filter with { ExcludeDocuments = Listed(Some(Documents).Select(RecordId.Parse)) },
                8 => filter with { MinEvidence = _random.Next(4) },
                9 => Maybe()
                    ? filter with { MinConfidence = Pick(Enum.GetValues<Stance>()) }
                    : filter with { Confidence = [.. new[] { Pick(Enum.GetValues<Stance>()), Pick(Enum.GetValues<Stance>()) }.Distinct().Order()] },
                10 => filter with { Time = Time() },
                11 => filter with { Among = Listed(Some("Actor", "Place", "Firm", "Group")) },
                12 => filter with { Time = Time() },
                13 => filter with { Time = Time(), CertainOnly = true },
                14 => filter with { Avoid = Entities(2) },
                _ => filter with { AllTransit = true },
            };
        }

        return filter;
    }

    /// <summary>A question about a pattern of one or two texts, with names, kinds, types and runs as they come.</summary>
    public PatternQuery Patterns(GraphFilter filter)
    {
        Pattern? shape;
        while (!Pattern.TryJoin([.. Enumerable.Range(0, Pick(1, 1, 2)).Select(_ => PatternOf(Pick(1, 1, 2, 3)))], out shape, out _))
        {
        }

        var named = Enumerable.Range(0, shape.Nodes.Count).Where(node => shape.Nodes[node].Name is not null || _random.Next(6) == 0);
        return new(filter, shape, _random.Next(4), _random.Next(1, 12))
        {
            Given = Enumerable.Range(0, shape.Nodes.Count).Where(_ => _random.Next(4) == 0)
                .SelectMany(node => Entities(2).Select(id => new GivenEntity(node, id))).ToValueList(),
            Select = named.Where(_ => _random.Next(3) > 0).ToValueList(),
            Distinct = Maybe(),
            TimeCoherent = _random.Next(3) == 0,
        };
    }

    public T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    public int Number(int from, int to) => _random.Next(from, to + 1);

    public bool Maybe() => _random.Next(2) == 0;

    public InfluenceKind[] Influences() => [.. Enum.GetValues<InfluenceKind>().Where(_ => Maybe())];

    public string[] Some(params string[] items) => [.. items.Where(_ => Maybe())];

    public static ValueList<T> Listed<T>(IEnumerable<T> items) => items.Distinct().Order().ToValueList();

    public static ValueList<string> Listed(IEnumerable<string> items) => items.Distinct().Order(StringComparer.Ordinal).ToValueList();

    /// <summary>A pattern of so many steps.</summary>
    private Pattern PatternOf(int steps)
    {
        Pattern? pattern;
        while (!PatternParser.TryParse(TextOf(steps), _ => null, _ => null, out pattern, out _))
        {
        }

        return pattern;
    }

    private string TextOf(int steps)
    {
        var text = Node();
        for (var i = 0; i < steps; i++)
        {
            var step = _random.Next(4) == 0 ? Run() : $"[{Pick("", Pick(Types))}]";
            text += Pick($"-{step}->", $"<-{step}-", $"-{step}-") + Node();
        }

        // Else there would hardly be a circle.
        text = _random.Next(4) == 0 ? $"({Pick("a", "a:Firm", "a:Actor")}){Pick("-", "-", "<-")}{Run()}-(a){(steps == 1 ? "" : $"-[]-{Node()}")}" : text;
        return text;

        string Run() => $"[{Pick("OWNS", "FUNDS", "FUNDS")}*{_random.Next(1, 3)}..{_random.Next(2, 4)}]";

        string Node() => $"({Pick("a", "b", "c", "")}{Pick("", "", "", ":Firm", ":Actor", ":Place")})";
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + (number * 7 % 13))}-{number}");

    private Evidence[] Evidence() =>
        [.. Enumerable.Range(0, _random.Next(1, 4)).Select(i => TestGraph.By(Pick(Documents), Pick(Enum.GetValues<Stance>())) with
        {
            Field = i > 0 && _random.Next(3) == 0 ? Pick("source", "target", "valid", "money", "channel", "stage", "weight") : null,
        })];

    private Interval Interval()
    {
        if (Maybe())
        {
            var year = _random.Next(2018, 2023);
            return TestGraph.Years(year, year);
        }

        PartialDate? from = Maybe() ? Date() : null, to = Maybe() ? Date() : null;
        return _random.Next(4) == 0 || (from is { } first && to is { } last && last.LatestDay < first.EarliestDay)
            ? new(from, null, Maybe())
            : new(from, to);
    }

    /// <summary>As of a date, or between two, of which one or both may be open.</summary>
    private Interval Time()
    {
        var date = Date();
        var other = Date();
        return _random.Next(5) switch
        {
            0 or 1 => new(date, date),
            2 => new(date, null),
            3 => new(null, date),
            _ => other.LatestDay < date.EarliestDay ? new(other, date) : new(date, other),
        };
    }

    private PartialDate Date() => PartialDate.Parse(Pick("2018", "2019", "2019-03", "2019-07-04", "2020~", "2020", "2021-11", "2022"));
}
