namespace InnovationGraph.Api.Records;

/// <summary>A name.</summary>
/// <param name="Text">The name.</param>
/// <param name="Language">BCP 47: en, zh-Hans, ...</param>
/// <param name="Role">preferred, alias, short or former.</param>
internal sealed record NameBody(string Text, string Language, string Role);
