namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>A column that a table declares. A required one stands in the header and has a value in every row.</summary>
internal abstract class Column(string name, bool isRequired)
{
    public string Name { get; } = name;

    public bool IsRequired { get; } = isRequired;
}
