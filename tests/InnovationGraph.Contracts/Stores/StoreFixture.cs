using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Where a contract gets its stores from.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    /// <summary>The class of its stores.</summary>
    public abstract Type StoreType { get; }

    /// <summary>A store that is empty and shared with nobody. The caller disposes it.</summary>
    public abstract Task<IGraphStore> OpenAsync();

    /// <summary>Removes what the stores left behind.</summary>
    public abstract ValueTask DisposeAsync();
}
