namespace InnovationGraph.Core.Collections;

/// <summary>Pseudorandom numbers that follow from a seed alone, on every machine and in every version, by <see cref="SplitMix64"/>.</summary>
/// <param name="seed">Draws other numbers.</param>
/// <param name="stream">Which of the sequences of a seed.</param>
public sealed class RandomNumbers(int seed, int stream = 0)
{
    private readonly SplitMix64 _bits = new((long)SplitMix64.Mix(((ulong)(uint)seed << 32) | (uint)stream));

    /// <summary>From 0 to below 1.</summary>
    public double NextFraction() => (_bits.NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to below a bound.</summary>
    public int NextBelow(int bound) => (int)(NextFraction() * bound);

    /// <summary>The numbers from 0 to below a count, in any order. Fisher and Yates 1938.</summary>
    public int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var left = count; left > 1; left--)
        {
            var at = NextBelow(left);
            (order[at], order[left - 1]) = (order[left - 1], order[at]);
        }

        return order;
    }
}
