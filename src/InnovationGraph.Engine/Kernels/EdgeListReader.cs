using System.IO.MemoryMappedFiles;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// Reads edges from text: "u v" or "u v w" a line, whole numbers with blanks between them; what starts with # or % is a comment. The file
/// is mapped; workers claim pieces of it that end with a line, whose lines are counted first so that each piece has its place.
/// </summary>
/// <remarks>Eight digits are read at once: D. Lemire, Quickly parsing eight digits, 2018.</remarks>
internal static unsafe class EdgeListReader
{
    private const int Piece = 1 << 20;
    private const byte NewLine = (byte)'\n';

    /// <summary>Null when the budget is spent.</summary>
    /// <exception cref="FormatException">A line is not as it should be: the message says which, and how it should be.</exception>
    public static EdgeList? Read(string path, Workers workers)
    {
        var length = new FileInfo(path).Length;
        if (length == 0)
        {
            return new(0, new(0), new(0), null, 0);
        }

        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* text = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref text);
        try
        {
            return Read(new Cells<byte>(text + view.PointerOffset, length), workers);
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    internal static EdgeList? Read(Cells<byte> text, Workers workers)
    {
        var starts = PieceStarts(text);
        var pieces = starts.Length - 1;
        var places = new long[pieces + 1];
        if (!workers.Run(pieces, (piece, _) => places[piece + 1] = LinesIn(text, starts[piece], starts[piece + 1])))
        {
            return null;
        }

        for (var piece = 0; piece < pieces; piece++)
        {
            places[piece + 1] += places[piece];
        }

        var isWeighted = HasWeights(text);
        NativeArray<int> sources = new(places[^1]), targets = new(places[^1]);
        var weights = isWeighted ? new NativeArray<int>(places[^1]) : null;
        var (source, target, weight) = (sources.Cells, targets.Cells, weights?.Cells ?? default);
        var found = new Found[pieces];
        var isWhole = workers.Run(pieces, (piece, _) => found[piece] = ReadPiece(text, starts[piece], starts[piece + 1], source, target, weight, places[piece]));
        if (isWhole && !Array.Exists(found, one => one.Fault is not null))
        {
            return new(found.Max(one => one.Highest) + 1, sources, targets, weights, Close(found, places, source, target, weight));
        }

        sources.Dispose();
        targets.Dispose();
        weights?.Dispose();
        return isWhole ? throw Fault(text, found.First(one => one.Fault is not null)) : null;
    }

    private static long[] PieceStarts(Cells<byte> text)
    {
        List<long> starts = [0];
        while (starts[^1] + Piece < text.Length)
        {
            var at = starts[^1] + Piece;
            while (at < text.Length && text[at - 1] != NewLine)
            {
                at++;
            }

            starts.Add(at);
        }

        if (starts[^1] < text.Length)
        {
            starts.Add(text.Length);
        }

        return [.. starts];
    }

    private static long LinesIn(Cells<byte> text, long first, long end) =>
        text.Span(first, (int)(end - first)).Count(NewLine) + (text[end - 1] == NewLine ? 0 : 1);

    /// <summary>Whether the first line with an edge has a third number.</summary>
    private static bool HasWeights(Cells<byte> text)
    {
        for (long at = 0; at < text.Length; at++)
        {
            var numbers = 0;
            var isComment = false;
            for (var wasBlank = true; at < text.Length && text[at] != NewLine; at++)
            {
                isComment |= wasBlank && numbers == 0 && text[at] is (byte)'#' or (byte)'%';
                var isBlank = IsBlank(text[at]);
                numbers += wasBlank && !isBlank ? 1 : 0;
                wasBlank = isBlank;
            }

            if (numbers > 0 && !isComment)
            {
                return numbers > 2;
            }
        }

        return false;
    }

    private static Found ReadPiece(Cells<byte> text, long first, long end, Cells<int> sources, Cells<int> targets, Cells<int> weights, long place)
    {
        Cursor cursor = new(text, first, end);
        var isWeighted = !weights.IsEmpty;
        var (next, highest) = (place, -1);
        while (cursor.SkipToLine())
        {
            int weight = 1;
            if (!cursor.TryRead(out var source) || !cursor.TryRead(out var target) || (isWeighted && !cursor.TryRead(out weight)) || weight < 1 || !cursor.EndsLine())
            {
                return new(0, 0, cursor.At, isWeighted ? "two nodes and a weight of at least 1" : "two nodes");
            }

            (sources[next], targets[next]) = (source, target);
            if (isWeighted)
            {
                weights[next] = weight;
            }

            next++;
            highest = Math.Max(highest, Math.Max(source, target));
        }

        return new(next - place, highest, 0, null);
    }

    /// <summary>Moves the edges together where comments and empty lines left room; returns how many there are.</summary>
    private static long Close(Found[] found, long[] places, Cells<int> sources, Cells<int> targets, Cells<int> weights)
    {
        var next = 0L;
        for (var piece = 0; piece < found.Length; next += found[piece++].Edges)
        {
            if (next == places[piece])
            {
                continue;
            }

            foreach (var column in new[] { sources, targets, weights })
            {
                if (!column.IsEmpty)
                {
                    column.Span(places[piece], (int)found[piece].Edges).CopyTo(column.Span(next, (int)found[piece].Edges));
                }
            }
        }

        return next;
    }

    private static FormatException Fault(Cells<byte> text, Found fault)
    {
        var line = 1L;
        var lineStart = 0L;
        for (long at = 0; at < Math.Min(fault.At, text.Length - 1); at++)
        {
            if (text[at] == NewLine)
            {
                (line, lineStart) = (line + 1, at + 1);
            }
        }

        var rest = text.Span(lineStart, (int)Math.Min(60, text.Length - lineStart));
        var end = rest.IndexOf(NewLine);
        var shown = System.Text.Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).TrimEnd('\r');
        return new(FormattableString.Invariant(
            $"Line {line} is '{shown}'; a line has {fault.Fault} as whole numbers below {int.MaxValue}, like the first line with an edge, with blanks between them."));
    }

