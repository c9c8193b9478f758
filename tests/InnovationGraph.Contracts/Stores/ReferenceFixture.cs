using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

public sealed class ReferenceFixture : StoreFixture
{
    public override Type StoreType => typeof(ReferenceStore);

    public override Task<IGraphStore> OpenAsync() => Task.FromResult<IGraphStore>(new ReferenceStore());

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
