using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Reads a pattern as it is written, such as <c>(f:Fund)-[INVESTS_IN]->(x:Firm)-[OWNS*2..6]-()</c>. What is wrong is told with the number of
/// the character at which it is, from 1, and what may stand there.
/// </summary>
/// <remarks>
/// <code>
/// pattern = node { step node }, one to six steps
/// node    = "(" [ name ] [ ":" kind ] ")"
/// step    = "-[" [ type [ run ] ] "]->" | "&lt;-[" [ type [ run ] ] "]-" | "-[" [ type [ run ] ] "]-"
/// run     = "*" number ".." number
/// </code>
/// Spaces may stand between any two of these.
/// </remarks>
public sealed class PatternParser
{
    private readonly string _text;
    private readonly Func<string, string?> _faultOfKind;
    private readonly Func<string, string?> _faultOfType;
    private readonly PatternWriter _writer = new();
    private int _at;
    private string? _fault;

    private PatternParser(string text, Func<string, string?> faultOfKind, Func<string, string?> faultOfType) =>
        (_text, _faultOfKind, _faultOfType) = (text, faultOfKind, faultOfType);

    /// <param name="text">What is written.</param>
    /// <param name="faultOfKind">What is wrong with a kind; null when it is fine.</param>
    /// <param name="faultOfType">The same of a relationship type.</param>
    /// <param name="pattern">Null exactly when there is a fault.</param>
    /// <param name="fault">The first thing that is wrong.</param>
    public static bool TryParse(
        string text,
        Func<string, string?> faultOfKind,
        Func<string, string?> faultOfType,
        [NotNullWhen(true)] out Pattern? pattern,
        [NotNullWhen(false)] out string? fault)
    {
        PatternParser parser = new(text, faultOfKind, faultOfType);
        parser.Read();
        fault = parser._fault;
        pattern = fault is null ? parser._writer.Shape : null;
        return pattern is not null;
    }

    private void Read()
    {
        var left = ReadNode();
        do
        {
            left = ReadStep(left);
        }
        while (_fault is null && Peek() is not null);

        if (_fault is null && _writer.Shape.Names.Count == 0)
        {
            Fail(0, "no entity has a name, so there is nothing to answer with; write one, such as (a)");
        }
    }

    private int ReadNode()
    {
        Expect("(", "'(', which opens an entity");
        var start = Start();
        var name = ReadName();
        string? kind = null;
        if (Take(":"))
        {
            kind = ReadWord("a kind, such as Firm", _faultOfKind);
        }

        Expect(")", kind is not null ? "')'" : name is null ? "a name, ':' with a kind, or ')'" : "':' with a kind, or ')'");
        var node = _writer.Add(new(name, kind), out var conflict);
        if (conflict is not null)
        {
            Fail(start, conflict);
        }

        return node;
    }

    private int ReadStep(int left)
    {
        var isBackward = Take("<");
        Expect("-", isBackward ? "'-[' behind '<'" : "a step: '-[' or '<-['");
        Expect("[", "'['");
        string? type = null;
        var (min, max) = (1, 1);
        if (Peek() is not (']' or '*'))
        {
            type = ReadWord("a relationship type, such as OWNS, or ']' for any", _faultOfType);
        }

        var start = Start();
        if (Take("*"))
        {
            (min, max) = ReadRun(start, type);
        }

        Expect("]", max > 1 ? "']'" : type is null ? "a relationship type or ']'" : "']', or '*' with the hops of a run, such as *2..6");
        Expect("-", isBackward ? "'-'" : "'->' or '-'");
        var end = Start();
        var isForward = Take(">");
        if (isForward && isBackward)
        {
            Fail(end, "a step runs one way; write '-[..]->', '<-[..]-', or '-[..]-' for either");
        }

        var right = ReadNode();
        _writer.Add(new PatternStep(left, right, isForward ? Direction.Out : isBackward ? Direction.In : Direction.Both, type)
        {
            MinHops = min,
            MaxHops = max,
        });
        if (_writer.Shape.Hops > Pattern.MostHops)
        {
            Fail(start, string.Create(CultureInfo.InvariantCulture, $"here it has more than {Pattern.MostHops} hops, runs at their longest; {Pattern.MostHops} are allowed"));
        }

        return right;
    }

    private (int Min, int Max) ReadRun(int start, string? type)
    {
        if (type is null)
        {
            Fail(start, "a run needs the type of its relationships, such as OWNS*2..6");
        }

        var min = ReadNumber("the fewest hops of the run, such as *2..6");
        Expect("..", "'..' and the most hops of the run, such as *2..6");
        var max = ReadNumber("the most hops of the run, such as *2..6");
        if (_fault is null && (min < 1 || max < 2 || max < min || max > Pattern.MostHops))
        {
            Fail(start, string.Create(CultureInfo.InvariantCulture, $"a run has from 1 to {Pattern.MostHops} hops, and more at the most than 1: *1..2 to *{Pattern.MostHops}..{Pattern.MostHops}"));
        }

        return (min, max);
    }

    /// <summary>A letter, then letters, digits and '_'; null where there is none.</summary>
    private string? ReadName()
    {
        var start = Start();
        if (_at < _text.Length && char.IsLetter(_text[_at]))
        {
            while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            {
                _at++;
            }
        }

        return _at == start ? null : _text[start.._at];
    }

    private string? ReadWord(string what, Func<string, string?> faultOf)
    {
        var start = Start();
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.' || IsHyphen()))
        {
            _at++;
        }

        if (_at == start)
        {
            FailExpected(what);
            return null;
        }

        var word = _text[start.._at];
        if (_fault is null && faultOf(word) is { } fault)
        {
            Fail(start, fault);
        }

        return word;
    }

    /// <summary>Whether a word goes on behind a hyphen.</summary>
    private bool IsHyphen() => _text[_at] == '-' && _at + 1 < _text.Length && char.IsLetterOrDigit(_text[_at + 1]);

    private int ReadNumber(string what)
    {
        var start = Start();
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        if (_at == start)
        {
            FailExpected(what);
            return 0;
        }

        return int.TryParse(_text[start.._at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }

    private bool Take(string sign)
    {
        SkipSpaces();
        if (_fault is not null || string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0)
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }

    private void Expect(string sign, string what)
    {
        if (!Take(sign))
        {
            FailExpected(what);
        }
    }

    private char? Peek()
    {
        SkipSpaces();
        return _at < _text.Length ? _text[_at] : null;
    }

    private int Start()
    {
        SkipSpaces();
        return _at;
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private void FailExpected(string what) =>
        Fail(Start(), _at < _text.Length ? $"expected {what}, and there is '{_text[_at]}'" : $"expected {what}, and it ends there");

    /// <summary>Tells what is wrong at a place; only the first is told.</summary>
    private void Fail(int at, string fault) =>
        _fault ??= string.Create(CultureInfo.InvariantCulture, $"at character {at + 1}: {fault}");
}
