using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Notebooks;

/// <summary>The seeded host, served on a free port of this machine for other processes to ask.</summary>
public sealed class NotebookHost : IDisposable
{
    private readonly SeededHost _host = new();
    private readonly Lazy<Uri> _address;

    public NotebookHost() => _address = new(() =>
    {
        _host.UseKestrel(0);
        _host.StartServer();
        return _host.ClientOptions.BaseAddress;
    });

    /// <summary>Starts it when first asked for.</summary>
    public Uri Address => _address.Value;

    /// <summary>A client of it, over the wire.</summary>
    public HttpClient CreateClient()
    {
        _ = _address.Value;
        return _host.CreateClient();
    }

    public void Dispose() => _host.Dispose();
}
