using System.Runtime.CompilerServices;
using Neo4j.Driver;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// Speaks to a server or a cluster over Bolt, with the official driver, which is asked for nothing that retries. All that runs
/// shares its bookmarks, so that it sees what was committed before, whichever member of a cluster it comes to.
/// </summary>
/// <remarks>
/// Built only with <c>-p:Neo4jDriver=true</c>. The driver knows no cancellation. What is given up on is left at once and ended by a
/// statement of its own.
/// </remarks>
internal sealed class BoltSession : ICypherSession
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A connection that was idle for longer is tried before it is used; no server restarts any faster.</summary>
    private static readonly TimeSpan LongIdle = TimeSpan.FromSeconds(1);

    private readonly IDriver _driver;
    private readonly string _database;
    private volatile IBookmarkManager _bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();

    public BoltSession(Neo4jSettings settings)
    {
        _driver = GraphDatabase.Driver(
            settings.Uri,
            AuthTokens.Basic(settings.User, settings.Password),
            config => config
                .WithConnectionTimeout(ConnectTimeout)
                .WithConnectionAcquisitionTimeout(settings.Budget)
                .WithConnectionLivenessCheckTimeout(LongIdle)
                .WithMaxConnectionLifetime(ConnectionLifetime)
                .WithNotificationsDisabled());
        _database = settings.Database;
        Address = $"{settings.Uri.Scheme}://{settings.Uri.Authority}";
    }

    public string Address { get; }

    public async IAsyncEnumerable<CypherRow> RunAsync(
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        CypherAccess access,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using Work work = new(this, access);
        await foreach (var row in work.ReadAsync(
            () => work.Session.RunAsync(statement, work.Id.AddTo(parameters)), cancellation))
        {
            yield return row;
        }
    }

    public async Task<ICypherTransaction> BeginAsync(CypherAccess access, CancellationToken cancellation)
    {
        Work work = new(this, access);
        try
        {
            return new Transaction(work, await work.DoAsync(() => work.Session.BeginTransactionAsync(), cancellation));
        }
        catch
        {
            await work.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private CypherRow Row(IRecord record, int columns)
    {
        var values = new object?[columns];
        for (var column = 0; column < columns; column++)
        {
            values[column] = Value(record[column]);
        }

        return Array.Exists(values, IsDamaged) ? throw new ServerUnreachableException($"A text from {Address} came damaged.") : new(values);
    }

    /// <summary>Whether the driver put U+FFFD for bytes that are no text. None of our records has that itself.</summary>
    private static bool IsDamaged(object? value) => value switch
    {
        string text => text.Contains('\uFFFD', StringComparison.Ordinal),
        List<object?> list => list.Exists(IsDamaged),
        _ => false,
    };

    private static object? Value(object? value) => value switch
    {
        TemporalValue time => time.ToString(),
        List<object?> list when list.Exists(item => item is TemporalValue or List<object?>) => list.ConvertAll(Value),
        null or string or long or double or bool or List<object?> => value,
        _ => throw new InvalidOperationException($"A row holds {value.GetType().Name}, of which no statement of ours asks."),
    };

    private IAsyncSession Open(CypherAccess access, IBookmarkManager? bookmarks) => _driver.AsyncSession(config => config
        .WithDatabase(_database)
        .WithDefaultAccessMode(access == CypherAccess.Read ? AccessMode.Read : AccessMode.Write)
        .WithBookmarkManager(bookmarks));

    private Exception Translate(Exception fault)
    {
        if (fault is InvalidBookmarkException or InvalidBookmarkMixtureException)
        {
            // Not of this server, or garbled on their way: nothing could be asked again with them.
            _bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();
        }

        return fault switch
        {
            ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException => new ServerUnreachableException(
                $"{Address} cannot be reached: {fault.GetBaseException().Message}", fault)
            {
                // Without an inner exception the driver says that it has asked every router of a cluster in vain.
                IsConnectTimeout = fault.GetBaseException() is OperationCanceledException
                    || fault is ServiceUnavailableException { InnerException: null },
            },
            Neo4jException { Code: { } code } and not ProtocolException => new CypherException(code, fault.Message, fault),
            ClientException => new ServerUnreachableException($"{Address} lends no connection: {fault.Message}", fault) { IsConnectTimeout = true },
            // Over an answer that is garbled the driver stumbles somewhere, with whatever comes of it, and drops the connection.
            _ => new ServerUnreachableException($"{Address} answered with something else than Bolt: {fault.Message}", fault),
        };
    }

    /// <summary>One statement or transaction, in a session of the driver: what has a connection as long as it lasts.</summary>
    private sealed class Work(BoltSession owner, CypherAccess access) : IAsyncDisposable
    {
        private const int MostEnds = 5;
        private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);
        private static readonly TimeSpan EndInterval = TimeSpan.FromMilliseconds(200);

        private Task _last = Task.CompletedTask;

        public IAsyncSession Session { get; } = owner.Open(access, owner._bookmarks);

        public StatementId Id { get; } = StatementId.Next();

        public async IAsyncEnumerable<CypherRow> ReadAsync(
            Func<Task<IResultCursor>> run, [EnumeratorCancellation] CancellationToken cancellation)
        {
            var cursor = await DoAsync(run, cancellation);
            var columns = (await DoAsync(cursor.KeysAsync, cancellation)).Length;
            var fetch = cursor.FetchAsync;
            while (await DoAsync(fetch, cancellation))
            {
                yield return owner.Row(cursor.Current, columns);
            }
        }

        public async Task<T> DoAsync<T>(Func<Task<T>> act, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var task = act();
                _last = task;
                return await task.WaitAsync(cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                throw owner.Translate(fault);
            }
        }

        public async ValueTask DisposeAsync()
        {
            var closing = CloseAsync();
            if (!closing.IsCompleted)
            {
                _ = EndAsync(closing);

                // What takes longer is closed when the server lets go of it.
                await Task.WhenAny(closing, Task.Delay(CloseTimeout, TimeProvider.System));
            }
        }

        // What fails here is over already, or the server is away and ends it by itself.
        private async Task CloseAsync()
        {
            await _last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Session.CloseAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        /// <summary>Ends what runs, again if need be: it may not have begun when it was first looked for.</summary>
        private async Task EndAsync(Task closing)
        {
            var patience = _last.IsCompleted ? EndInterval : TimeSpan.Zero;
            for (var times = 0; times < MostEnds; times++)
            {
                if (await Task.WhenAny(closing, Task.Delay(patience, TimeProvider.System)) == closing)
                {
                    return;
                }

                await EndOnceAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                patience = EndInterval;
            }
        }

        private async Task EndOnceAsync()
        {
            await using var session = owner.Open(access, bookmarks: null);
            await (await session.RunAsync(Statements.Get("write/end_statement"), Id.ToEnd())).ConsumeAsync();
        }
    }

    private sealed class Transaction(Work work, IAsyncTransaction transaction) : ICypherTransaction
    {
        public IAsyncEnumerable<CypherRow> RunAsync(
            string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
            work.ReadAsync(() => transaction.RunAsync(statement, work.Id.AddTo(parameters)), cancellation);

        public Task CommitAsync(CancellationToken cancellation) => work.DoAsync(
            async () =>
            {
                await transaction.CommitAsync();
                return true;
            },
            cancellation);

        public ValueTask DisposeAsync() => work.DisposeAsync();
    }
}
