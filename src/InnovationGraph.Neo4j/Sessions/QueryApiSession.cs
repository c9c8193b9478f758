using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// Speaks to a server over its HTTP Query API. Connections are kept and renewed by the one handler that the session owns, so a name
/// that moves to another address is followed.
/// </summary>
internal sealed class QueryApiSession : ICypherSession
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpMessageInvoker _http;
    private readonly Uri _statements;
    private readonly AuthenticationHeaderValue _credentials;
    private volatile IReadOnlyCollection<string> _bookmarks = [];

    public QueryApiSession(Neo4jSettings settings)
    {
        _http = new(new SocketsHttpHandler
        {
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLifetime,
            AllowAutoRedirect = false,
            UseCookies = false,
        });
        var root = settings.Uri.AbsoluteUri.TrimEnd('/');
        Address = settings.Uri.GetLeftPart(UriPartial.Authority);
        _statements = new($"{root}/db/{Uri.EscapeDataString(settings.Database)}/query/v2");
        _credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));
    }

    public string Address { get; }

    public IAsyncEnumerable<CypherRow> RunAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, CypherAccess access, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, "", ParameterJson.Write(statement, parameters, access, _bookmarks), answered: null, cancellation);

    public async Task<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellation)
    {
        string? id = null;
        await foreach (var _ in SendAsync(
            HttpMethod.Post, "/tx", ParameterJson.Write(null, null, access, _bookmarks), answer => id = answer.Transaction, cancellation))
        {
        }

        return new QueryApiTransaction(this, id ?? throw new InvalidOperationException("The server began a transaction without an id."));
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Sends a request and streams its rows; <paramref name="answered"/> is called when all of them are read.</summary>
    internal async IAsyncEnumerable<CypherRow> SendAsync(
        HttpMethod method,
        string path,
        ReadOnlyMemory<byte>? body,
        Action<QueryApiAnswer>? answered,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(method, _statements + path);
        request.Headers.Authorization = _credentials;
        request.Headers.Accept.ParseAdd("application/json");
        if (body is { } content)
        {
            request.Content = new ReadOnlyMemoryContent(content);
            request.Content.Headers.ContentType = Json;
        }

        using var response = await TranslateAsync(() => _http.SendAsync(request, cancellation), cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        QueryApiAnswer answer = new(stream, (int)response.StatusCode);
        await using var rows = answer.ReadAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (await TranslateAsync(() => rows.MoveNextAsync().AsTask(), cancellation))
        {
            yield return rows.Current;
        }

        if (answer.Bookmarks.Count > 0)
        {
            _bookmarks = answer.Bookmarks;
        }

        answered?.Invoke(answer);
    }

    private async Task<T> TranslateAsync<T>(Func<Task<T>> act, CancellationToken cancellation)
    {
        try
        {
            return await act();
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new ServerUnreachableException($"{Address} does not accept connections in time.", fault) { IsConnectTimeout = true };
        }
        catch (HttpRequestException fault)
        {
            throw new ServerUnreachableException($"{Address} cannot be reached: {fault.Message}", fault);
        }
        catch (IOException fault)
        {
            throw new ServerUnreachableException($"The connection to {Address} ended: {fault.Message}", fault);
        }
        catch (JsonException fault)
        {
            throw new ServerUnreachableException($"{Address} answered with something else than the Query API's JSON: {fault.Message}", fault);
        }
    }
}
