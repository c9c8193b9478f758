using System.Reflection;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Queries.Tests.Asking;

/// <summary>A store that tells which of its methods are called, before they are.</summary>
public class WatchedStore : DispatchProxy
{
    private IGraphStore? _store;
    private Action<string>? _onCall;

    public static IGraphStore Of(IGraphStore store, Action<string> onCall)
    {
        var watched = Create<IGraphStore, WatchedStore>();
        ((WatchedStore)(object)watched)._store = store;
        ((WatchedStore)(object)watched)._onCall = onCall;
        return watched;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _onCall!(targetMethod!.Name);
        return targetMethod.Invoke(_store, args);
    }
}
