namespace InnovationGraph.Core.Records;

/// <summary>A name in a language (BCP 47, such as <c>en</c> or <c>zh-Hans</c>).</summary>
public sealed record Name(string Text, string Language, NameRole Role);
