using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>A host served on a free port of this machine, for other processes to ask; the seeded one unless another is given.</summary>
public sealed class ServedHost : IDisposable
{
    private readonly WebApplicationFactory<Program> _host;
    private readonly Lazy<Uri> _address;

    public ServedHost()
        : this(new SeededHost())
    {
    }

    internal ServedHost(WebApplicationFactory<Program> host)
    {
        _host = host;
        _address = new(() =>
        {
            _host.UseKestrel(0);
            _host.StartServer();
            return _host.ClientOptions.BaseAddress;
        });
    }

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
