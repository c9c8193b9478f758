using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// Reads an answer of the Query API while it arrives: rows as they come, then what stands behind them. A statement that fails in
/// mid-stream is a success by status, with its fault behind the rows, so the fault is always looked for.
/// </summary>
internal sealed class QueryApiAnswer(Stream body, int status)
{
    private const int Success = 200;
    private const int Accepted = 202;

    private readonly List<CypherRow> _rows = [];
    private readonly List<object?> _values = [];
    private JsonReaderState _state;
    private CypherException? _fault;
    private bool _isInRows;
    private bool _isStarted;
    private bool _isAnswer;
    private bool _isOther;

    /// <summary>Known when all rows are read.</summary>
    public IReadOnlyList<string> Bookmarks { get; private set; } = [];

    /// <summary>The id of the explicit transaction; null where there is none.</summary>
    public string? Transaction { get; private set; }

    /// <exception cref="CypherException">The server answered with a fault, perhaps behind rows.</exception>
    /// <exception cref="JsonException">The answer is cut short or garbled.</exception>
    /// <exception cref="IOException">The connection ended.</exception>
    public async IAsyncEnumerable<CypherRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(body, new(bufferSize: 64 * 1024, minimumReadSize: 16 * 1024, leaveOpen: true));
        try
        {
            for (var isLast = false; !isLast;)
            {
                var read = await pipe.ReadAsync(cancellation);
                isLast = read.IsCompleted;
                var consumed = read.Buffer.IsEmpty && !_isStarted ? read.Buffer.Start : Parse(read.Buffer, isLast);
                _isStarted |= !read.Buffer.IsEmpty;
                pipe.AdvanceTo(consumed, read.Buffer.End);
                foreach (var row in _rows)
                {
                    yield return row;
                }

                _rows.Clear();
            }

            if (_fault is not null)
            {
                throw _fault;
            }

            if (!_isAnswer && (_isOther || status is not (Success or Accepted)))
            {
                throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"status {status} without data or errors"));
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    /// <summary>Takes in all whole values that the buffer holds; the rest is looked at again with what comes behind it.</summary>
    private SequencePosition Parse(in ReadOnlySequence<byte> buffer, bool isLast)
    {
        Utf8JsonReader json = new(buffer, isLast, _state);
        var (position, state) = (json.Position, json.CurrentState);
        try
        {
            while (Advance(ref json))
            {
                (position, state) = (json.Position, json.CurrentState);
            }
        }
        catch (Exception fault) when (fault is KeyNotFoundException or (InvalidOperationException and not ObjectDisposedException))
        {
            throw new JsonException($"A member is not what it should be: {fault.Message}", fault);
        }

        _state = state;
        return position;
    }

    private bool Advance(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            return false;
        }

        if (_isInRows)
        {
            return ReadRow(ref json);
        }

        if (json.TokenType == JsonTokenType.PropertyName)
        {
            // Kept only when the value is there too: a value that is still to come sends the reader back to before the name.
            var name = json.GetString();
            return (json.CurrentDepth, name) switch
            {
                (1, "data") => _isAnswer = json.Read(),
                (2, "values") => _isInRows = json.Read(),
                _ => ReadMember(ref json, name),
            };
        }

        return true;
    }

    private bool ReadRow(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.EndArray)
        {
            _isInRows = false;
            return true;
        }

        var ahead = json;
        if (!ahead.TrySkip())
        {
            return false;
        }

        _rows.Add(new(ReadItems(ref json)));
        return true;
    }

    private bool ReadMember(ref Utf8JsonReader json, string? name)
    {
        if (!json.Read())
        {
            return false;
        }

        var ahead = json;
        if (!ahead.TrySkip())
        {
            return false;
        }

        _isAnswer |= name is "bookmarks" or "transaction" or "errors";
        _isOther = true;
        using var value = JsonDocument.ParseValue(ref json);
        switch (name)
        {
            case "bookmarks":
                Bookmarks = [.. value.RootElement.EnumerateArray().Select(bookmark => bookmark.GetString()!)];
                break;
            case "transaction":
                Transaction = value.RootElement.GetProperty("id").GetString();
                break;
            case "errors" when value.RootElement.GetArrayLength() > 0:
                var fault = value.RootElement[0];
                _fault = new(fault.GetProperty("code").GetString()!, fault.GetProperty("message").GetString()!);
                break;
        }

        return true;
    }

    private object?[] ReadItems(ref Utf8JsonReader json)
    {
        var start = _values.Count;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var value = ReadValue(ref json);
            _values.Add(value);
        }

        object?[] items = [.. _values[start..]];
        _values.RemoveRange(start, _values.Count - start);
        return items;
    }

    private object? ReadValue(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => json.GetString(),
        JsonTokenType.Number when json.TryGetInt64(out var number) => number,
        JsonTokenType.Number => json.GetDouble(),
        JsonTokenType.StartArray => ReadItems(ref json),
        _ => throw new JsonException($"A row holds {json.TokenType}, of which no statement of ours asks."),
    };
}
