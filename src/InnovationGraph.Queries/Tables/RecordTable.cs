using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Json;

namespace InnovationGraph.Queries.Tables;

/// <summary>Makes a table of records: the columns follow from the record's type, named and ordered as its JSON.</summary>
internal static class RecordTable
{
    private static readonly ConcurrentDictionary<Type, Field[]> FlatFields = new();
    private static readonly ConcurrentDictionary<Type, Field[]> NestedFields = new();
    private static readonly ConcurrentDictionary<Type, Field[]> PlainFields = new();

    /// <summary>
    /// A table without nesting: a record in the record gives a column for each of its own (<c>quantity.value</c>); a list or map is one
    /// text, as <see cref="CellText"/> has it.
    /// </summary>
    public static Table Flat<T>(IEnumerable<T> records)
        where T : class =>
        Of(FlatFields.GetOrAdd(typeof(T), type => [.. Flatten(type, string.Empty, record => record, isWhole: false)]), records);

    /// <summary>The nodes or edges of a graph.</summary>
    public static GraphTable Graph<T>(IAsyncEnumerable<T> records)
        where T : class
    {
        var nested = NestedFields.GetOrAdd(typeof(T), type => [.. PropertiesOf(type).Select(Nest)]);
        var plain = PlainFields.GetOrAdd(typeof(T), type => [.. Flatten(type, string.Empty, record => record, isWhole: true)]);
        return new(
            [.. nested.Select(field => field.Column)], [.. plain.Select(field => field.Column)], records.Select(GraphRow (record) => new RecordRow(record, nested, plain)));
    }

    /// <summary>The same of records that are all there.</summary>
    public static GraphTable Graph<T>(IEnumerable<T> records)
        where T : class => Graph(records.ToAsyncEnumerable());

    private static Table Of<T>(Field[] fields, IEnumerable<T> records)
        where T : class =>
        new([.. fields.Select(field => field.Column)], records.Select(record => Array.ConvertAll(fields, field => field.Read(record))));

    /// <param name="type">The type of the records.</param>
    /// <param name="prefix">What the names of the columns begin with.</param>
    /// <param name="owner">Gives what has the properties.</param>
    /// <param name="isWhole">Whether the text of a list or map says all that is in it, or is to be read.</param>
    private static IEnumerable<Field> Flatten(Type type, string prefix, Func<object, object?> owner, bool isWhole)
    {
        foreach (var property in PropertiesOf(type))
        {
            var name = prefix + property.Name;
            if (AnswerJson.Options.GetTypeInfo(property.PropertyType).Kind == JsonTypeInfoKind.Object)
            {
                foreach (var field in Flatten(property.PropertyType, name + ".", Read, isWhole))
                {
                    yield return field;
                }
            }
            else
            {
                var areTexts = isWhole && property.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)) && property.PropertyType != typeof(string);
                var plain = TypeOf(property.PropertyType) ?? (areTexts ? ColumnType.Texts : null);
                yield return new(
                    new(name, plain ?? ColumnType.Text),
                    plain is null && isWhole ? record => JsonOf(Read(record), property.PropertyType)
                    : areTexts ? record => TextsOf((IEnumerable<string>?)Read(record))
                    : record => CellOf(Read(record)));
            }

            object? Read(object record) => owner(record) is { } one ? property.Get!(one) : null;
        }
    }

    private static Field Nest(JsonPropertyInfo property) => TypeOf(property.PropertyType) is { } plain
        ? new(new(property.Name, plain), record => CellOf(property.Get!(record)))
        : new(
            new(property.Name, ColumnType.Nested),
            record => property.Get!(record) is { } value ? new NestedCell(value, property.PropertyType) : null);

    private static IEnumerable<JsonPropertyInfo> PropertiesOf(Type type) =>
        AnswerJson.Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null);

    /// <summary>The type of a column of plain values; null for values that are none.</summary>
    private static ColumnType? TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var one when one == typeof(string) || one == typeof(RecordId) || one.IsEnum => ColumnType.Text,
        var one when one == typeof(int) || one == typeof(long) => ColumnType.Integer,
        var one when one == typeof(decimal) || one == typeof(double) => ColumnType.Number,
        var one when one == typeof(bool) => ColumnType.Boolean,
        var one when one == typeof(PartialDate) => ColumnType.Date,
        _ => null,
    };

    private static object? CellOf(object? value) => value switch
    {
        null => null,
        int number => (long)number,
        long or decimal or double or bool => value,
        _ => CellText.Of(value),
    };

    private static string? JsonOf(object? value, Type type) =>
        value is null || JsonSerializer.Serialize(value, type, AnswerJson.WithoutNulls) is not { } json || json is "[]" or "{}" ? null : json;

    private static string? TextsOf(IEnumerable<string>? texts) => texts is not null && string.Join(';', texts) is { Length: > 0 } text ? text : null;

    private sealed class RecordRow(object record, Field[] nested, Field[] plain) : GraphRow
    {
        public override IReadOnlyList<object?> Cells => Array.ConvertAll(nested, one => one.Read(record));

        public override IReadOnlyList<object?> FlatCells => Array.ConvertAll(plain, one => one.Read(record));
    }

    private sealed record Field(Column Column, Func<object, object?> Read);

    private sealed class NestedCell(object value, Type type) : INestedCell
    {
        public string Text => CellText.Of(value) ?? string.Empty;

        public void WriteTo(Utf8JsonWriter writer, bool withNulls) =>
            JsonSerializer.Serialize(writer, value, type, withNulls ? AnswerJson.Options : AnswerJson.WithoutNulls);
    }
}
