using System.Globalization;

namespace InnovationGraph.Queries.Parameters;

/// <summary>The values given for a query's parameters, and everything that is wrong with them, not only the first fault.</summary>
public sealed class ParameterValues
{
    // An answer that told each of thousands of faults, with all that is allowed, would be hundreds of times the request.
    private const int MostFaults = 20;

    private readonly Dictionary<string, string[]> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _faults = new(StringComparer.Ordinal);
    private int _told;

    internal ParameterValues(
        IReadOnlyList<Parameter> parameters, IEnumerable<KeyValuePair<string, string>> given, OntologyIndex ontology)
    {
        foreach (var group in given.GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))
        {
            if (parameters.FirstOrDefault(parameter => parameter.Name == group.Key) is { } parameter)
            {
                Take(parameter, [.. group], ontology);
            }
            else if (_told < MostFaults)
            {
                AddFault(group.Key, Unknown(group.Key, parameters));
            }
        }

        foreach (var missing in parameters.Where(parameter => parameter.Required && !_given.ContainsKey(parameter.Name)))
        {
            AddFault(missing.Name, $"is missing; for example {missing.Name}={missing.Example}");
        }

        var isBounded = Has(ParameterNames.From) || Has(ParameterNames.To);
        if (Has(ParameterNames.Holds) && !Has(ParameterNames.AsOf) && !isBounded)
        {
            AddFault(ParameterNames.Holds, "needs a time to hold at; give asOf, from or to too");
        }

        if (Has(ParameterNames.AsOf) && isBounded)
        {
            AddFault(ParameterNames.AsOf, "does not go with from and to; give asOf for one date, or from and to for the days between");
        }

        if (Has(ParameterNames.Content) && Has(ParameterNames.KnownAt))
        {
            AddFault(ParameterNames.KnownAt, "does not go with content; give the one or the other");
        }

        if (_faults.Count == 0 && IsReversed())
        {
            var (from, to) = (ParameterType.Shown(_given[ParameterNames.From][0]), ParameterType.Shown(_given[ParameterNames.To][0]));
            AddFault(ParameterNames.To, $"{to} lies before from; a date not before {from} is allowed");
        }
    }

    /// <summary>What is wrong, by parameter.</summary>
    public IReadOnlyDictionary<string, string[]> Faults => _faults.ToDictionary(fault => fault.Key, fault => fault.Value.ToArray());

    /// <summary>What was given for a parameter, in order; empty when it is absent.</summary>
    public IReadOnlyList<string> Of(string name) => _given.GetValueOrDefault(name) ?? [];

    public bool Has(string name) => _given.ContainsKey(name);

    /// <summary>Puts one text in the place of another that was given for a parameter.</summary>
    internal void Replace(string name, string text, string by) =>
        _given[name] = Array.ConvertAll(_given[name], given => given == text ? by : given);

    /// <summary>The parameters given, in one fixed form and order, without the named ones: what makes two requests the same.</summary>
    public string Canonical(params ReadOnlySpan<string> without)
    {
        List<string> parts = [];
        foreach (var (name, values) in _given.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!without.Contains(name))
            {
                parts.AddRange(values.Distinct().Order(StringComparer.Ordinal).Select(value => $"{name}={Uri.EscapeDataString(value)}"));
            }
        }

        return string.Join('&', parts);
    }

    private void Take(Parameter parameter, string[] texts, OntologyIndex ontology)
    {
        _given[parameter.Name] = texts;
        if (texts.Length > 1 && !parameter.Repeats)
        {
            AddFault(parameter.Name, $"is given {texts.Length} times; once is allowed");
        }

        foreach (var text in texts.TakeWhile(_ => _told < MostFaults))
        {
            if (FaultOf(parameter, text, ontology) is { } fault)
            {
                AddFault(parameter.Name, fault);
            }
        }
    }

    private static string? FaultOf(Parameter parameter, string text, OntologyIndex ontology) =>
        text.Length == 0 && !parameter.Type.MayBeEmpty ? "is empty; leave it out or give a value" : parameter.Type.Fault(text, ontology);

    private void AddFault(string name, string fault)
    {
        if (_told == MostFaults)
        {
            return;
        }

        var shown = name.Length > 60 ? name[..60] : name;
        _told++;
        (_faults.TryGetValue(shown, out var list) ? list : _faults[shown] = []).Add(
            _told < MostFaults ? fault : string.Create(CultureInfo.InvariantCulture, $"{fault}. This is fault {_told}; beyond it none is looked for"));
    }

    private bool IsReversed() =>
        _given.TryGetValue(ParameterNames.From, out var from) && _given.TryGetValue(ParameterNames.To, out var to)
        && DayRange.Between(PartialDate.Parse(from[0]), PartialDate.Parse(to[0])).IsEmpty;

    /// <summary>What a parameter is called now, with its value where it can have but one; null where none was called so.</summary>
    private static string? Renamed(string name, IReadOnlyList<Parameter> parameters) =>
        parameters.FirstOrDefault(parameter => parameter.FormerNames.Contains(name)) is not { } now ? null
        : now.Type.Choices is [var only] ? $"{now.Name}={only}"
        : now.Name;

    private static string Unknown(string name, IReadOnlyList<Parameter> parameters)
    {
        var names = parameters.Where(parameter => !parameter.InRoute).Select(parameter => parameter.Name).ToList();
        var near = Renamed(name, parameters) ?? (NearestIds.Find(name, names, 1) is [var found] ? found : null);
        var hint = near is null ? string.Empty : $"; did you mean {near}?";
        return $"is no parameter of this operation{hint}; allowed: {(names.Count == 0 ? "none" : string.Join(", ", names))}";
    }
}
