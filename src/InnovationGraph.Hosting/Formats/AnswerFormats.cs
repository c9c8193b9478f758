using System.Collections.Concurrent;
using InnovationGraph.Exchange.Formats;

namespace InnovationGraph.Hosting.Formats;

/// <summary>The formats that hosts offer: JSON, and every one of the catalogue.</summary>
public static class AnswerFormats
{
    /// <summary>The answer serialised as it is.</summary>
    public static IAnswerFormat Json { get; } = new JsonFormat();

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<IAnswerFormat>> ByAnswer = [];

    /// <summary>The formats that answers of a type can be had in; JSON, the first, always.</summary>
    public static IReadOnlyList<IAnswerFormat> Of(Type answer) =>
        ByAnswer.GetOrAdd(answer, type => [Json, .. FormatCatalog.All.Where(format => format.CanWrite(type))]);
}
