using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Sqlite.Tests.Contracts;

public sealed class SqliteFixture : StoreFixture
{
    private readonly TemporaryFolder _folder = new();
    private int _opened;

    public override Type StoreType => typeof(SqliteGraphStore);

    public override async Task<IGraphStore> OpenAsync() =>
        await SqliteGraphStore.OpenAsync(_folder.File($"store-{_opened++}.db"), CancellationToken.None);

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
