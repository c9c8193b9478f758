namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// Numbers that look random, the same in every language: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
/// </summary>
internal struct SplitMix64(long seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>Any of the numbers from 0 to below.</summary>
    public int Next(int below) => (int)((Mix(_state += 0x9E3779B97F4A7C15) >> 32) * (ulong)below >> 32);

    /// <summary>The bits of a number mixed, each depending on all.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
