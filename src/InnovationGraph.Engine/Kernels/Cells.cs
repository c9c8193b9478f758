using System.Diagnostics;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// A view of native memory that someone else owns and must keep alive. As fast as a pointer; a debug build checks every access.
/// The default is a view of nothing.
/// </summary>
internal readonly unsafe struct Cells<T>(T* first, long length)
    where T : unmanaged
{
    public long Length => length;

    public bool IsEmpty => length == 0;

    public ref T this[int index]
    {
        get
        {
            Check(index, 1);
            return ref first[(uint)index];
        }
    }

    public ref T this[long index]
    {
        get
        {
            Check(index, 1);
            return ref first[index];
        }
    }

    /// <summary>Where a run of cells starts; a debug build checks that all of it is in the view.</summary>
    public T* Run(long start, long count)
    {
        Check(start, count);
        return first + start;
    }

    public Cells<T> Slice(long start, long count) => new(Run(start, count), count);

    public Span<T> Span(long start, int count) => new(Run(start, count), count);

    /// <summary>Writes one value into all cells.</summary>
    public void Fill(T value)
    {
        for (long at = 0; at < length; at += int.MaxValue)
        {
            Span(at, (int)Math.Min(int.MaxValue, length - at)).Fill(value);
        }
    }

    [Conditional("DEBUG")]
    private void Check(long start, long count)
    {
        if (start < 0 || count < 0 || start > length - count)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, FormattableString.Invariant($"{count} from {start} on are not within the {length} cells."));
        }
    }
}
