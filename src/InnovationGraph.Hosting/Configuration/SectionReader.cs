using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>Reads the keys of a configuration section and remembers what was wrong and which keys nobody asked for.</summary>
internal sealed class SectionReader(IConfigurationSection section)
{
    private const string AnyOrigin = "*";

    private readonly List<string> _faults = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A text; an absent key gives the default, an empty value is the empty text.</summary>
    public string Text(Setting setting)
    {
        _known.Add(setting.Key);
        return section[setting.Key] ?? setting.Default;
    }

    /// <summary>A file as a full path; an absent key gives the default.</summary>
    public string FilePath(Setting setting)
    {
        var text = Text(setting);
        if (!string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal))
        {
            return Path.GetFullPath(text);
        }

        Fault(setting, text, "the path of a file");
        return Path.GetFullPath(setting.Default);
    }

    /// <summary>A text that is not blank.</summary>
    public string Name(Setting setting)
    {
        var text = Text(setting);
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault(setting, text, "a name");
            return setting.Default;
        }

        return text;
    }

    /// <summary>A path that others stand below; empty by default.</summary>
    public string Prefix(Setting setting)
    {
        var text = Text(setting);
        if (PathPrefix.IsOne(text))
        {
            return text;
        }

        Fault(setting, text, "a path such as /graph, without a slash at its end, or nothing");
        return setting.Default;
    }

    /// <summary>The address of a server. A user or password in it is refused and not repeated: an address is logged.</summary>
    public Uri Address(Setting setting, IReadOnlyList<string> schemes)
    {
        var text = Text(setting);
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.Host.Length > 0 && uri.UserInfo.Length == 0)
        {
            return uri;
        }

        Fault(
            setting,
            text.Contains('@', StringComparison.Ordinal) ? "..." + text[text.LastIndexOf('@')..] : text,
            $"an address such as {setting.Default}, without user or password, that begins with {string.Join(" or ", schemes)}");
        return new(setting.Default);
    }

    public long Integer(Setting setting, long minimum, long maximum)
    {
        var text = Text(setting);
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        Fault(setting, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"));
        return minimum;
    }

    /// <summary>A member of an enumeration by name.</summary>
    public T Choice<T>(Setting setting)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var text = Text(setting);
        if (names.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }

        Fault(setting, text, string.Join(" or ", names));
        return default;
    }

    /// <summary>Origins (scheme, host and port) as a list (<c>key:0</c>, <c>key:1</c>) or separated by commas; or <c>*</c> alone for any.</summary>
    public IReadOnlyList<string> Origins(Setting setting)
    {
        var key = setting.Key;
        _known.Add(key);
        var listed = section.GetSection(key).GetChildren().ToList();
        _known.UnionWith(listed.Select(child => $"{key}:{child.Key}"));
        var origins = listed.Select(child => child.Value ?? string.Empty)
            .Concat((section[key] ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        if (origins is [AnyOrigin])
        {
            return origins;
        }

        foreach (var origin in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin.TrimEnd('/'))
            {
                Fault(setting, origin, "an origin such as https://example.org, or * alone for any");
            }
        }

        // A browser sends an origin without the slash, and it is compared as a text.
        return origins.ConvertAll(origin => origin.TrimEnd('/'));
    }

    /// <summary>All faults so far, and one for each key that was not read, the section itself included.</summary>
    public IReadOnlyList<string> Faults()
    {
        var settings = string.Join(", ", _known.Where(key => !char.IsAsciiDigit(key[^1])).Order(StringComparer.Ordinal));
        var unknown = section.AsEnumerable()
            .Select(pair => (Key: pair.Key[Math.Min(section.Path.Length + 1, pair.Key.Length)..], Path: pair.Key, pair.Value))
            .Where(one => one.Value is not null && !_known.Contains(one.Key) && !(one.Value.Length == 0 && HasSettings(one.Key)))
            .Select(one => $"{one.Path} is no setting; the settings are {settings}.");
        return [.. _faults, .. unknown];
    }

    // Some providers give a section itself an empty value.
    private bool HasSettings(string key) =>
        key.Length == 0 || _known.Any(known => known.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    private void Fault(Setting setting, string value, string allowed) =>
        _faults.Add($"{setting.FullKey} is '{value}'; allowed is {allowed}.");
}
