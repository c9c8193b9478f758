using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>Reads the keys of a configuration section and remembers what was wrong and which keys nobody asked for.</summary>
internal sealed class SectionReader(IConfigurationSection section)
{
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A text; an absent key gives the default, an empty value is the empty text.</summary>
    public string Text(string key, string absent)
    {
        _known.Add(key);
        return section[key] ?? absent;
    }

    /// <summary>A file as a full path; an absent key gives the default.</summary>
    public string FilePath(string key, string absent)
    {
        var text = Text(key, absent);
        if (text.Length == 0)
        {
            Fault(key, text, "the path of a file");
        }

        return Path.GetFullPath(text.Length == 0 ? absent : text);
    }

    public long Integer(string key, long absent, long minimum, long maximum)
    {
        var text = Text(key, absent.ToString(CultureInfo.InvariantCulture));
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        Fault(key, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"));
        return absent;
    }

    /// <summary>A member of an enumeration by name; the first is the default.</summary>
    public T Choice<T>(string key)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var text = Text(key, names[0]);
        if (names.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }

        Fault(key, text, string.Join(" or ", names));
        return default;
    }

    /// <summary>Origins (scheme, host and port) as a list (<c>key:0</c>, <c>key:1</c>) or separated by commas.</summary>
    public IReadOnlyList<string> Origins(string key)
    {
        _known.Add(key);
        var listed = section.GetSection(key).GetChildren().ToList();
        _known.UnionWith(listed.Select(child => $"{key}:{child.Key}"));
        var origins = listed.Select(child => child.Value ?? string.Empty)
            .Concat((section[key] ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        foreach (var origin in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin.TrimEnd('/'))
            {
                Fault(key, origin, "an origin such as https://example.org");
            }
        }

        // A browser sends an origin without the slash, and it is compared as a text.
        return origins.ConvertAll(origin => origin.TrimEnd('/'));
    }

    /// <summary>All faults so far, and one for each key that was not read.</summary>
    public IReadOnlyList<string> Faults()
    {
        var unknown = section.AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null && !_known.Contains(pair.Key))
            .Where(pair => !_known.Any(known => known.StartsWith(pair.Key + ":", StringComparison.OrdinalIgnoreCase)))
            .Select(pair => $"{section.Path}:{pair.Key} is no setting; the settings are {string.Join(", ", _known.Where(key => !char.IsAsciiDigit(key[^1])).Order(StringComparer.Ordinal))}.");
        return [.. _faults, .. unknown];
    }

    private void Fault(string key, string value, string allowed) =>
        _faults.Add($"{section.Path}:{key} is '{value}'; allowed is {allowed}.");
}
