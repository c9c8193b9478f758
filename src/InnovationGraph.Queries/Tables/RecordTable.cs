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

    /// <summary>
    /// A table without nesting: a record in the record gives a column for each of its own (<c>quantity.value</c>); a list or map is one
    /// text, as <see cref="CellText"/> has it.
    /// </summary>
    public static Table Flat<T>(IEnumerable<T> records)
        where T : class =>
        Of(FlatFields.GetOrAdd(typeof(T), type => [.. Flatten(type, string.Empty, record => record)]), records);

    /// <summary>A table with a column for each property; what is no plain value is nested.</summary>
    public static Table Nested<T>(IEnumerable<T> records)
        where T : class =>
        Of(NestedFields.GetOrAdd(typeof(T), type => [.. PropertiesOf(type).Select(Nest)]), records);

    private static Table Of<T>(Field[] fields, IEnumerable<T> records)
        where T : class =>
        new([.. fields.Select(field => field.Column)], records.Select(record => Array.ConvertAll(fields, field => field.Read(record))));

    private static IEnumerable<Field> Flatten(Type type, string prefix, Func<object, object?> owner)
    {
        foreach (var property in PropertiesOf(type))
        {
            var name = prefix + property.Name;
            if (AnswerJson.Options.GetTypeInfo(property.PropertyType).Kind == JsonTypeInfoKind.Object)
            {
                foreach (var field in Flatten(property.PropertyType, name + ".", Read))
                {
                    yield return field;
                }
            }
            else
            {
                var plain = TypeOf(property.PropertyType);
                yield return new(new(name, plain ?? ColumnType.Text), record => CellOf(Read(record)));
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

    private sealed record Field(Column Column, Func<object, object?> Read);

    private sealed class NestedCell(object value, Type type) : INestedCell
    {
        public string Text => CellText.Of(value) ?? string.Empty;

        public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, value, type, AnswerJson.Options);
    }
}
