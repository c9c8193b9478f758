using System.Globalization;
using InnovationGraph.Exchange.Copies;
using Spectre.Console;

namespace InnovationGraph.Cli.Terminals;

/// <summary>Shows how far a copy is: a bar where someone watches, otherwise a line for each revision.</summary>
internal static class CopyDisplay
{
    public static Task<CopyResult> ShowAsync(Terminal terminal, Func<IProgress<CopyProgress>, Task<CopyResult>> copy) =>
        terminal.Screen is { } screen ? DrawAsync(screen, copy) : copy(new Lines(terminal.Error));

    private static Task<CopyResult> DrawAsync(IAnsiConsole screen, Func<IProgress<CopyProgress>, Task<CopyResult>> copy) => screen
        .Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask("Comparing revisions");
            var result = await copy(new Bar(bar));
            if (result is CopyResult.Complete)
            {
                bar.Value = bar.MaxValue;
            }

            return result;
        });

    private static string Describe(CopyProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"Revision {progress.Next.Number} of {progress.Last}: {progress.Next.ChangeCount} changes");

    private sealed class Lines(TextWriter writer) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => writer.WriteLine(Describe(value));
    }

    private sealed class Bar(ProgressTask task) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value)
        {
            task.Description = Describe(value);
            task.MaxValue = value.ChangesInAll;
            task.Value = value.ChangesCopied;
        }
    }
}
