using System.IO.Pipelines;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>What formats of graphs share: each writes row by row and sends on what it wrote, so that memory does not grow with the graph.</summary>
internal abstract class GraphFormat : IAnswerFormat
{
    private const int BytesBetweenFlushes = 16 * 1024;

    public abstract string Id { get; }

    public abstract string MediaType { get; }

    public virtual string ContentType => MediaType;

    public abstract string Extension { get; }

    public virtual bool IsText => true;

    public bool CanWrite(Type answer) => answer.IsAssignableTo(typeof(IGraphAnswer));

    public Task WriteAsync(object answer, PipeWriter output, CancellationToken cancellation) =>
        WriteAsync(((IGraphAnswer)answer).ToGraph(), output, cancellation);

    protected abstract Task WriteAsync(Graph graph, PipeWriter output, CancellationToken cancellation);

    /// <summary>Sends on what was written, once there is enough of it.</summary>
    /// <param name="output">What is written to.</param>
    /// <param name="pending">How many bytes a writer has not yet handed to it.</param>
    /// <param name="flush">Makes that writer hand them over.</param>
    /// <param name="cancellation">Ends the sending.</param>
    protected static async ValueTask SendAsync(PipeWriter output, long pending, Action flush, CancellationToken cancellation)
    {
        if (pending + output.UnflushedBytes > BytesBetweenFlushes)
        {
            flush();
            await output.FlushAsync(cancellation);
        }
    }
}
