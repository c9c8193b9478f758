using System.Collections.Concurrent;
using System.IO.Pipelines;
using InnovationGraph.Core.Answers;
using InnovationGraph.Exchange.Formats;
using InnovationGraph.Queries.Json;

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

    /// <summary>Writes an answer; only JSON has a place for what stands beside its members, unless a graph is asked for with plain values alone.</summary>
    public static Task WriteCitedAsync(this IAnswerFormat format, CitedAnswer answer, PipeWriter output, CancellationToken cancellation) => format == Json
        ? answer.Content is IGraphAnswer { IsFlat: true }
            ? FormatCatalog.NodeLink.WriteAsync(answer.Content, output, cancellation)
            : format.WriteAsync(answer, output, cancellation)
        : format.WriteAsync(answer.Content, output, cancellation);
}
