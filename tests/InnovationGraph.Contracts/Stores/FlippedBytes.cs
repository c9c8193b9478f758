using System.Globalization;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Copies of a database file, in each of which a single byte is changed at random.</summary>
public static class FlippedBytes
{
    public const int Seed = 20261127;

    /// <summary>How many copies to try: as many as a build has time for, unless the environment asks for others.</summary>
    public static int CountOr(int usual) => TestSetting.Of("INNOVATIONGRAPH_FLIPPED_BYTES", usual);

    /// <summary>Writes one copy after another to the same path, and says of each which byte was changed.</summary>
    public static async IAsyncEnumerable<string> WriteAsync(string sound, string damaged, int count)
    {
        var bytes = await File.ReadAllBytesAsync(sound);
        Random random = new(Seed);
        for (var flip = 0; flip < count; flip++)
        {
            var (at, mask) = (random.Next(bytes.Length), (byte)random.Next(1, 256));
            bytes[at] ^= mask;
            await File.WriteAllBytesAsync(damaged, bytes);
            bytes[at] ^= mask;
            yield return string.Create(CultureInfo.InvariantCulture, $"Flip {flip} (seed {Seed}), byte {at} of {bytes.Length}, mask {mask}");
        }
    }
}
