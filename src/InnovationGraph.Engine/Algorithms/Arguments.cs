using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>The arguments of an algorithm, checked against its parameters and with the defaults filled in.</summary>
internal sealed class Arguments
{
    private Arguments(ValueMap<PropertyValue> values) => Values = values;

    public ValueMap<PropertyValue> Values { get; }

    public double Number(string name) => (double)((PropertyValue.Number)Values[name]).Value;

    public int Integer(string name) => (int)((PropertyValue.Number)Values[name]).Value;

    public bool Flag(string name) => ((PropertyValue.Flag)Values[name]).Value;

    public Direction Direction(string name) => EnumNames.Parse<Direction>(((PropertyValue.Text)Values[name]).Value);

    /// <summary>The arguments, or the failure that names the first argument that does not fit.</summary>
    public static QueryFailure.Unfit? Bind(AlgorithmDescriptor descriptor, ValueMap<PropertyValue> given, out Arguments arguments)
    {
        var parameters = descriptor.Parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        arguments = new(new(parameters.Values.Select(parameter =>
            KeyValuePair.Create(parameter.Name, given.GetValueOrDefault(parameter.Name) ?? parameter.Default))));
        foreach (var (name, value) in given)
        {
            if (!parameters.TryGetValue(name, out var parameter))
            {
                return new(name, $"{descriptor.Title} has no such parameter; it has {Join(parameters.Keys)}.");
            }

            if (!Fits(parameter, value))
            {
                return new(name, $"{Allowed(parameter)}.");
            }
        }

        return null;
    }

    private static bool Fits(AlgorithmParameter parameter, PropertyValue value) => (parameter.Default, value) switch
    {
        (PropertyValue.Flag, PropertyValue.Flag) => true,
        (PropertyValue.Text, PropertyValue.Text text) => parameter.Choices.Contains(text.Value, StringComparer.Ordinal),
        (PropertyValue.Number, PropertyValue.Number number) =>
            !(number.Value < parameter.Minimum)
            && !(number.Value > parameter.Maximum)
            && (!parameter.IsInteger || decimal.IsInteger(number.Value)),
        _ => false,
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
