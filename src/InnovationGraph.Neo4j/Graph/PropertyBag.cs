using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Neo4j.Graph;

/// <summary>The properties of a node or relationship. What is null is left out; a name that is taken gets a <c>_</c> behind it.</summary>
internal sealed class PropertyBag : Dictionary<string, object?>
{
    private const string DayFormat = "yyyy-MM-dd";

    public PropertyBag()
        : base(StringComparer.Ordinal)
    {
    }

    public static string? FirstDay(PartialDate? date) => Day(date?.EarliestDay);

    public static string? LastDay(PartialDate? date) => Day(date?.LatestDay);

    private static string? Day(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A figure as one number: the value, or the bound where there is but one.</summary>
    private static decimal? Figure(Quantity quantity) => quantity.Value
        ?? (quantity.Low is null || quantity.High is null ? quantity.Low ?? quantity.High : null);

    /// <summary>A number to its last digit, without zeros that say nothing.</summary>
    private static string Exact(decimal value) => Decimals.TrimZeros(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number to compare and sum.</summary>
    private static double? Number(decimal? value) => value is { } number ? (double)Decimals.TrimZeros(number) : null;

    /// <summary>Sets a property, to text in NFC as a version has it.</summary>
    public void Set(string name, object? value)
    {
        if (value is not null)
        {
            this[name] = value switch
            {
                string text => text.Normalize(),
                IEnumerable<string> texts => texts.Select(text => text.Normalize()).ToArray(),
                _ => value,
            };
        }
    }

    public void SetRecord(GraphRecord record)
    {
        Set("id", record.Id.ToString());
        Set("dataset", record.Dataset.ToString());
        Set("confidence", EnumNames.Of(record.Confidence));
        Set("sources", record.Evidence.Select(one => one.Source.ToString()).ToArray());
        Set("sections", record.Evidence.Select(one => one.Section).ToArray());
        Set("paragraphs", record.Evidence.Select(one => one.Paragraph).ToArray());
        Set("stances", record.Evidence.Select(one => EnumNames.Of(one.Stance)).ToArray());
        if (record.Evidence.Any(one => one.Field is not null))
        {
            Set("evidenceFields", record.Evidence.Select(one => one.Field ?? "").ToArray());
        }
    }

    public void SetQuantity(Quantity quantity)
    {
        var figure = Figure(quantity);
        Set("value", Number(figure));
        Set("valueExact", figure is { } exact ? Exact(exact) : null);
        Set("low", Number(quantity.Low));
        Set("high", Number(quantity.High));
        Set("unit", quantity.Unit);
        Set("qualifier", EnumNames.Of(quantity.Qualifier));
        Set("asStated", quantity.AsStated);
    }

    public void SetInterval(string name, Interval interval)
    {
        Set(name + "From", interval.From?.ToString());
        Set(name + "To", interval.ToText);
    }

    /// <summary>Sets dates as stated; without any there is no property.</summary>
    public void SetDates(string name, ValueList<PartialDate> dates) =>
        Set(name, dates.Count == 0 ? null : dates.Select(date => date.ToString()).ToArray());

    /// <summary>Sets the spans in each of which it held on some day: each bound and each date that is stated.</summary>
    public void SetHeldDays(ValueList<DayRange> spans)
    {
        if (spans.Count > 0)
        {
            Set("heldFirstDays", spans.Select(span => Day(DateOnly.FromDayNumber(span.First))!).ToArray());
            Set("heldLastDays", spans.Select(span => Day(DateOnly.FromDayNumber(span.Last))!).ToArray());
        }
    }

    public void SetMoney(Money? money)
    {
        if (money is null)
        {
            return;
        }

        var quantity = money.Quantity;
        var figure = Figure(quantity);
        Set("amount", Number(figure));
        Set("amountExact", figure is { } exact ? Exact(exact) : null);
        Set("amountLow", Number(quantity.Low));
        Set("amountHigh", Number(quantity.High));
        Set("currency", money.Currency);
        Set("basis", EnumNames.Of(money.Basis));
        Set("qualifier", EnumNames.Of(quantity.Qualifier));
        Set("asStated", quantity.AsStated);
        SetInterval("money", money.Period);
    }

    /// <summary>Adds the dataset's own properties: integers as INTEGER, other numbers as FLOAT.</summary>
    public void AddOwn(ValueMap<PropertyValue> properties, RecordId dataset, DatasetOntologies ontologies)
    {
        foreach (var (name, value) in properties)
        {
            AddOwn(name, value switch
            {
                PropertyValue.Text text => text.Value,
                PropertyValue.Flag flag => flag.Value,
                PropertyValue.Date date => date.Value.ToString(),
                PropertyValue.Reference reference => reference.Value.ToString(),
                PropertyValue.Number { Value: var number } when ontologies.IsInteger(dataset, name) && IsLong(number) => (long)number,
                PropertyValue.Number number => (double)number.Value,
                _ => throw new InvalidOperationException($"Neo4j has no form for {value.GetType().Name}."),
            });
        }
    }

    public void AddOwn(string name, object value)
    {
        if (GraphNames.IsToken(name))
        {
            Set(GraphNames.Own(name), value);
        }
    }

    private static bool IsLong(decimal number) => number is >= long.MinValue and <= long.MaxValue && decimal.IsInteger(number);
}
