using System.Net;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// A request body whose last byte is held back until another step has ended. Meanwhile the server reads the rest, which is much of its
/// work with a large request; it runs the request only once that is complete.
/// </summary>
internal sealed class PipelinedContent(ReadOnlyMemory<byte> body, Task before) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(body[..^1], cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await before.WaitAsync(cancellationToken);
        await stream.WriteAsync(body[^1..], cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
