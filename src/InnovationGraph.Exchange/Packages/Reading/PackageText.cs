using System.Globalization;
using System.Text;
using System.Text.Unicode;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Exchange.Packages.Reading;

/// <summary>Turns bytes into text and text into the form that records keep.</summary>
internal static class PackageText
{
    private const char Lost = '\uFFFD';

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text of a file without byte order marks, of which some programs write another before the first; null, with a fault at the first bad byte, where it is not UTF-8.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, FaultList faults)
    {
        while (bytes.StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var valid = LengthOfValid(bytes);
        var before = Encoding.UTF8.GetString(bytes[..valid]);
        var line = before.Count(c => c == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        faults.Add(
            new(file, line, column.ToString(CultureInfo.InvariantCulture)),
            string.Create(CultureInfo.InvariantCulture, $"0x{bytes[valid]:X2}"),
            "is a byte that is not UTF-8; save the file as UTF-8");
        return null;
    }

    /// <summary>In NFC, without white space at either end, every line break a line feed.</summary>
    public static string Clean(string text)
    {
        var trimmed = text.Trim();
        var lines = trimmed.Contains('\r', StringComparison.Ordinal) ? trimmed.ReplaceLineEndings("\n") : trimmed;
        return Ascii.IsValid(lines) ? lines : lines.Normalize(NormalizationForm.FormC);
    }

    /// <summary>What is wrong with the characters of a text; null where nothing is.</summary>
    public static string? FindFault(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\t'))
            {
                return $"has the control character {VisibleText.Show(c.ToString())}; only text, tabs and line breaks are allowed";
            }

            if (c == Lost)
            {
                return "has U+FFFD, which stands for a character that was lost; write what the source has";
            }
        }

        return null;
    }

    private static int LengthOfValid(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }
}
