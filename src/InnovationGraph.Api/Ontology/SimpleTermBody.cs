using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Api.Ontology;

/// <summary>A stage of the innovation chain, or a dimension of figures.</summary>
internal sealed record SimpleTermBody : TermBody
{
    [SetsRequiredMembers]
    private SimpleTermBody(Term term)
        : base(term)
    {
    }

    public static SimpleTermBody Of(Term term) => new(term);
}
