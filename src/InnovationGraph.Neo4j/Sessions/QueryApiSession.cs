using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// Speaks to a server over its HTTP Query API. Connections are kept and renewed by the one handler that the session owns, so a name
/// that moves to another address is followed.
/// </summary>
/// <remarks>
/// The server goes on with a statement whose client hung up, also in an explicit transaction that is deleted. So every statement
/// carries an id, by which it is found and ended when it is given up.
/// </remarks>
internal sealed class QueryApiSession : ICypherSession
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan EndInterval = TimeSpan.FromMilliseconds(200);
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
        RunAsync("", statement, parameters, access, _bookmarks, Task.CompletedTask, cancellation);

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

    /// <summary>Runs a statement at a path below the database's: by itself, or in a transaction; when something else is over.</summary>
    internal async IAsyncEnumerable<CypherRow> RunAsync(
        string path,
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        CypherAccess? access,
        IReadOnlyCollection<string> bookmarks,
        Task before,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var id = StatementId.Next();
        var isOver = false;
        try
        {
            using PipelinedContent body = new(ParameterJson.Write(statement, id.AddTo(parameters), access, bookmarks), before);
            await foreach (var row in SendAsync(HttpMethod.Post, path, body, answered: null, cancellation))
            {
                yield return row;
            }

            isOver = true;
        }
        finally
        {
            if (!isOver && cancellation.IsCancellationRequested)
            {
                await EndAsync(id);
            }
        }
    }

    /// <summary>Sends a request and streams its rows; <paramref name="answered"/> is called when all of them are read.</summary>
    internal IAsyncEnumerable<CypherRow> SendAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, Action<QueryApiAnswer>? answered, CancellationToken cancellation) =>
        SendAsync(method, path, body is { } content ? new ReadOnlyMemoryContent(content) : null, answered, cancellation);

    private async IAsyncEnumerable<CypherRow> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? body,
        Action<QueryApiAnswer>? answered,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(method, _statements + path);
        request.Headers.Authorization = _credentials;
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = body;
        body?.Headers.ContentType = Json;

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

    /// <summary>Ends a statement on the server. It may not have begun when it is first looked for, so it is looked for twice.</summary>
    private async Task EndAsync(StatementId id)
    {
        var end = ParameterJson.Write(Statements.Get("write/end_statement"), id.ToEnd(), CypherAccess.Write, []);
        using CancellationTokenSource timeout = new(EndTimeout);
        try
        {
            if (await SendAsync(HttpMethod.Post, "", end, answered: null, timeout.Token).CountAsync(timeout.Token) == 0)
            {
                await Task.Delay(EndInterval, TimeProvider.System, timeout.Token);
                await SendAsync(HttpMethod.Post, "", end, answered: null, timeout.Token).CountAsync(timeout.Token);
            }
        }
        catch (Exception fault) when (fault is CypherException or ServerUnreachableException or OperationCanceledException)
        {
            // The server is away, or ends it when its own patience is over.
        }
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
