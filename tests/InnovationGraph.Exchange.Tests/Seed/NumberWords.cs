namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>The English words that mean numbers.</summary>
internal static class NumberWords
{
    public static readonly Dictionary<string, decimal> Scales = new(StringComparer.Ordinal)
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    };

    /// <summary>What a word alone means, as the shares that it stands for where it is a fraction: half is 50 (percent).</summary>
    public static readonly Dictionary<string, decimal[]> Meanings = new(StringComparer.Ordinal)
    {
        ["only"] = [1],
        ["half"] = [0.5m, 50],
        ["halved"] = [0.5m, 50],
        ["halving"] = [0.5m, 50],
        ["majority"] = [50],
        ["double"] = [2],
        ["doubled"] = [2],
        ["doubling"] = [2],
        ["twice"] = [2],
        ["dozen"] = [12],
        ["triple"] = [3],
        ["tripled"] = [3],
        ["tripling"] = [3],
        ["quadrupled"] = [4],
        ["decade"] = [10],
    };

    /// <summary>The parts that fractions count: two-thirds, three-quarters.</summary>
    public static readonly Dictionary<string, int> Parts = new(StringComparer.Ordinal)
    {
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["tenth"] = 10,
        ["tenths"] = 10,
    };

    public static readonly Dictionary<string, int> Cardinals = Count(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");

    public static readonly Dictionary<string, int> Ordinals = Count(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        + "sixteenth seventeenth eighteenth nineteenth");

    public static readonly Dictionary<string, int> Tens = new(StringComparer.Ordinal)
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    private static Dictionary<string, int> Count(string words) => words.Split(' ')
        .Select((word, number) => KeyValuePair.Create(word, number))
        .ToDictionary(StringComparer.Ordinal);
}
