namespace InnovationGraph.Core.Collections;

/// <summary>
/// Numbers that look random, the same in every language: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
/// </summary>
public sealed class SplitMix64(long seed)
{
    /// <summary>How far apart the states of two draws are.</summary>
    public const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong _state = (ulong)seed;

    /// <summary>Any 64 bits.</summary>
    public ulong NextBits() => Mix(_state += Gamma);

    /// <summary>Any of the numbers from 0 to below.</summary>
    public int Next(int below) => (int)((NextBits() >> 32) * (ulong)below >> 32);

    /// <summary>The bits of a number mixed, each depending on all.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
