namespace InnovationGraph.Core.Ontologies;

/// <summary>The type of a property's values.</summary>
public enum PropertyKind
{
    Text,
    Number,
    Integer,
    Boolean,
    Date,
    Reference,
}
