using InnovationGraph.Exchange.Packages.Reading;
using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>The types of column that tables are made of.</summary>
internal static class Columns
{
    public static Column<RecordId> Id(string name) => new(name, isRequired: true, ParseId, id => id.ToString());

    public static Column<RecordId?> OptionalId(string name) => new(name, isRequired: false, Optional<RecordId>(ParseId), id => id?.ToString());

    public static Column<string> Text(string name) => new(name, isRequired: true, ParseText, text => text);

    public static Column<string?> OptionalText(string name) => new(name, isRequired: false, ParseText!, text => text);

    /// <summary>Texts with a semicolon between.</summary>
    public static Column<ValueList<string>> Texts(string name) => new(name, isRequired: false, ParseTexts, texts => string.Join(';', texts));

    public static Column<decimal?> OptionalNumber(string name) =>
        new(name, isRequired: false, Optional<decimal>(Cells.ParseNumber), number => number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number that counts from 1.</summary>
    public static Column<int> Ordinal(string name) =>
        new(name, isRequired: true, ParseOrdinal, number => number.ToString(CultureInfo.InvariantCulture));

    public static Column<PartialDate?> OptionalDate(string name) =>
        new(name, isRequired: false, Optional<PartialDate>(Cells.ParseDate), date => date?.ToString());

    /// <summary>Dates with a semicolon between, in order.</summary>
    public static Column<ValueList<PartialDate>> Dates(string name) => new(name, isRequired: false, ParseDates, dates => string.Join(';', dates));

    public static Column<T> Word<T>(string name)
        where T : struct, Enum => new(name, isRequired: true, ParseWord, EnumNames.Of);

    public static Column<T?> OptionalWord<T>(string name)
        where T : struct, Enum => new(name, isRequired: false, Optional<T>(ParseWord), word => word is { } one ? EnumNames.Of(one) : null);

    private static CellParser<T?> Optional<T>(CellParser<T> parse)
        where T : struct => (string text, out T? value) =>
        {
            var fault = parse(text, out var parsed);
            value = parsed;
            return fault;
        };

    private static string? ParseId(string text, out RecordId value) => Cells.ParseId(text, out value);

    private static string? ParseText(string text, out string value)
    {
        value = text;
        return null;
    }

    private static string? ParseTexts(string text, out ValueList<string> value)
    {
        value = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .ToValueList();
        return null;
    }

    private static string? ParseDates(string text, out ValueList<PartialDate> value)
    {
        List<PartialDate> dates = [];
        value = [];
        foreach (var one in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Cells.ParseDate(one, out var date) is { } fault)
            {
                return one == text ? fault : $"has '{one}', which {fault}";
            }

            dates.Add(date);
        }

        value = dates.Distinct().Order().ToValueList();
        return null;
    }

    private static string? ParseOrdinal(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1
            ? null
            : "is no number that counts from 1";

    private static string? ParseWord<T>(string text, out T value)
        where T : struct, Enum => EnumNames.TryParse(text, out value)
            ? null
            : $"is none of {AllowedWords.Describe(text, EnumNames.All<T>())["allowed: ".Length..]}";
}
