using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

public sealed class SqliteRestartTests : RestartContract, IDisposable
{
    private readonly DirectoryInfo _folder;

    public SqliteRestartTests()
        : this(Directory.CreateTempSubdirectory("innovation-graph-"))
    {
    }

    private SqliteRestartTests(DirectoryInfo folder)
        : base(() => new WebApplicationFactory<Program>().WithWebHostBuilder(
            builder => builder.UseSetting("InnovationGraph:Sqlite:Path", Path.Combine(folder.FullName, "graph.db")))) => _folder = folder;

    public void Dispose() => _folder.Delete(recursive: true);
}
