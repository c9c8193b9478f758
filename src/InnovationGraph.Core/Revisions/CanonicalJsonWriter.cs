using System.Buffers;
using System.Globalization;
using System.Text;
using InnovationGraph.Core.Quantities;

namespace InnovationGraph.Core.Revisions;

/// <summary>
/// Writes canonical JSON (RFC 8785) as UTF-8: names in ordinal order, no white space, the shortest escapes, strings in NFC. Decimals
/// and dates go in as strings, so the only numbers are integers. Null members are left out by their callers.
/// </summary>
/// <remarks>
/// The writer checks the order of names and that they are in NFC, so that a mistake is an exception and never a wrong hash.
/// </remarks>
internal sealed class CanonicalJsonWriter
{
    /// <summary>Stands in a decoded text for bytes that were none.</summary>
    private const char Lost = '\uFFFD';

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private readonly Stack<string?> _names = new();
    private bool _needsComma;

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Drops what was written so far and goes on behind it, so that a long document can be passed on in pieces.</summary>
    public void Forget() => _buffer.ResetWrittenCount();

    public void StartObject()
    {
        StartValue('{');
        _names.Push(null);
    }

    public void EndObject()
    {
        _names.Pop();
        End('}');
    }

    public void StartArray() => StartValue('[');

    public void EndArray() => End(']');

    public void Name(string name)
    {
        if (_names.Pop() is { } before && string.CompareOrdinal(before, name) >= 0)
        {
            throw new InvalidOperationException($"Canonical JSON has '{name}' before '{before}'.");
        }

        if (!name.IsNormalized(NormalizationForm.FormC))
        {
            throw new InvalidOperationException($"Canonical JSON has no name '{name}', which is not in NFC.");
        }

        _names.Push(name);
        Comma();
        Quote(name);
        Byte(':');
        _needsComma = false;
    }

    /// <exception cref="ArgumentException">
    /// The text is no Unicode: half a surrogate pair, or the noncharacter U+FFFE; or it has U+FFFD, which stands for what was lost of it.
    /// </exception>
    public void String(string value)
    {
        if (value.Contains(Lost))
        {
            throw new ArgumentException("A text with U+FFFD is not whole.", nameof(value));
        }

        Comma();
        Quote(value.IsNormalized(NormalizationForm.FormC) ? value : value.Normalize(NormalizationForm.FormC));
        _needsComma = true;
    }

    public void Integer(long value)
    {
        Comma();
        Ascii(value.ToString(CultureInfo.InvariantCulture));
        _needsComma = true;
    }

    public void Boolean(bool value)
    {
        Comma();
        Ascii(value ? "true" : "false");
        _needsComma = true;
    }

    /// <summary>Writes JSON that is canonical already.</summary>
    public void Raw(ReadOnlySpan<byte> canonical)
    {
        Comma();
        _buffer.Write(canonical);
        _needsComma = true;
    }

    public static string Format(decimal value) => Decimals.TrimZeros(value).ToString(CultureInfo.InvariantCulture);

    private void StartValue(char bracket)
    {
        Comma();
        Byte(bracket);
        _needsComma = false;
    }

    private void End(char bracket)
    {
        Byte(bracket);
        _needsComma = true;
    }

    private void Comma()
    {
        if (_needsComma)
        {
            Byte(',');
        }
    }

    private void Quote(string text)
    {
        Byte('"');
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= ' ' && c is not ('"' or '\\'))
            {
                continue;
            }

            Utf8(text.AsSpan(start, i - start));
            start = i + 1;
            Ascii(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            });
        }

        Utf8(text.AsSpan(start));
        Byte('"');
    }

    private void Utf8(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _buffer);

    private void Ascii(string text) => Encoding.ASCII.GetBytes(text, _buffer);

    private void Byte(char c)
    {
        _buffer.GetSpan(1)[0] = (byte)c;
        _buffer.Advance(1);
    }
}
