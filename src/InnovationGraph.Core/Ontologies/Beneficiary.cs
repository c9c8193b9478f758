namespace InnovationGraph.Core.Ontologies;

/// <summary>Which end of a relationship a support channel on it benefits.</summary>
public enum Beneficiary
{
    None,
    Source,
    Target,
}
