using System.Text.Json;

namespace InnovationGraph.Api.Tests.Questions;

/// <summary>A paragraph that the answer must cite. A null stance or attribution allows any.</summary>
internal sealed record CitedParagraph(string Source, string Section, int Paragraph, string? Stance, string? AttributedTo)
{
    /// <summary>Whether an evidence at or below the element names the paragraph.</summary>
    public bool IsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => IsNamedBy(element) || element.EnumerateObject().Any(property => IsIn(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(IsIn),
        _ => false,
    };

    private bool IsNamedBy(JsonElement evidence) =>
        Text(evidence, "source") == Source
        && Text(evidence, "section") == Section
        && evidence.TryGetProperty("paragraph", out var paragraph)
        && paragraph.GetInt32() == Paragraph
        && (Stance is null || Text(evidence, "stance") == Stance)
        && (AttributedTo is null || Text(evidence, "attributedTo") == AttributedTo);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
