namespace InnovationGraph.Engine.Kernels;

/// <summary>Arrays that are freed together.</summary>
internal sealed class NativeArrays : IDisposable
{
    private readonly List<IDisposable> _arrays = [];

    /// <param name="length">How many there are room for.</param>
    /// <param name="isZeroed">Whether all are zero at first; otherwise they are anything.</param>
    public Cells<T> New<T>(long length, bool isZeroed = false)
        where T : unmanaged
    {
        NativeArray<T> array = new(length, isZeroed);
        _arrays.Add(array);
        return array.Cells;
    }

    public void Dispose()
    {
        foreach (var array in _arrays)
        {
            array.Dispose();
        }
    }
}
