using System.Text.RegularExpressions;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>Finds sentences of eight words or more that stand in a document and in a text of ours. Case and punctuation do not matter.</summary>
internal sealed partial class CopiedSentences(IEnumerable<string> documents)
{
    private const int FewestWords = 8;

    private readonly List<string> _documents = [.. documents.Select(Plain)];
    private readonly List<string> _sentences = [.. documents.SelectMany(Sentences)];

    public IEnumerable<string> In(IEnumerable<GraphRecord> records) =>
        from record in records
        from text in TextsOf(record)
        let plain = Plain(text)
        where _sentences.Exists(sentence => plain.Contains(sentence, StringComparison.Ordinal))
            || Sentences(text).Any(sentence => _documents.Exists(document => document.Contains(sentence, StringComparison.Ordinal)))
        select $"{record.Id}: copied from a document: {text}";

    private static IEnumerable<string> TextsOf(GraphRecord record)
    {
        IEnumerable<string?> own = record switch
        {
            Entity entity => TextsOf(entity.Properties).Prepend(entity.Summary),
            Relationship relationship => TextsOf(relationship.Properties),
            Gap gap => [gap.Note],
            _ => [],
        };
        return own.Concat(record.Evidence.Select(evidence => evidence.Note)).OfType<string>();
    }

    // What ends in As is there to quote the document.
    private static IEnumerable<string?> TextsOf(IEnumerable<KeyValuePair<string, PropertyValue>> properties) => properties
        .Where(property => !property.Key.EndsWith("As", StringComparison.Ordinal))
        .Select(property => (property.Value as PropertyValue.Text)?.Value);

    private static IEnumerable<string> Sentences(string text) =>
        SentenceEnd().Split(text).Select(Plain).Where(sentence => sentence.Count(c => c == ' ') - 1 >= FewestWords);

    // With a space at either end, so that a word is never found in the middle of another.
    private static string Plain(string text) => $" {string.Join(' ', Word().Matches(text).Select(word => word.Value.ToLowerInvariant()))} ";

    [GeneratedRegex(@"[.!?:;]+\s|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
