namespace InnovationGraph.Core.Ontologies;

/// <summary>What a support channel hands over: sums never mix two of these.</summary>
public enum Instrument
{
    Other,
    Grant,
    Loan,
    Equity,
    Tax,
    Purchase,
    Market,
    Designation,
}
