namespace InnovationGraph.Core.Collections;

/// <summary>
/// Pseudorandom numbers that follow from a seed alone, on every machine and in every version. Steele, Lea and Flood, Fast splittable
/// pseudorandom number generators, 2014.
/// </summary>
/// <param name="seed">Draws other numbers.</param>
/// <param name="stream">Which of the sequences of a seed.</param>
public sealed class RandomNumbers(int seed, int stream = 0)
{
    private ulong _state = Mix(((ulong)(uint)seed << 32) | (uint)stream);

    /// <summary>From 0 to below 1.</summary>
    public double NextFraction()
    {
        _state += 0x9E3779B97F4A7C15;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

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

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
