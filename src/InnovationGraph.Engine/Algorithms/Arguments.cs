using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>A value for every parameter of an algorithm, the default where none was given.</summary>
/// <param name="descriptor">The algorithm.</param>
/// <param name="given">Values that the algorithm's parameters allow: whoever takes them from a user checks them.</param>
internal sealed class Arguments(AlgorithmDescriptor descriptor, ValueMap<PropertyValue> given)
{
    public ValueMap<PropertyValue> Values { get; } = new(descriptor.Parameters.Select(parameter =>
        KeyValuePair.Create(parameter.Name, given.GetValueOrDefault(parameter.Name) ?? parameter.Default)));

    public double Number(string name) => (double)((PropertyValue.Number)Values[name]).Value;

    public int Integer(string name) => (int)((PropertyValue.Number)Values[name]).Value;

    public bool Flag(string name) => ((PropertyValue.Flag)Values[name]).Value;

    public Direction Direction(string name) => EnumNames.Parse<Direction>(((PropertyValue.Text)Values[name]).Value);
}
