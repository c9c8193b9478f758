using System.Globalization;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Neo4j.Connections;

namespace InnovationGraph.Neo4j.Mirror;

/// <summary>
/// The rows that one call of <c>write/put_relationships</c> takes, in the order that it describes, with what in them recurs.
/// </summary>
internal sealed class RelationshipRows(DatasetWords words)
{
    /// <summary>The type of a relationship whose own cannot be one in Neo4j.</summary>
    private const string NoType = "RELATED_TO";

    private readonly Recurring<string> _ends = new(text => text);
    private readonly Recurring<object> _texts = new(KeyOf);
    private readonly Recurring<object?[]> _alike = new(places => string.Join(',', places));
    private readonly List<object?[]> _rows = [];

    public IReadOnlyList<object?[]> Rows => _rows;

    /// <summary>The ids of the ends, once each.</summary>
    public IReadOnlyList<string> Ends => _ends.Items;

    /// <summary>What many relationships share, in places of <see cref="Texts"/>.</summary>
    public IReadOnlyList<object?[]> Alike => _alike.Items;

    /// <summary>Texts and lists of texts.</summary>
    public IReadOnlyList<object> Texts => _texts.Items;

    /// <summary>The type that a relationship has in Neo4j.</summary>
    public static string TypeOf(Relationship relationship) => Tokens.IsToken(relationship.Type) ? relationship.Type.Normalize() : NoType;

    public void Add(Relationship relationship)
    {
        PropertyBag own = [];
        own.AddOwn(relationship.Properties, relationship.Dataset, words);
        object?[] row =
        [
            relationship.Id.ToString(),
            _ends.Place(relationship.Source.ToString()),
            _ends.Place(relationship.Target.ToString()),
            _alike.Place(Alikeness(relationship)),
            relationship.Evidence.Select(one => one.Paragraph).ToArray(),
            Row(relationship.Money),
            relationship.IncludedIn?.ToString(),
            relationship.AccountOf?.ToString(),
            own.Count == 0 ? null : own,
        ];
        _rows.Add(row[..(Array.FindLastIndex(row, value => value is not null) + 1)]);
    }

    private object?[] Alikeness(Relationship relationship) =>
    [
        Place(TypeOf(relationship)),
        Place(relationship.Dataset.ToString()),
        Place(relationship.Channel),
        Place(relationship.Stage),
        Place(relationship.Valid.From?.ToString()),
        Place(relationship.Valid.ToText),
        Place(PropertyBag.FirstDay(relationship.Valid.From)),
        Place(PropertyBag.LastDay(relationship.Valid.To)),
        Place(EnumNames.Of(relationship.Confidence)),
        Place(relationship.Evidence.Select(one => one.Source.ToString()).ToArray()),
        Place(relationship.Evidence.Select(one => one.Section).ToArray()),
        Place(relationship.Evidence.Select(one => EnumNames.Of(one.Stance)).ToArray()),
    ];

    private object?[]? Row(Money? money)
    {
        if (money is null)
        {
            return null;
        }

        var figure = PropertyBag.Figure(money.Quantity);
        return
        [
            PropertyBag.Number(figure),
            figure is { } exact ? PropertyBag.Exact(exact) : null,
            PropertyBag.Number(money.Quantity.Low),
            PropertyBag.Number(money.Quantity.High),
            Place(money.Currency),
            Place(EnumNames.Of(money.Basis)),
            Place(EnumNames.Of(money.Quantity.Qualifier)),
            money.Quantity.AsStated?.Normalize(),
            Place(money.Period.From?.ToString()),
            Place(money.Period.ToText),
        ];
    }

    /// <summary>The place of a text, in NFC as a version has it, or of a list of those.</summary>
    private object? Place(object? value) => value switch
    {
        null => null,
        string text => _texts.Place(text.Normalize()),
        string[] texts => _texts.Place(Array.ConvertAll(texts, text => text.Normalize())),
        _ => throw new ArgumentException($"There is no place for a {value.GetType().Name}.", nameof(value)),
    };

    private static string KeyOf(object value) => value is string text
        ? "=" + text
        : string.Concat(((string[])value).Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Length}:{item}")));
}
