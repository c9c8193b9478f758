using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InnovationGraph.Cli.Settings;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Exchange.Formats;
using InnovationGraph.Hosting.Formats;
using InnovationGraph.Hosting.Opening;
using InnovationGraph.Queries.Asking;
using InnovationGraph.Queries.Json;
using InnovationGraph.Queries.Parameters;

namespace InnovationGraph.Cli.Commands;

/// <summary>A command for each query of the catalogue, described by the query.</summary>
internal static class AskCommand
{
    private static readonly JsonSerializerOptions Indented = new(AnswerJson.Options) { WriteIndented = true };

    public static Command Make(Terminal terminal, StoreOptions stores)
    {
        Option<bool> json = new("--json") { Description = "Writes the answer as JSON, as --format json does.", Recursive = true };
        Command ask = new("ask", "Asks a question: ask paths --source cstc --target siasun") { json };
        foreach (var query in GraphServices.Queries)
        {
            ask.Add(CommandOf(query, terminal, stores, json));
        }

        return ask;
    }

    /// <summary>What a query is called: its id in words, without get, find or list.</summary>
    internal static string NameOf(Query query)
    {
        var words = Kebab(query.Id);
        var verb = words[..(words.IndexOf('-', StringComparison.Ordinal) + 1)];
        return verb is "get-" or "find-" or "list-" ? words[verb.Length..] : words;
    }

