using System.Diagnostics;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Sqlite.Tests.Opening;

/// <summary>A second process, this very assembly, owns the file and is killed in the middle of writing a revision.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Leaves_the_revision_before_and_gives_the_file_free()
    {
        Revision head;
        await using (var store = await SqliteGraphStore.OpenAsync(File, CancellationToken.None))
        {
            var result = await store.ApplyAsync(
                new(Samples.User, "A test.", Samples.Time(1), default, [new Change.Put(Samples.Entity("siasun"))]), CancellationToken.None);
            head = Assert.IsType<ApplyResult.Committed>(result).Revision;
        }

        using (var writer = await StartAsync(File))
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(
                () => SqliteGraphStore.OpenAsync(File, CancellationToken.None));
            Assert.Contains($"Another process owns the database {File}", refused.Message, StringComparison.Ordinal);
            Assert.True(new FileInfo(File + "-journal").Length > 0, "The file holds pages of the unfinished revision.");
            writer.Kill();
            await writer.WaitForExitAsync();
        }

        await using var again = await SqliteGraphStore.OpenAsync(File, CancellationToken.None);
        Assert.Equal(head, await again.GetHeadAsync(CancellationToken.None));
        Assert.Equal([head], await again.GetRevisionsAsync(CancellationToken.None));
        Assert.Null(await again.VerifyAsync(CancellationToken.None));
        var entities = (await again.ProjectAsync(long.MaxValue, CancellationToken.None)).Entities;
        Assert.Equal([Samples.Id("siasun")], entities.Select(entity => entity.Id));
    }

    /// <summary>The process, once it has written half a revision.</summary>
    internal static async Task<Process> StartAsync(string file)
    {
        ProcessStartInfo start = new("dotnet", [typeof(KilledProcessTests).Assembly.Location, UnfinishedWriter.Verb, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };

        // Killed, it would leave its sockets for debuggers in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start)!;
        Assert.Equal(UnfinishedWriter.Ready, await process.StandardOutput.ReadLineAsync());
        return process;
    }
}
