using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>A value for every parameter of an algorithm, the default where none was given. They fit, and have the type of the parameter.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, object> _typed = new(StringComparer.Ordinal);

    private Arguments(ValueMap<PropertyValue> values) => Values = values;

    public ValueMap<PropertyValue> Values { get; }

    public double Number(string name) => (double)_typed[name];

    public int Integer(string name) => (int)_typed[name];

    public bool Flag(string name) => (bool)_typed[name];

    public Direction Direction(string name) => EnumNames.Parse<Direction>((string)_typed[name]);

    /// <summary>Checks and converts what was given: the only place where that happens. The failure names the first argument that does not fit.</summary>
    public static QueryFailure.Unfit? Bind(AlgorithmDescriptor descriptor, ValueMap<PropertyValue> given, out Arguments arguments)
    {
        arguments = new(new(descriptor.Parameters.Select(parameter =>
            KeyValuePair.Create(parameter.Name, given.GetValueOrDefault(parameter.Name) ?? parameter.Default))));
        if (given.Keys.FirstOrDefault(name => descriptor.Parameters.All(parameter => parameter.Name != name)) is { } unknown)
        {
            return new(unknown, $"{descriptor.Title} has no such parameter; it has {Join(descriptor.Parameters.Select(parameter => parameter.Name))}.");
        }

        foreach (var parameter in descriptor.Parameters)
        {
            if (Convert(parameter, arguments.Values[parameter.Name]) is not { } typed)
            {
                return new(parameter.Name, $"{Allowed(parameter)}.");
            }

            arguments._typed.Add(parameter.Name, typed);
        }

        return null;
    }

    /// <summary>The value as the parameter's type; null when it does not fit.</summary>
    private static object? Convert(AlgorithmParameter parameter, PropertyValue value) => (parameter.Default, value) switch
    {
        (PropertyValue.Flag, PropertyValue.Flag flag) => flag.Value,
        (PropertyValue.Text, PropertyValue.Text text) when parameter.Choices.Contains(text.Value) => text.Value,
        (PropertyValue.Number, PropertyValue.Number(var number)) when number < parameter.Minimum || number > parameter.Maximum => null,
        (PropertyValue.Number, PropertyValue.Number(var number)) when parameter.IsInteger => decimal.IsInteger(number) ? (int)number : null,
        (PropertyValue.Number, PropertyValue.Number(var number)) => (double)number,
        _ => null,
    };

    private static string Allowed(AlgorithmParameter parameter) => parameter.Default switch
    {
        PropertyValue.Flag => "true or false is allowed",
        PropertyValue.Text => $"one of {Join(parameter.Choices)} is allowed",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"{(parameter.IsInteger ? "a whole number" : "a number")} from {parameter.Minimum} to {parameter.Maximum} is allowed"),
    };

    private static string Join(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } joined ? joined : "none";
}
