using InnovationGraph.Cli.Terminals;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Copies;
using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace InnovationGraph.Cli.Tests.Terminals;

public sealed class CopyDisplayTests : IDisposable
{
    private static readonly Revision Second = Revision.Empty with { Number = 2, ChangeCount = 30 };

    private readonly StringWriter _error = new();
    private readonly StringWriter _screen = new();

    public void Dispose()
    {
        _error.Dispose();
        _screen.Dispose();
    }

    [Fact]
    public async Task Where_nobody_watches_each_revision_is_a_line()
    {
        await ShowAsync(screen: null, new CopyResult.Complete(Second, 2, default));
        Assert.Equal("Revision 2 of 2: 30 changes", _error.ToString().Trim());
    }

    [Fact]
    public async Task Where_someone_watches_a_bar_is_drawn_to_its_end()
    {
        await ShowAsync(Screen(), new CopyResult.Complete(Second, 2, default));
        Assert.Contains("Revision 2 of 2: 30 changes", _screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("100%", _screen.ToString(), StringComparison.Ordinal);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task The_bar_of_a_refused_copy_stands_where_it_ended()
    {
        await ShowAsync(Screen(), new CopyResult.Refused(2, "someone else committed."));
        Assert.Contains("25%", _screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("100%", _screen.ToString(), StringComparison.Ordinal);
    }

    private async Task ShowAsync(IAnsiConsole? screen, CopyResult result)
    {
        Terminal terminal = new(TextWriter.Null, _error, screen, new ConfigurationBuilder().Build());
        var shown = await CopyDisplay.ShowAsync(terminal, progress =>
        {
            progress.Report(new(Second, 2, 10, 40));
            return Task.FromResult(result);
        });
        Assert.Same(result, shown);
    }

    private IAnsiConsole Screen()
    {
        var screen = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(_screen) });
        screen.Profile.Width = 120;
        return screen;
    }
}
