namespace InnovationGraph.Core.Records;

/// <summary>A name in a language.</summary>
/// <param name="Text">The name.</param>
/// <param name="Language">BCP 47: en, zh-Hans, ...</param>
/// <param name="Role">preferred, alias, short or former.</param>
public sealed record Name(string Text, string Language, NameRole Role);