    private static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r';

    private readonly record struct Found(long Edges, int Highest, long At, string? Fault);

    private ref struct Cursor(Cells<byte> text, long at, long end)
    {
        private readonly byte* _end = text.Run(0, end) + end;
        private readonly byte* _textEnd = text.Run(0, text.Length) + text.Length;
        private byte* _at = text.Run(0, at) + at;

        public readonly long At => _at - text.Run(0, 0);

        /// <summary>Goes to where the next line with an edge begins. False at the end.</summary>
        public bool SkipToLine()
        {
            while (_at < _end)
            {
                if (*_at == NewLine || IsBlank(*_at))
                {
                    _at++;
                }
                else if (*_at is (byte)'#' or (byte)'%')
                {
                    SkipLine();
                }
                else
                {
                    return true;
                }
            }

            return false;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool TryRead(out int number)
        {
            while (_at < _end && IsBlank(*_at))
            {
                _at++;
            }

            var digits = Eight() ^ 0x3030303030303030;
            var length = BitOperations.TrailingZeroCount(((digits + 0x7676767676767676) | digits) & 0x8080808080808080) >> 3;
            if (length == 0)
            {
                number = 0;
                return false;
            }

            digits <<= (8 - length) * 8;
            digits = (digits * 10) + (digits >> 8);
            digits = (((digits & 0x000000FF000000FF) * (100 + (1_000_000UL << 32))) + (((digits >> 16) & 0x000000FF000000FF) * (1 + (10_000UL << 32)))) >> 32;
            _at += length;
            number = (int)digits;
            return length < 8 || TryReadRest(ref number);
        }

        /// <summary>Whether nothing but blanks is left of the line; then goes beyond it.</summary>
        public bool EndsLine()
        {
            while (_at < _end && IsBlank(*_at))
            {
                _at++;
            }

            if (_at < _end && *_at != NewLine)
            {
                return false;
            }

            _at++;
            return true;
        }

        private bool TryReadRest(ref int number)
        {
            long whole = number;
            for (; _at < _end && *_at is >= (byte)'0' and <= (byte)'9' && whole < int.MaxValue; _at++)
            {
                whole = (whole * 10) + (*_at - '0');
            }

            number = (int)whole;
            return whole < int.MaxValue;
        }

        private void SkipLine()
        {
            while (_at < _end && *_at != NewLine)
            {
                _at++;
            }
        }

        /// <summary>The next eight bytes, the first in the lowest place; beyond the end of the text blanks.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly ulong Eight() => _at + 8 <= _textEnd && BitConverter.IsLittleEndian ? *(ulong*)_at : EightByByte();

        private readonly ulong EightByByte()
        {
            var eight = 0UL;
            for (var i = 7; i >= 0; i--)
            {
                eight = (eight << 8) | (_at + i < _textEnd ? _at[i] : (byte)' ');
            }

            return eight;
        }
    }
}
