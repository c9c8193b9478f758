using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Neo4j.Mirror;

/// <summary>
/// The rows that one call of <c>write/put_relationships</c> takes, in the order that it describes, with the words in them that recur.
/// </summary>
internal sealed class RelationshipRows(DatasetWords words)
{
    /// <summary>The type of a relationship whose own cannot be one in Neo4j.</summary>
    private const string NoType = "RELATED_TO";

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<object?[]> _rows = [];
    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);

    public IReadOnlyList<object?[]> Rows => _rows;

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The ids of the ends, once each.</summary>
    public IReadOnlyCollection<string> Ends => _ends;

    public void Add(Relationship relationship)
    {
        var (source, target) = (relationship.Source.ToString(), relationship.Target.ToString());
        _ends.Add(source);
        _ends.Add(target);
        PropertyBag own = [];
        own.AddOwn(relationship.Properties, relationship.Dataset, words);
        _rows.Add(
        [
            relationship.Id.ToString(),
            Place(source),
            Place(target),
            Place(Tokens.IsToken(relationship.Type) ? relationship.Type : NoType),
            Place(relationship.Dataset.ToString()),
            Place(relationship.Channel),
            Place(relationship.Stage),
            Place(relationship.Valid.From?.ToString()),
            Place(relationship.Valid.ToText),
            Place(PropertyBag.FirstDay(relationship.Valid.From)),
            Place(PropertyBag.LastDay(relationship.Valid.To)),
            Place(Words.Of(relationship.Confidence)),
            relationship.Evidence.Select(one => Place(one.Source.ToString())).ToArray(),
            relationship.Evidence.Select(one => Place(one.Section)).ToArray(),
            relationship.Evidence.Select(one => one.Paragraph).ToArray(),
            relationship.Evidence.Select(one => Place(Words.Of(one.Stance))).ToArray(),
            Row(relationship.Money),
            relationship.IncludedIn?.ToString(),
            relationship.AccountOf?.ToString(),
            own.Count == 0 ? null : own,
        ]);
    }

    private object?[]? Row(Money? money)
    {
        if (money is null)
        {
            return null;
        }

        var figure = PropertyBag.Figure(money.Quantity);
        return
        [
            (double?)figure,
            figure is { } exact ? PropertyBag.Exact(exact) : null,
            (double?)money.Quantity.Low,
            (double?)money.Quantity.High,
            Place(money.Currency),
            Place(Words.Of(money.Basis)),
            Place(Words.Of(money.Quantity.Qualifier)),
            money.Quantity.AsStated,
            Place(money.Period.From?.ToString()),
            Place(money.Period.ToText),
        ];
    }

    private object? Place(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!_places.TryGetValue(text, out var place))
        {
            place = _texts.Count;
            _texts.Add(text);
            _places.Add(text, place);
        }

        return place;
    }
}
