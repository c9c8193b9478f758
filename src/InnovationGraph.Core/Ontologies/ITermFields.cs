using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

/// <summary>What is written of a word of an ontology, by name, whatever the form it is written in.</summary>
public interface ITermFields
{
    /// <summary>A text that must be there.</summary>
    string Text(string name);

    string? OptionalText(string name);

    bool Flag(string name, bool otherwise = false);

    decimal? Number(string name);

    /// <summary>One of an enumeration's words; its first where none is written.</summary>
    T Word<T>(string name)
        where T : struct, Enum;

    /// <summary>Words of one enumeration, each with one of another, in the order of the first; none where nothing is written.</summary>
    IReadOnlyDictionary<TName, TWord> Words<TName, TWord>(string name)
        where TName : struct, Enum
        where TWord : struct, Enum;

    /// <summary>The texts of a list; none where it is not written.</summary>
    ValueList<string> Texts(string name);

    /// <summary>The items of a list, each with fields of its own; none where it is not written.</summary>
    ValueList<T> Items<T>(string name, Func<ITermFields, T> read);
}
