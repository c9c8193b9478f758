using System.Text.Json;

namespace InnovationGraph.Core.Answers;

/// <summary>A cell that is more than one plain value. Formats without nesting write its text.</summary>
public interface INestedCell
{
    string Text { get; }

    /// <summary>Writes it as one JSON value.</summary>
    /// <param name="writer">What it is written to.</param>
    /// <param name="withNulls">Whether members without a value are written too, as null.</param>
    void WriteTo(Utf8JsonWriter writer, bool withNulls);
}
