using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InnovationGraph.Queries.Parameters;

/// <summary>
/// The parameters that the properties of a type declare with <see cref="ParameterAttribute"/>, in the order of the properties, those
/// of a group in its place; and how values become an object of the type.
/// </summary>
internal sealed class ParameterSet<T>
    where T : class
{
    private readonly List<Slot> _slots = [];

    public ParameterSet() => Add([], typeof(T), Create(typeof(T)), without: []);

    public IReadOnlyList<Parameter> Parameters => [.. _slots.Select(slot => slot.Parameter)];

    /// <summary>The object that values without faults stand for.</summary>
    public T Read(ParameterValues values)
    {
        var result = (T)Create(typeof(T));
        foreach (var slot in _slots.Where(slot => values.Has(slot.Parameter.Name)))
        {
            var owner = slot.Groups.Aggregate((object)result, (at, group) => group.GetValue(at)!);
            slot.Property.SetValue(owner, slot.Parse(values.Of(slot.Parameter.Name)));
        }

        return result;
    }

    private void Add(IReadOnlyList<PropertyInfo> groups, Type type, object defaults, IReadOnlyList<string> without)
    {
        foreach (var property in type.GetProperties().Where(property => !without.Contains(property.Name)))
        {
            if (property.GetCustomAttribute<ParameterAttribute>() is { } attribute)
            {
                _slots.Add(SlotOf(groups, property, attribute, defaults));
            }
            else if (property.PropertyType.IsAssignableTo(typeof(IParameterGroup)))
            {
                var left = property.GetCustomAttribute<WithoutAttribute>()?.Names ?? [];
                Add([.. groups, property], property.PropertyType, property.GetValue(defaults)!, [.. without, .. left]);
            }
        }
    }

    private static Slot SlotOf(IReadOnlyList<PropertyInfo> groups, PropertyInfo property, ParameterAttribute attribute, object defaults)
    {
        var isList = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ValueList<>);
        var declared = isList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        var single = Nullable.GetUnderlyingType(declared) ?? declared;
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        var type = TypeOf(single, attribute);
        var meaning = type.MayBeName ? $"{attribute.Meaning} Id or name." : attribute.Meaning;
        Parameter parameter = new(JsonNamingPolicy.CamelCase.ConvertName(property.Name), type, meaning)
        {
            Repeats = isList,
            Required = isRequired,
            InRoute = attribute.InRoute,
            Default = isList || isRequired ? null : TextOf(property.GetValue(defaults)),
            Example = attribute.Example,
            FormerNames = property.GetCustomAttribute<FormerlyAttribute>()?.Names ?? [],
            NamedExamples = property.GetCustomAttributes<NamedExampleAttribute>().ToDictionary(one => one.Title, one => one.Values),
        };
        return new(parameter, groups, property, isList ? ListOf(single) : texts => ValueOf(single, texts[0]));
    }

    private static ParameterType TypeOf(Type type, ParameterAttribute attribute) => type switch
    {
        _ when type == typeof(RecordId) => attribute.Form == TextForm.Source ? ParameterType.SourceId : ParameterType.Id,
        _ when type == typeof(string) => ParameterType.Of(attribute.Form),
        _ when type == typeof(PartialDate) => ParameterType.Date,
        _ when type == typeof(bool) => ParameterType.Flag,
        _ when type == typeof(int) => ParameterType.Integer((decimal)attribute.Minimum, (decimal)attribute.Maximum),
        _ when type == typeof(decimal) => ParameterType.Number((decimal)attribute.Minimum, (decimal)attribute.Maximum),
        _ when type.IsEnum => ParameterType.Choice(attribute.Choices ?? EnumNames.All(type), attribute.Choices is null ? type.Name : null),
        _ => throw new InvalidOperationException($"No parameter can be a {type.Name}."),
    };

    private static object ValueOf(Type type, string text) => type switch
    {
        _ when type == typeof(RecordId) => RecordId.Parse(text),
        _ when type == typeof(string) => text,
        _ when type == typeof(PartialDate) => PartialDate.Parse(text),
        _ when type == typeof(bool) => bool.Parse(text),
        _ when type == typeof(int) => int.Parse(text, CultureInfo.InvariantCulture),
        _ when type == typeof(decimal) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => EnumNames.Parse(type, text),
    };

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        Enum member => EnumNames.Of(member),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>Makes a list of distinct values in order of their texts, so that equal requests give equal filters.</summary>
    private static Func<IReadOnlyList<string>, object> ListOf(Type type) => type switch
    {
        _ when type == typeof(RecordId) => texts => Distinct(texts).Select(RecordId.Parse).ToValueList(),
        _ when type == typeof(string) => texts => Distinct(texts).ToValueList(),
        _ => typeof(ParameterSet<T>).GetMethod(nameof(EnumList), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate<Func<IReadOnlyList<string>, object>>(),
    };

    private static object EnumList<TEnum>(IReadOnlyList<string> texts)
        where TEnum : struct, Enum => Distinct(texts).Select(EnumNames.Parse<TEnum>).ToValueList();

    private static IEnumerable<string> Distinct(IEnumerable<string> texts) => texts.Distinct().Order(StringComparer.Ordinal);

    private static object Create(Type type) => Activator.CreateInstance(type, nonPublic: true)!;

    private sealed record Slot(
        Parameter Parameter, IReadOnlyList<PropertyInfo> Groups, PropertyInfo Property, Func<IReadOnlyList<string>, object> Parse);
}
