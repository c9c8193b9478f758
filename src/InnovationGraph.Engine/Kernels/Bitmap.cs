using System.Numerics;

namespace InnovationGraph.Engine.Kernels;

/// <summary>A bit for each number below a count, in memory that the bitmap owns.</summary>
internal sealed class Bitmap(int count) : IDisposable
{
    public const int WordBits = 64;

    private readonly NativeArray<ulong> _words = new((count + WordBits - 1L) / WordBits, isZeroed: true);

    public Cells<ulong> Words => _words.Cells;

    public static bool Has(Cells<ulong> words, int number) => (words[number >> 6] >> (number & 63) & 1) != 0;

    /// <summary>Sets a bit while other workers set others. True for the one that set it.</summary>
    public static bool TrySet(Cells<ulong> words, int number)
    {
        ref var word = ref words[number >> 6];
        var bit = 1UL << (number & 63);
        return (Volatile.Read(ref word) & bit) == 0 && (Interlocked.Or(ref word, bit) & bit) == 0;
    }

    /// <summary>Sets a bit of a word that nobody else writes.</summary>
    public static void Set(Cells<ulong> words, int number) => words[number >> 6] |= 1UL << (number & 63);

    /// <summary>Takes the lowest bit out of a word that has one.</summary>
    public static int TakeLowest(ref ulong word)
    {
        var bit = BitOperations.TrailingZeroCount(word);
        word &= word - 1;
        return bit;
    }

    public void Dispose() => _words.Dispose();
}