    private static NotedCommand CommandOf(Query query, Terminal terminal, StoreOptions stores, Option<bool> json)
    {
        // An option that is not there is told as over HTTP.
        NotedCommand command = new(NameOf(query), query.Summary, query.Description ?? string.Empty) { TreatUnmatchedTokensAsErrors = false };

        // As the OpenAPI document calls it.
        command.Aliases.Add(query.Id);
        List<(Parameter, Symbol)> symbols = [];
        foreach (var parameter in query.Parameters.Concat(query.Citing))
        {
            Symbol symbol = parameter.InRoute ? ArgumentOf(parameter) : OptionOf(parameter);
            symbols.Add((parameter, symbol));
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        var formats = FormatsOf(query);
        Option<string> named = new("--format")
        {
            Description = "How the answer is written. When absent, as tables on a terminal, elsewhere as CSV where that can be, or as JSON.",
            HelpName = string.Join('|', formats.Select(format => format.Id)),
        };
        named.AcceptOnlyFromAmong([.. formats.Select(format => format.Id)]);
        command.Add(named);
        stores.AllowOneFor(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(named) is { } format && format != AnswerFormats.Json.Id)
            {
                result.AddError("Name one format, by --json or by --format.");
            }
        });
        command.SetAction((parsed, cancellation) => StoreAccess.ReadAsync(terminal, stores, parsed, access => access.Chosen, async access =>
        {
            await using var graph = await access.OpenGraphAsync(cancellation);
            QueryRunner runner = new(graph.Store, graph.Traversal, graph.Views);
            var prepared = await runner.PrepareAsync(query, [.. Given(parsed, symbols)], cancellation);
            var outcome = await prepared.RunAsync(cancellation);
            if (!outcome.IsAnswered)
            {
                return Tell(terminal, outcome.Failure);
            }

            var format = parsed.GetValue(json) ? AnswerFormats.Json : formats.FirstOrDefault(one => one.Id == parsed.GetValue(named));
            await TellAsync(terminal, query, outcome.Answer, format, cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    private static IReadOnlyList<IAnswerFormat> FormatsOf(Query query) => [.. AnswerFormats.Of(query.Answer).Where(format => format.IsText)];

    private static Argument<string> ArgumentOf(Parameter parameter) =>
        new(parameter.Name) { Description = Describe(parameter), HelpName = parameter.Name };

    private static Option<string[]> OptionOf(Parameter parameter)
    {
        var isFlag = parameter.Type.JsonType == "boolean";
        Option<string[]> option = new($"--{Kebab(parameter.Name)}")
        {
            Description = Describe(parameter),
            Arity = isFlag ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
            HelpName = isFlag ? "true|false" : parameter.Type switch
            {
                { Choices: [_, ..] choices } => string.Join('|', choices),
                { IsGiven: true } => "name=id",
                { MayBeName: true } => "id|name",
                { IsId: true } => "id",
                { JsonType: "integer" or "number" } => "number",
                _ => "text",
            },
        };
        option.CompletionSources.Add([.. parameter.Type.Choices]);
        return option;
    }

    private static string Describe(Parameter parameter)
    {
        List<string> notes = [];
        if (parameter.Required && !parameter.InRoute)
        {
            notes.Add("required");
        }

        if (parameter.Repeats)
        {
            notes.Add("may be given several times");
        }

        if (parameter.Type is { Minimum: { } minimum, Maximum: { } maximum })
        {
            notes.Add(FormattableString.Invariant($"{minimum} to {maximum}"));
        }

        if (parameter.Default is { } value)
        {
            notes.Add($"default: {value}");
        }

        if (parameter.Example is { } example)
        {
            notes.Add($"for example {example}");
        }

        return notes.Count == 0 ? parameter.Meaning : $"{parameter.Meaning} [{string.Join("; ", notes)}]";
    }

    private static IEnumerable<KeyValuePair<string, string>> Given(ParseResult parsed, IEnumerable<(Parameter Parameter, Symbol Symbol)> symbols)
    {
        foreach (var (parameter, symbol) in symbols)
        {
            SymbolResult? result = symbol is Argument argument ? parsed.GetResult(argument) : parsed.GetResult((Option)symbol);
            var texts = result?.Tokens.Select(token => token.Value).ToList() ?? [];
            if (result is OptionResult { Implicit: false } && texts.Count == 0)
            {
                texts.Add("true");
            }

            foreach (var text in texts)
            {
                yield return new(parameter.Name, text);
            }
        }

        // A parameter may also be written as over HTTP (--maxHops); an unknown one is told as there.
        var unmatched = parsed.UnmatchedTokens;
        for (var i = 0; i < unmatched.Count; i++)
        {
            var parts = unmatched[i].TrimStart('-').Split('=', 2);
            var hasValue = parts.Length == 1 && i + 1 < unmatched.Count && !unmatched[i + 1].StartsWith('-');
            yield return new(Camel(parts[0]), hasValue ? unmatched[++i] : parts.ElementAtOrDefault(1) ?? "true");
        }
    }

    /// <param name="format">Null: whatever suits who reads it.</param>
    private static async Task TellAsync(Terminal terminal, Query query, CitedAnswer answer, IAnswerFormat? format, CancellationToken cancellation)
    {
        if (terminal.Page is { } page && format is null)
        {
            AnswerPage.Write(page, JsonNode.Parse(await WriteAsync(answer, AnswerFormats.Json, cancellation))!.AsObject());
        }
        else if (terminal.Page is not null && format == AnswerFormats.Json)
        {
            terminal.Output.WriteLine(JsonNode.Parse(await WriteAsync(answer, format, cancellation))!.ToJsonString(Indented));
        }
        else
        {
            var offered = FormatsOf(query);
            var chosen = format ?? offered.FirstOrDefault(one => one.Id == "csv", offered[0]);
            var text = await WriteAsync(answer, chosen, cancellation);
            await terminal.Output.WriteAsync(text.EndsWith('\n') ? text : text + Environment.NewLine);
            if (chosen != AnswerFormats.Json && answer.Content is IPagedAnswer { Next: { } next })
            {
                await terminal.Error.WriteLineAsync($"There is more: --cursor {next}");
            }
        }
    }

    private static async Task<string> WriteAsync(CitedAnswer answer, IAnswerFormat format, CancellationToken cancellation)
    {
        await using MemoryStream bytes = new();
        var pipe = PipeWriter.Create(bytes, new(leaveOpen: true));
        await format.WriteCitedAsync(answer, pipe, cancellation);
        await pipe.CompleteAsync();
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static int Tell(Terminal terminal, QueryFailure failure)
    {
        terminal.Error.WriteLine(FailureText.Of(failure));
        return failure is QueryFailure.BadParameters or QueryFailure.Unfit ? ExitCode.WrongUse : ExitCode.Refused;
    }

    private static string Kebab(string camel)
    {
        StringBuilder kebab = new();
        foreach (var c in camel)
        {
            kebab.Append(char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c.ToString());
        }

        return kebab.ToString();
    }

    private static string Camel(string kebab)
    {
        var words = kebab.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
