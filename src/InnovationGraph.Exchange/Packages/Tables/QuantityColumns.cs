using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Quantities;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>The columns of a figure; the one of the unit has a name of its own where the unit is a currency.</summary>
internal sealed class QuantityColumns(string unit)
{
    private readonly Column<decimal?> _value = Columns.OptionalNumber("value");
    private readonly Column<decimal?> _low = Columns.OptionalNumber("low");
    private readonly Column<decimal?> _high = Columns.OptionalNumber("high");
    private readonly Column<string?> _unit = Columns.OptionalText(unit);
    private readonly Column<Qualifier?> _qualifier = Columns.OptionalWord<Qualifier>("qualifier");
    private readonly Column<string?> _asStated = Columns.OptionalText("asStated");

    public IEnumerable<Column> All => [_value, _low, _high, _unit, _qualifier, _asStated];

    /// <summary>
    /// The figure; null, with a fault, where the cells make none. A value without a qualifier is exact, and the source prints it as it
    /// is written here unless the row says how; one with a qualifier alone may be a figure of ours.
    /// </summary>
    public Quantity? Read(PackageRow row, ValueList<Quantity> equivalents = default)
    {
        var (value, low, high) = (_value.Read(row), _low.Read(row), _high.Read(row));
        var (theUnit, qualifier, asStated) = (_unit.Read(row), _qualifier.Read(row), _asStated.Read(row));
        if (row.IsFaulty)
        {
            return null;
        }

        if (value is not null && qualifier is null)
        {
            (qualifier, asStated) = (Qualifier.Exact, asStated ?? row[_value.Name]);
        }

        var hasNumber = value is not null || low is not null || high is not null;
        if (theUnit is null)
        {
            row.Fault(_unit.Name, null, "is empty; a figure needs a unit");
        }
        else if (hasNumber && qualifier is null)
        {
            row.Fault(_qualifier.Name, null, "is empty; low and high need one", Core.Revisions.EnumNames.All<Qualifier>());
        }
        else if (Quantity.Fault(value, low, high, theUnit, qualifier ?? default, asStated) is { } fault)
        {
            var first = All.First(column => row[column.Name].Length > 0);
            row.Fault(first.Name, row[first.Name], $"makes no figure with the other cells: {fault}");
        }
        else
        {
            return new(value, low, high, theUnit, qualifier ?? default, asStated, equivalents);
        }

        return null;
    }

    public void Write(WrittenRow row, Quantity quantity)
    {
        _value.Write(row, quantity.Value);
        _low.Write(row, quantity.Low);
        _high.Write(row, quantity.High);
        _unit.Write(row, quantity.Unit);
        _qualifier.Write(row, quantity.HasNumber || quantity.Qualifier != default ? quantity.Qualifier : null);
        _asStated.Write(row, quantity.AsStated);
    }
}
