using System.IO.Pipelines;
using System.Text.Json;
using InnovationGraph.Exchange.Formats;
using InnovationGraph.Queries.Json;

namespace InnovationGraph.Hosting.Formats;

/// <summary>JSON: the answer serialised as it is.</summary>
internal sealed class JsonFormat : IAnswerFormat
{
    public string Id => "json";

    public string MediaType => "application/json";

    public string ContentType => MediaType;

    public string Extension => "json";

    public bool CanWrite(Type answer) => true;

    public Task WriteAsync(object answer, PipeWriter output, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(output, answer, answer.GetType(), AnswerJson.Options, cancellation);
}
