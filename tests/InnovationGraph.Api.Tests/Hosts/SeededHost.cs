using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over a fresh database filled from the seed; shared by the tests that only read.</summary>
public sealed class SeededHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-");

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("InnovationGraph:Sqlite:Path", Path.Combine(_folder.FullName, "graph.db"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }
}
