using System.IO.Pipelines;
using InnovationGraph.Cli.Settings;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Exchange.Formats;
using InnovationGraph.Hosting.Formats;
using InnovationGraph.Hosting.Opening;
using InnovationGraph.Queries.Asking;

namespace InnovationGraph.Cli.Commands;

/// <summary>The whole graph as one file.</summary>
internal static class ExportedGraph
{
    private static Query Query { get; } = GraphServices.Queries.Single(query => query.Id == "exportGraph");

    /// <summary>The formats that it can be written in.</summary>
    public static IReadOnlyList<IAnswerFormat> Formats { get; } = AnswerFormats.Of(Query.Answer);

    public static async Task<int> WriteAsync(
        Terminal terminal, StoreAccess stores, string path, IAnswerFormat format, CancellationToken cancellation)
    {
        if (Path.Exists(path))
        {
            terminal.Error.WriteLine($"'{path}' is there already; name another file.");
            return ExitCode.WrongUse;
        }

        await using var graph = await stores.OpenGraphAsync(cancellation);
        var prepared = await new QueryRunner(graph.Store, graph.Traversal, graph.Views).PrepareAsync(Query, [], cancellation);
        var outcome = await prepared.RunAsync(cancellation);
        if (!outcome.IsAnswered)
        {
            terminal.Error.WriteLine(FailureText.Of(outcome.Failure));
            return ExitCode.Refused;
        }

        try
        {
            await using (FileStream file = new(path, FileMode.CreateNew))
            {
                var pipe = PipeWriter.Create(file);
                await format.WriteCitedAsync(outcome.Answer, pipe, cancellation);
                await pipe.CompleteAsync();
            }

            terminal.Output.WriteLine(FormattableString.Invariant($"Exported revision {prepared.View!.Number} to {path}"));
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"'{path}' cannot be written: {failure.Message}");
            return ExitCode.Refused;
        }
    }
}
