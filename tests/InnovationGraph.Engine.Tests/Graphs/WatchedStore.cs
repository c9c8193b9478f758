using System.Reflection;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Engine.Tests.Graphs;

/// <summary>A store that counts how many projections were asked of it, and how many at once.</summary>
public class WatchedStore : DispatchProxy
{
    private readonly Lock _lock = new();
    private IGraphStore _store = null!;
    private int _running;

    public (int InAll, int AtOnce) Projections { get; private set; }

    internal static IGraphStore Of(IGraphStore store)
    {
        var watched = Create<IGraphStore, WatchedStore>();
        ((WatchedStore)watched)._store = store;
        return watched;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name == nameof(IGraphStore.ProjectAsync)
        ? ProjectAsync((long)args![0]!, (CancellationToken)args[1]!)
        : targetMethod.Invoke(_store, args);

    private async Task<GraphProjection> ProjectAsync(long revision, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Projections = (Projections.InAll + 1, Math.Max(Projections.AtOnce, ++_running));
        }

        // The others get a chance to run beside this one.
        await Task.Delay(1, cancellation);
        var projection = await _store.ProjectAsync(revision, cancellation);
        lock (_lock)
        {
            _running--;
        }

        return projection;
    }
}
