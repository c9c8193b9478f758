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

    /// <summary>What an answer is written in where a format is asked for: a graph with plain values alone has no JSON but node-link.</summary>
    public static IAnswerFormat For(this IAnswerFormat format, CitedAnswer answer) =>
        format == Json && answer.Content is IGraphAnswer { IsFlat: true } ? FormatCatalog.NodeLink : format;

    /// <summary>Writes an answer; only JSON has a place for what stands beside its members.</summary>
    public static Task WriteCitedAsync(this IAnswerFormat format, CitedAnswer answer, PipeWriter output, CancellationToken cancellation)
    {
        var written = format.For(answer);
        return written.WriteAsync(written == Json ? answer : answer.Content, output, cancellation);
    }
}
