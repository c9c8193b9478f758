using InnovationGraph.Contracts.Packages;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Exchange.Copies;
using InnovationGraph.Sqlite;

namespace InnovationGraph.Cli.Tests.Copies;

public sealed class DamagedSourceTests : IDisposable
{
    private readonly GraphFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_altered_record_is_found_before_it_is_copied()
    {
        await using (var store = await SqliteGraphStore.OpenAsync(_folder.Database, CancellationToken.None))
        {
            await LongHistory.WriteAsync(store);
        }

        await AlterAsync();
        await using var source = await SqliteGraphStore.OpenAsync(_folder.Database, CancellationToken.None);
        await using ReferenceStore target = new();
        var refused = Assert.IsType<CopyResult.Refused>(await new StoreCopier(source, target).CopyAsync(null, CancellationToken.None));
        Assert.Equal(LongHistory.Revisions, refused.Revision);
        Assert.StartsWith("the source is damaged there", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(LongHistory.Revisions - 1, (await target.GetHeadAsync(CancellationToken.None)).Number);
        Assert.Null(await target.VerifyAsync(CancellationToken.None));
    }

    private async Task AlterAsync()
    {
        var bytes = await File.ReadAllBytesAsync(_folder.Database);
        "Another NAME"u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("Another name"u8)));
        await File.WriteAllBytesAsync(_folder.Database, bytes);
    }
}
