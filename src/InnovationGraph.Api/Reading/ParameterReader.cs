using System.Net;
using System.Text;
using System.Text.Unicode;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace InnovationGraph.Api.Reading;

/// <summary>Reads the query string against the parameters an operation declares; finds every fault, not only the first.</summary>
internal static class ParameterReader
{
    public static ParameterValues Read(QueryString query, IReadOnlyList<QueryParameter> parameters, OntologyIndex ontology)
    {
        Dictionary<string, List<string>> faults = [];
        Dictionary<string, string[]> values = [];
        foreach (var given in Pairs(query).GroupBy(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal))
        {
            var (name, texts) = (given.Key, given.ToArray());
            var parameter = parameters.FirstOrDefault(parameter => parameter.Name == name);
            if (parameter is null)
            {
                Fault(name, UnknownParameter(name, parameters));
                continue;
            }

            values[name] = texts;
            if (texts.Length > 1 && !parameter.Repeats)
            {
                Fault(name, $"is given {texts.Length} times; once is allowed");
            }

            foreach (var text in texts)
            {
                var fault = text.Any(char.IsControl)
                    ? $"{Forms.Shown(text)} has a control character; none is allowed"
                    : text.Length == 0 && !parameter.Form.MayBeEmpty ? "is empty; leave it out or give a value" : parameter.Form.Fault(text, ontology);
                if (fault is not null)
                {
                    Fault(name, fault);
                }
            }
        }

        if (!IsUtf8(query))
        {
            Fault(NameOfInvalid(query), "is not UTF-8; percent-encode the UTF-8 bytes of the text");
        }

        foreach (var parameter in parameters.Where(parameter => parameter.Required && !values.ContainsKey(parameter.Name)))
        {
            Fault(parameter.Name, $"is missing; for example {parameter.Name}={parameter.Example}");
        }

        if (faults.Count == 0 && IsReversed(values))
        {
            Fault("to", $"{Forms.Shown(values["to"][0])} lies before from; a date not before {Forms.Shown(values["from"][0])} is allowed");
        }

        return new(parameters, values, faults.ToDictionary(fault => fault.Key, fault => fault.Value.ToArray()));

        void Fault(string name, string fault)
        {
            var shown = name.Length > 60 ? name[..60] : name;
            (faults.TryGetValue(shown, out var list) ? list : faults[shown] = []).Add(fault);
        }
    }

    private static IEnumerable<(string Name, string Value)> Pairs(QueryString query)
    {
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            yield return (pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }
    }

    private static bool IsReversed(Dictionary<string, string[]> values) =>
        values.TryGetValue("from", out var from) && values.TryGetValue("to", out var to)
        && DayRange.Between(PartialDate.Parse(from[0]), PartialDate.Parse(to[0])).IsEmpty;

    private static string UnknownParameter(string name, IReadOnlyList<QueryParameter> parameters)
    {
        var names = parameters.Select(parameter => parameter.Name).ToList();
        var hint = NearestIds.Find(name, names, 1) is [var near] ? $"; did you mean {near}?" : string.Empty;
        return $"is no parameter of this operation{hint}; allowed: {(names.Count == 0 ? "none" : string.Join(", ", names))}";
    }

    private static bool IsUtf8(QueryString query) => Utf8.IsValid(Decode(query.Value ?? string.Empty));

    private static string NameOfInvalid(QueryString query)
    {
        var pair = (query.Value ?? string.Empty).TrimStart('?').Split('&').FirstOrDefault(pair => !Utf8.IsValid(Decode(pair))) ?? string.Empty;
        return pair.Split('=')[0];
    }

    private static byte[] Decode(string encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(encoded);
        return WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length) ?? [];
    }
}
