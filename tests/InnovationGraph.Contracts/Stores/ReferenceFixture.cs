using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

public sealed class ReferenceFixture : StoreFixture
{
    public override Task<IGraphStore> OpenAsync() => Task.FromResult<IGraphStore>(new ReferenceStore());
}
