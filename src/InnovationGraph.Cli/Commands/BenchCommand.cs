using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using InnovationGraph.Cli.Benchmarks;
using InnovationGraph.Cli.Terminals;

namespace InnovationGraph.Cli.Commands;

internal static class BenchCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Make(Terminal terminal)
    {
        Argument<FileInfo> edges = new("EDGES") { Description = "A text file with an edge on each line: \"u v\" or \"u v w\"." };
        edges.AcceptExistingOnly();
        Option<bool> directed = new("--directed") { Description = "Edges lead from the first node to the second; otherwise either way." };
        Option<string> kernels = new("--kernels")
        {
            Description = "The kernels to time, in this order, with commas between them. When absent, all.",
            HelpName = "a,b",
        };
        var repeat = Whole("--repeat", "How often each kernel is timed, each time computing anew, after a second to warm up.", 5, 1);
        var threads = Whole("--threads", "The most threads. When absent, one for each processor.", Environment.ProcessorCount, 1);
        var seed = Whole("--seed", "What sources, pairs and samples are drawn by.", 1, 0);
        Option<FileInfo> json = new("--json") { Description = "Writes the measurements there, as a JSON array.", HelpName = "FILE" };
        Option<DirectoryInfo> scores = new("--scores")
        {
            Description = "Writes the scores of each kernel there, as NAME.txt: that of node 0, node 1 and so on, one a line.",
            HelpName = "DIR",
        };
        kernels.Validators.Add(result =>
        {
            foreach (var name in Names(result.GetValueOrDefault<string>()).Where(name => BenchCatalog.Kernels.All(kernel => kernel.Name != name)))
            {
                result.AddError($"--kernels has '{name}'; there are {string.Join(", ", BenchCatalog.Kernels.Select(kernel => kernel.Name))}.");
            }
        });
        NotedCommand command = new(
            "bench",
            "Times the kernels of the engine on a graph from a text file.",
            $"""
            Nodes are whole numbers from 0 up. Lines that begin with # or % are comments. Edges that come again are parallel, loops are
            kept. Weights are whole numbers of at least 1; without them an edge has the weight 1 + hash(lower end, higher end) mod 255.
            The times are in milliseconds; the result is a checksum over all scores.

            {string.Join('\n', BenchCatalog.Kernels.Select(kernel => $"{kernel.Name,-12}  {kernel.Meaning}."))}
            """)
        {
            edges, directed, kernels, repeat, threads, seed, json, scores,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            terminal,
            new(parsed.GetRequiredValue(edges), parsed.GetValue(directed), Chosen(parsed.GetValue(kernels)), parsed.GetValue(repeat), parsed.GetValue(threads), parsed.GetValue(seed), parsed.GetValue(json), parsed.GetValue(scores)),
            cancellation)));
        return command;
    }

    private static Option<int> Whole(string name, string description, int value, int least)
    {
        Option<int> option = new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) && given < least)
            {
                result.AddError(FormattableString.Invariant($"{name} is {given}; allowed is {least} or more."));
            }
        });
        return option;
    }

    private static string[] Names(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static IReadOnlyList<BenchKernel> Chosen(string? list) =>
        list is null ? BenchCatalog.Kernels : [.. Names(list).Select(name => BenchCatalog.Kernels.Single(kernel => kernel.Name == name))];

    private static int Run(Terminal terminal, Plan plan, CancellationToken cancellation)
    {
        try
        {
            List<Measurement> measurements = [];
            BenchDisplay.Show(terminal, plan.Kernels.Count * plan.Repeat, tell =>
            {
                using BenchGraph graph = new(plan.Edges.FullName, plan.IsDirected, plan.Threads, plan.Seed, cancellation);
                if (graph.Count == 0)
                {
                    throw new FormatException("There is no edge; a line has two nodes, as whole numbers with a blank between them.");
                }

                var done = 0;
                foreach (var kernel in plan.Kernels)
                {
                    tell(kernel.Name, done);
                    var (measurement, scores) = Measurement.Of(kernel, graph, plan.Repeat, () => tell(kernel.Name, ++done), cancellation);
                    measurements.Add(measurement);
                    WriteScores(plan.Scores, kernel, scores);
                }

                return done;
            });
            BenchDisplay.WriteTable(terminal.Output, measurements);
            if (plan.Json is { } file)
            {
                file.Directory?.Create();
                File.WriteAllText(file.FullName, JsonSerializer.Serialize(measurements, Json) + "\n");
            }

            return ExitCode.Done;
        }
        catch (FormatException fault)
        {
            terminal.Error.WriteLine($"{plan.Edges.FullName}: {fault.Message}");
            return ExitCode.Refused;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OverflowException or InvalidOperationException)
        {
            terminal.Error.WriteLine(fault.Message);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrupted.");
            return ExitCode.Refused;
        }
    }

    private static void WriteScores(DirectoryInfo? folder, BenchKernel kernel, double[] scores)
    {
        if (folder is not null)
        {
            folder.Create();
            File.WriteAllLines(
                Path.Combine(folder.FullName, kernel.Name + ".txt"), scores.Select(score => score.ToString("R", CultureInfo.InvariantCulture)));
        }
    }

    private sealed record Plan(
        FileInfo Edges, bool IsDirected, IReadOnlyList<BenchKernel> Kernels, int Repeat, int Threads, int Seed, FileInfo? Json, DirectoryInfo? Scores);
}
