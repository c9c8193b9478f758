using InnovationGraph.Core.Dates;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>The two columns of an interval.</summary>
internal sealed class IntervalColumns(string from, string to)
{
    private readonly Column<PartialDate?> _from = Columns.OptionalDate(from);
    private readonly Column<End?> _to = new(to, isRequired: false, ParseEnd, end => end?.Date?.ToString() ?? Interval.Ongoing);

    public IEnumerable<Column> All => [_from, _to];

    public Interval Read(PackageRow row)
    {
        var first = _from.Read(row);
        var end = _to.Read(row);
        if (first is { } start && end?.Date is { } last && last.LatestDay < start.EarliestDay)
        {
            row.Fault(_to.Name, last.ToString(), $"is before {_from.Name} ({start}); an interval ends when it starts, or later");
            return default;
        }

        return new(first, end?.Date, isOngoing: end is { Date: null });
    }

    public void Write(WrittenRow row, Interval interval)
    {
        _from.Write(row, interval.From);
        _to.Write(row, interval.IsOngoing || interval.To is not null ? new End(interval.To) : null);
    }

    private static string? ParseEnd(string text, out End? value)
    {
        if (text == Interval.Ongoing)
        {
            value = new(null);
            return null;
        }

        value = PartialDate.TryParse(text, out var date) ? new(date) : null;
        return value is null ? "is no end date; 2019, 2019-05, 2019-05-18 or .. is, with ~ behind a date for about" : null;
    }

    private readonly record struct End(PartialDate? Date);
}
