using System.Runtime.CompilerServices;

namespace InnovationGraph.Core.Records;

/// <summary>
/// How sure a record is: as its weakest part, each part by its best evidence. A part without evidence of its own is as sure as the whole.
/// </summary>
internal struct PartStances
{
    private const int Absent = -2;
    private const int Uncounted = -1;

    /// <summary>The parts on which every record stands.</summary>
    public static readonly CitedPart[] Standing = [CitedPart.Source, CitedPart.Target, CitedPart.Valid, CitedPart.Money];

    private Stances _best;

    public PartStances()
    {
        ((Span<int>)_best).Fill(Absent);
    }

    /// <summary>Takes in a citation. One that does not count still says that its part has evidence of its own.</summary>
    public void Add(Citation citation, bool counts = true)
    {
        ref var best = ref _best[(int)citation.Part];
        best = Math.Max(best, counts ? (int)citation.Stance : Uncounted);
    }

    /// <summary>The stance of the weakest of the whole and some parts; null where one of them has no evidence that counts.</summary>
    public readonly Stance? Weakest(IReadOnlyList<CitedPart> parts)
    {
        var weakest = _best[(int)CitedPart.Whole];
        foreach (var part in parts)
        {
            if (_best[(int)part] is not Absent and var best)
            {
                weakest = Math.Min(weakest, best);
            }
        }

        return weakest >= 0 ? (Stance)weakest : null;
    }

    [InlineArray(8)]
    private struct Stances
    {
        private int _first;
    }
}
