using System.Text.RegularExpressions;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>
/// A statement of the folder <c>cypher/traverse</c>. Where it says <c>{{name:alias}}</c> stands a piece: one that a question sets,
/// else a file of the folder <c>cypher/parts</c>, in which <c>@</c> is the alias. Pieces are never values: those are parameters.
/// </summary>
internal sealed partial class TraversalStatement(string name)
{
    private readonly Dictionary<string, string> _pieces = new(StringComparer.Ordinal);

    public Dictionary<string, object?> Parameters { get; } = new(StringComparer.Ordinal);

    public string Text => Compose(Statements.Get("traverse/" + name), alias: null);

    /// <summary>Sets what stands for <c>{{piece}}</c>; it may name other pieces.</summary>
    public TraversalStatement With(string piece, string text)
    {
        _pieces[piece] = text;
        return this;
    }

    /// <summary>Sets how <c>{{step:alias}}</c>, a relationship in a pattern, leads away from the entity on its left.</summary>
    public TraversalStatement WithStep(Direction direction) => With("step", direction switch
    {
        Direction.Out => "-[@]->",
        Direction.In => "<-[@]-",
        _ => "-[@]-",
    });

    public TraversalStatement Set(string parameter, object? value)
    {
        Parameters[parameter] = value;
        return this;
    }

    /// <summary>Sets which items of a list, from and to, make the page. A page may be all there is: Neo4j takes no index beyond an int.</summary>
    public TraversalStatement SetPage(int skip, int take) =>
        Set("from", skip).Set("to", (int)Math.Min((long)skip + take, int.MaxValue));

    private string Compose(string text, string? alias)
    {
        var bare = Comment().Replace(text, string.Empty).Trim();
        var named = alias is null ? bare : bare.Replace("@", alias, StringComparison.Ordinal);
        return Piece().Replace(named, match => Compose(
            _pieces.GetValueOrDefault(match.Groups["name"].Value) ?? Statements.Get("parts/" + match.Groups["name"].Value),
            match.Groups["alias"] is { Success: true, Value: var inner } ? inner : null));
    }

    // A comment would take the rest of the line with it where a part stands in the middle of one.
    [GeneratedRegex(@"^\s*//.*\n", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\{(?<name>[a-z_]+)(:(?<alias>[a-z]+))?\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Piece();
}
