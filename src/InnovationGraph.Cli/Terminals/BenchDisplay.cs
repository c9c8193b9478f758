using System.Globalization;
using InnovationGraph.Cli.Benchmarks;
using Spectre.Console;

namespace InnovationGraph.Cli.Terminals;

/// <summary>Shows which kernel is timed, on a bar where someone watches, and what was measured as a table.</summary>
internal static class BenchDisplay
{
    /// <summary>Calls <paramref name="run"/> with what is to be told of each step: what is at hand now, and how much of all is done.</summary>
    public static T Show<T>(Terminal terminal, int steps, Func<Action<string, int>, T> run)
    {
        if (terminal.Screen is not { } screen)
        {
            return run((_, _) => { });
        }

        return screen.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("Reading", maxValue: steps);
                return run((now, done) =>
                {
                    bar.Description = Markup.Escape(now);
                    bar.Value = done;
                });
            });
    }

    public static void WriteTable(TextWriter output, IEnumerable<Measurement> measurements)
    {
        WriteRow(output, "kernel", "median ms", "min ms", "max ms", "allocated MB", "result");
        foreach (var one in measurements)
        {
            WriteRow(
                output,
                one.Kernel,
                Number(one.MedianMs),
                Number(one.MinMs),
                Number(one.MaxMs),
                (one.AllocatedBytes / 1e6).ToString("F1", CultureInfo.InvariantCulture),
                one.Result.ToString("G10", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteRow(TextWriter output, string kernel, params string[] cells) =>
        output.WriteLine(kernel.PadRight(14) + string.Concat(cells.Select(cell => cell.PadLeft(16))));

    private static string Number(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "F4" : "F1", CultureInfo.InvariantCulture);
}
