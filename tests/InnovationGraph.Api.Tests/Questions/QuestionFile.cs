using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InnovationGraph.Api.Tests.Questions;

/// <summary>The questions that a reader of one document asks. A key that is not known is an error, so that no expectation is lost to a slip.</summary>
internal sealed record QuestionFile(string Name, string Document, IReadOnlyList<Question> Questions)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Questions");

    /// <summary>All files, by name.</summary>
    public static IReadOnlyList<QuestionFile> All { get; } =
        [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(Read)];

    private static QuestionFile Read(string path)
    {
        using StreamReader reader = new(path);
        YamlStream yaml = [];
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException exception)
        {
            throw new FormatException($"{path}, {exception.Start}: {exception.Message}", exception);
        }

        var root = Keys(yaml.Documents[0].RootNode, "document", "sections", "questions");
        var document = Text(root["document"])!;
        return new(
            Path.GetFileNameWithoutExtension(path),
            document,
            [.. List(root["questions"]).Select(node => ReadQuestion(node, document))]);
    }

    private static Question ReadQuestion(YamlNode node, string document)
    {
        var keys = Keys(node, "ask", "request", "status", "unsaid", "needs", "expect");
        return new()
        {
            Ask = Text(keys["ask"])!,
            Request = Text(keys["request"])!,
            Status = keys.TryGetValue("status", out var status) ? Integer(status) : 200,
            IsUnsaid = keys.TryGetValue("unsaid", out var unsaid) && Flag(unsaid),
            Needs = keys.TryGetValue("needs", out var needs) ? Text(needs) : null,
            Expect = [.. List(keys["expect"]).Select(expectation => ReadExpectation(expectation, document))],
        };
    }

    private static Expectation ReadExpectation(YamlNode node, string document)
    {
        var keys = Keys(node, "at", "is", "has", "contains", "atLeast", "empty", "cites");
        return new()
        {
            At = keys.TryGetValue("at", out var at) ? Text(at)! : ".",
            Is = keys.TryGetValue("is", out var exact) ? [.. List(exact).Select(Text)] : null,
            Has = keys.TryGetValue("has", out var has) ? [.. List(has).Select(Text)] : [],
            Contains = keys.TryGetValue("contains", out var contains) ? Text(contains) : null,
            AtLeast = keys.TryGetValue("atLeast", out var least) ? decimal.Parse(Text(least)!, CultureInfo.InvariantCulture) : null,
            Empty = keys.TryGetValue("empty", out var empty) ? Flag(empty) : null,
            Cites = keys.TryGetValue("cites", out var cites) ? [.. List(cites).Select(cited => ReadCited(cited, document))] : [],
        };
    }

    private static CitedParagraph ReadCited(YamlNode node, string document)
    {
        var keys = Keys(node, "source", "section", "paragraph", "stance", "attributedTo");
        return new(
            keys.TryGetValue("source", out var source) ? Text(source)! : document,
            Text(keys["section"])!,
            Integer(keys["paragraph"]),
            keys.TryGetValue("stance", out var stance) ? Text(stance) : null,
            keys.TryGetValue("attributedTo", out var attributed) ? Text(attributed) : null);
    }

    private static Dictionary<string, YamlNode> Keys(YamlNode node, params ReadOnlySpan<string> known)
    {
        Dictionary<string, YamlNode> keys = [];
        foreach (var (key, value) in node as YamlMappingNode ?? throw Fault(node, "is no mapping"))
        {
            var name = Text(key)!;
            keys[name] = known.Contains(name) ? value : throw Fault(key, $"'{name}' is no key here; {string.Join(", ", known.ToArray())} are");
        }

        return keys;
    }

    /// <summary>The items of a list; anything else is a list of itself.</summary>
    private static IEnumerable<YamlNode> List(YamlNode node) => node is YamlSequenceNode list ? list.Children : [node];

    /// <summary>The text as written; null for a plain null.</summary>
    private static string? Text(YamlNode node)
    {
        var scalar = node as YamlScalarNode ?? throw Fault(node, "is no text");
        return scalar is { Style: ScalarStyle.Plain, Value: "null" } ? null : scalar.Value;
    }

    private static int Integer(YamlNode node) => int.Parse(Text(node)!, CultureInfo.InvariantCulture);

    private static bool Flag(YamlNode node) => bool.Parse(Text(node)!);

    private static FormatException Fault(YamlNode node, string fault) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Line {node.Start.Line}, column {node.Start.Column}: {fault}."));
}
