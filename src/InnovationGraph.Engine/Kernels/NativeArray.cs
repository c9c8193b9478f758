using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// Memory outside the managed heap, freed when it is disposed of or nobody refers to it any more. Aligned to cache lines, and to huge
/// pages where it fills one: those that Linux gives to whoever asks for them, since a kernel reads all over its memory.
/// </summary>
internal sealed unsafe class NativeArray<T> : SafeHandleZeroOrMinusOneIsInvalid
    where T : unmanaged
{
    private const long CacheLine = 64;
    private const long HugePage = 2 << 20;

    private readonly long _bytes;

    /// <param name="length">How many there are room for.</param>
    /// <param name="isZeroed">Whether all are zero at first; otherwise they are anything.</param>
    public NativeArray(long length, bool isZeroed = false)
        : base(ownsHandle: true)
    {
        Length = length;
        _bytes = Math.Max(CacheLine, checked(length * sizeof(T)));
        SetHandle((nint)NativeMemory.AlignedAlloc((nuint)_bytes, (nuint)(_bytes >= HugePage ? HugePage : CacheLine)));
        GC.AddMemoryPressure(_bytes);
        NativeBytes.Add(_bytes);
        if (_bytes >= HugePage)
        {
            NativeBytes.AskForHugePages(handle, _bytes);
        }

        if (isZeroed)
        {
            NativeMemory.Clear((void*)handle, (nuint)_bytes);
        }
    }

    public long Length { get; }

    /// <summary>A view; whoever uses it keeps this array alive meanwhile.</summary>
    public Cells<T> Cells
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return new((T*)handle, Length);
        }
    }

    public static NativeArray<T> Of(ReadOnlySpan<T> items)
    {
        NativeArray<T> array = new(items.Length);
        items.CopyTo(array.Cells.Span(0, items.Length));
        return array;
    }

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        GC.RemoveMemoryPressure(_bytes);
        return true;
    }
}
