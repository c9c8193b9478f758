using System.Net;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// A body of which the last byte is sent only when something else is over. The server takes in the rest meanwhile, which is much of its
/// work with a large request, and does what the request asks for afterwards.
/// </summary>
internal sealed class WithheldContent(ReadOnlyMemory<byte> body, Task before) : HttpContent
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
