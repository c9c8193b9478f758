using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;

namespace InnovationGraph.Sqlite.Projection;

/// <summary>Reads dates from the canonical JSON of a record.</summary>
internal sealed class DateProjector(StringPool strings)
{
    /// <summary>Reads the interval that follows.</summary>
    public Interval ReadInterval(ref Utf8JsonReader json)
    {
        string? from = null, to = null;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isFrom = json.ValueTextEquals("from"u8);
            json.Read();
            if (isFrom)
            {
                from = strings.Read(ref json);
            }
            else
            {
                to = strings.Read(ref json);
            }
        }

        return Interval.TryParse(from, to, out var interval, out var fault) ? interval : throw new FormatException(fault);
    }

    /// <summary>Reads the list of dates that follows.</summary>
    public ValueList<PartialDate> ReadDates(ref Utf8JsonReader json)
    {
        List<PartialDate> dates = [];
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.String)
        {
            dates.Add(PartialDate.Parse(strings.Read(ref json)));
        }

        return dates.ToValueList();
    }
}
