namespace InnovationGraph.Exchange.Imports;

/// <summary>A word of an ontology, by what it is (kind, channel, ...) and its id.</summary>
internal readonly record struct UsedWord(string Section, string Id);
