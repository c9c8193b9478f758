using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Quantities;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>The columns of an amount of money. All empty: there is none.</summary>
internal sealed class MoneyColumns
{
    private readonly QuantityColumns _quantity = new("currency");
    private readonly Column<MoneyBasis?> _basis = Columns.OptionalWord<MoneyBasis>("basis");
    private readonly IntervalColumns _period = new("moneyFrom", "moneyTo");

    public IEnumerable<Column> All => [.. _quantity.All, _basis, .. _period.All];

    /// <summary>The amount; null where there is none or, with a fault, where the cells make none.</summary>
    public Money? Read(PackageRow row, ValueList<Quantity> equivalents)
    {
        if (All.All(column => row[column.Name].Length == 0))
        {
            return null;
        }

        var basis = _basis.Read(row);
        var period = _period.Read(row);
        var quantity = _quantity.Read(row, equivalents);
        if (quantity is null)
        {
            return null;
        }

        if (basis is null)
        {
            row.Fault(_basis.Name, null, "is empty; an amount needs one", Core.Revisions.EnumNames.All<MoneyBasis>());
            return null;
        }

        if (!CurrencyCodes.Contains(quantity.Unit))
        {
            row.Fault("currency", quantity.Unit, CurrencyCodes.Fault);
            return null;
        }

        return new(quantity, basis.Value, period);
    }

    public void Write(WrittenRow row, Money? money)
    {
        if (money is not null)
        {
            _quantity.Write(row, money.Quantity);
            _basis.Write(row, money.Basis);
            _period.Write(row, money.Period);
        }
    }
}
