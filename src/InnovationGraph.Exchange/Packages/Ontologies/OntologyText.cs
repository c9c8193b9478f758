using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Exchange.Packages.Ontologies;

/// <summary>An ontology as read, with the block that each word came from.</summary>
internal sealed class OntologyText
{
    private readonly Dictionary<(Type Section, string Id), YamlBlock> _blocks = [];

    public Ontology Ontology { get; set; } = Ontology.Empty;

    /// <summary>Keeps a word's block; false, with a fault, where the section has the word already.</summary>
    public bool TryAdd(Term term, YamlBlock block)
    {
        if (_blocks.TryAdd((term.GetType(), term.Id), block))
        {
            return true;
        }

        block.Fault("id", term.Id, $"is also the id of {_blocks[(term.GetType(), term.Id)].PositionOf("id")}");
        return false;
    }

    public YamlBlock BlockOf(Term term) => _blocks[(term.GetType(), term.Id)];
}
