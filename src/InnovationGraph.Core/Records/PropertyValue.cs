using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;

namespace InnovationGraph.Core.Records;

/// <summary>The value of a property that the ontology declares: a text, number, boolean, date or reference to a record.</summary>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    public sealed record Text(string Value) : PropertyValue;

    /// <summary>A number without zeros at its end and without a sign on zero, so that equal numbers are the same in any other form too.</summary>
    public sealed record Number(decimal Value) : PropertyValue
    {
        public decimal Value { get; } = 0m + Decimals.TrimZeros(Value);
    }

    public sealed record Flag(bool Value) : PropertyValue;

    public sealed record Date(PartialDate Value) : PropertyValue;

    public sealed record Reference(RecordId Value) : PropertyValue;
}
