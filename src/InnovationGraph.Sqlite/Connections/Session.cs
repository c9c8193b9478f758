using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>A connection with the statements it has prepared. Used by one caller at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    private Session(SqliteConnection connection) => _connection = connection;

    public static Session Open(string path, SqliteOpenMode mode, string settings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
        }.ToString());
        Session session = new(connection);
        try
        {
            connection.Open();
            session.Execute(settings);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file cannot be written, whatever it was opened for.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(_connection.Handle, "main") == 1;

    /// <summary>Runs a statement to its end.</summary>
    public void Execute(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Command(statement, parameters).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is no row.</summary>
    public object? Scalar(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Command(statement, parameters).ExecuteScalar();

    /// <summary>
    /// All rows, read before this returns, so that no lock outlives the call. The first column tells a row from others; a row that cannot
    /// be read is damaged, for it was written by us.
    /// </summary>
    public List<T> Query<T>(
        string statement,
        Func<SqliteDataReader, T> read,
        CancellationToken cancellation,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        List<T> rows = [];
        using var reader = Command(statement, parameters).ExecuteReader();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                rows.Add(read(reader));
            }
            catch (Exception exception) when (IsOfRow(exception))
            {
                throw Damage(statement, reader, exception);
            }
        }

        return rows;
    }

    /// <summary>As <see cref="Query"/>; calls back for every row with the bytes of one column, which are valid during the call only.</summary>
    public void Visit(
        string statement,
        int column,
        Action<SqliteDataReader, ReadOnlySpan<byte>> visit,
        CancellationToken cancellation,
        params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Command(statement, parameters).ExecuteReader();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                visit(reader, raw.sqlite3_column_blob(reader.Handle, column));
            }
            catch (Exception exception) when (IsOfRow(exception))
            {
                throw Damage(statement, reader, exception);
            }
        }
    }

    /// <summary>Starts a transaction that holds the right to write from now on; to be committed, or disposed to undo it.</summary>
    public SqliteTransaction BeginWrite() => _transaction = _connection.BeginTransaction(deferred: false);

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static bool IsOfRow(Exception exception) => exception is not (SqliteException or DamageException or OperationCanceledException);

    private static DamageException Damage(string statement, SqliteDataReader row, Exception exception) =>
        new($"the row '{row.GetValue(0)}' of the statement '{statement}' is not what was written: {exception.Message}", exception);

    private SqliteCommand Command(string statement, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(statement, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of our own files.
            command.CommandText = Statements.Get(statement);
#pragma warning restore CA2100
            foreach (var (name, _) in parameters)
            {
                command.Parameters.Add(new() { ParameterName = name });
            }

            _commands.Add(statement, command);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        }

        // A finished transaction has no connection any more.
        command.Transaction = _transaction?.Connection is null ? null : _transaction;
        return command;
    }
}
