using InnovationGraph.Exchange.Packages.Reading;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Exchange.Packages.Tables;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InnovationGraph.Exchange.Packages.Ontologies;

/// <summary>A YAML block as it is read, key by key; a key that nobody asked for is a fault when it is finished.</summary>
internal sealed class YamlBlock(string file, YamlMappingNode node, FaultList faults) : ITermFields
{
    private readonly List<string> _asked = [];

    /// <summary>Where the value of a key stands; where the block starts if it has no such key.</summary>
    public FilePosition PositionOf(string? key = null) =>
        YamlFile.PositionOf(file, key is not null && Find(key) is { } value ? value.Start : node.Start);

    public void Fault(string? key, string? value, string message, IEnumerable<string>? allowed = null) =>
        Fault(PositionOf(key), value, message, allowed);

    /// <summary>A text that must be there; empty, with a fault, where it is not.</summary>
    public string Text(string key)
    {
        var text = OptionalText(key);
        if (text is null)
        {
            Fault(key, null, $"has no '{key}'; it needs one");
        }

        return text ?? string.Empty;
    }

    public string? OptionalText(string key) => Ask(key) is { } value ? TextOf(value) : null;

    public bool Flag(string key, bool otherwise = false)
    {
        var text = OptionalText(key);
        if (text is not (null or "true" or "false"))
        {
            Fault(key, text, "is neither true nor false");
        }

        return text is null ? otherwise : text == "true";
    }

    public decimal? Number(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (Cells.ParseNumber(text, out var number) is { } fault)
        {
            Fault(key, text, fault);
        }

        return number;
    }

    /// <summary>One of an enumeration's words; its first where the key is not there.</summary>
    public T Word<T>(string key)
        where T : struct, Enum
    {
        var text = OptionalText(key);
        if (!EnumNames.TryParse<T>(text, out var word) && text is not null)
        {
            Fault(key, text, "is not allowed here", EnumNames.All<T>());
        }

        return word;
    }

    public IReadOnlyDictionary<TName, TWord> Words<TName, TWord>(string key)
        where TName : struct, Enum
        where TWord : struct, Enum
    {
        SortedDictionary<TName, TWord> words = [];
        switch (Ask(key))
        {
            case null:
                return words;
            case YamlMappingNode pairs:
                YamlBlock block = new(file, pairs, faults);
                foreach (var name in EnumNames.All<TName>().Where(name => block.OptionalText(name) is not null))
                {
                    words.Add(EnumNames.Parse<TName>(name), block.Word<TWord>(name));
                }

                block.Finish();
                return words;
            default:
                Fault(key, null, $"has no words with words of their own, such as {EnumNames.All<TName>()[0]}: {EnumNames.All<TWord>()[0]}");
                return words;
        }
    }

    public ValueList<string> Texts(string key)
    {
        switch (Ask(key))
        {
            case null:
                return [];
            case YamlSequenceNode items:
                return items.Select(TextOf).OfType<string>().ToValueList();
            default:
                Fault(key, null, "is no list, such as [one, two]");
                return [];
        }
    }

    public ValueList<T> Items<T>(string key, Func<ITermFields, T> read)
    {
        List<T> items = [];
        foreach (var block in Blocks(key))
        {
            items.Add(read(block));
            block.Finish();
        }

        return items.ToValueList();
    }

    /// <summary>The block below a key that must be there; null, with a fault, where it is not.</summary>
    public YamlBlock? Block(string key)
    {
        if (Ask(key) is YamlMappingNode block)
        {
            return new(file, block, faults);
        }

        Fault(key, null, $"has no '{key}' with keys of its own; it needs one");
        return null;
    }

    /// <summary>The blocks listed below a key; none where it is not there.</summary>
    public IEnumerable<YamlBlock> Blocks(string key)
    {
        var value = Ask(key);
        if (value is not (null or YamlSequenceNode or YamlScalarNode { Value: null or "" }))
        {
            Fault(key, null, "is no list of blocks");
        }

        foreach (var item in value as YamlSequenceNode ?? [])
        {
            if (item is YamlMappingNode block)
            {
                yield return new(file, block, faults);
            }
            else
            {
                Fault(YamlFile.PositionOf(file, item.Start), null, "is no block of keys with values");
            }
        }
    }

    /// <summary>Reports the keys that were not asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? string.Empty;
            if (!_asked.Contains(name, StringComparer.Ordinal))
            {
                Fault(YamlFile.PositionOf(file, key.Start), name, "is no key here", _asked);
            }
        }
    }

    private YamlNode? Ask(string key)
    {
        _asked.Add(key);
        return Find(key);
    }

    private YamlNode? Find(string key)
    {
        foreach (var (name, value) in node.Children)
        {
            if (name is YamlScalarNode { Value: var text } && text == key)
            {
                return value;
            }
        }

        return null;
    }

    private string? TextOf(YamlNode value)
    {
        if (value is not YamlScalarNode { Value: var raw, Style: var style })
        {
            Fault(YamlFile.PositionOf(file, value.Start), null, "is no text");
            return null;
        }

        if (style == ScalarStyle.Plain && raw is null or "" or "~" or "null")
        {
            return null;
        }

        var text = PackageText.Clean(raw ?? string.Empty);
        if (PackageText.FindFault(text) is { } fault)
        {
            Fault(YamlFile.PositionOf(file, value.Start), null, fault);
        }

        return text.Length == 0 ? null : text;
    }

    private void Fault(FilePosition place, string? value, string message, IEnumerable<string>? allowed = null)
    {
        faults.Add(place, value, message, allowed);
    }
}
