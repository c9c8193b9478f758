using System.IO.Pipelines;

namespace InnovationGraph.Exchange.Formats;

/// <summary>A format that answers can be written in.</summary>
public interface IAnswerFormat
{
    /// <summary>What a request calls it, such as <c>csv</c>.</summary>
    string Id { get; }

    /// <summary>The media type without parameters, such as <c>text/csv</c>.</summary>
    string MediaType { get; }

    /// <summary>The media type with the parameters that describe what is written.</summary>
    string ContentType { get; }

    /// <summary>How the name of a file of this format ends, without the dot.</summary>
    string Extension { get; }

    /// <summary>Whether what is written is text in UTF-8, which a terminal can show.</summary>
    bool IsText => true;

    /// <summary>Whether answers of a type can be written in it.</summary>
    bool CanWrite(Type answer);

    /// <summary>Writes an answer of such a type row by row, and leaves the pipe open.</summary>
    Task WriteAsync(object answer, PipeWriter output, CancellationToken cancellation);
}
