using System.Globalization;
using System.Text.Json.Nodes;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Api.Tests.Stores;

/// <summary>
/// Requests with parameters drawn from what the OpenAPI document allows and the graph holds, all from one seed. What they ask
/// together may still not fit, and is then a problem.
/// </summary>
internal sealed class RandomRequests
{
    private const int PathDraws = 4;

    private readonly Random _random;
    private readonly List<(string Path, JsonArray Parameters)> _operations;
    private readonly Dictionary<string, string[]> _words;

    private RandomRequests(int seed, JsonNode document, Dictionary<string, string[]> words)
    {
        _random = new(seed);
        _words = words;
        _operations =
        [
            .. document["paths"]!.AsObject()
                .Where(path => path.Key.StartsWith("/api/", StringComparison.Ordinal))
                .SelectMany(path => Enumerable.Repeat(
                    (path.Key, path.Value!["get"]!["parameters"]?.AsArray() ?? []),
                    path.Key.Contains("centrality", StringComparison.Ordinal) ? 1 : PathDraws)),
        ];
    }

    public static async Task<RandomRequests> OverAsync(int seed, JsonNode document, IGraphStore store)
    {
        var head = (await store.GetHeadAsync(CancellationToken.None)).Number;
        List<GraphRecord> records = [];
        await foreach (var record in store.ScanAsync<GraphRecord>(head, CancellationToken.None))
        {
            records.Add(record);
        }

        var ontology = (await store.GetDatasetsAsync(head, CancellationToken.None)).Single().Ontology;
        var entities = records.OfType<Entity>().ToList();
        string[] ids = [.. entities.Select(entity => entity.Id.ToString())];
        string[] kinds = [.. ontology.Kinds.Select(kind => kind.Id)];
        string[] types = [.. ontology.RelationshipTypes.Select(type => type.Id)];
        string[] documents = [.. records.OfType<Source>().Select(source => source.Id.ToString())];
        string[] indicators = [.. ontology.Indicators.Select(indicator => indicator.Id)];
        string[] dates = ["2015", "2019-05", "2021-06-30", "2023~", "2018"];
        return new(seed, document, new(StringComparer.Ordinal)
        {
            ["entity"] = ids,
            ["source"] = ids,
            ["target"] = ids,
            ["via"] = ids,
            ["avoid"] = ids,
            ["seed"] = ids,
            ["subject"] = ids,
            ["funder"] = ids,
            ["recipient"] = ids,
            ["within"] = [.. entities.Where(entity => entity.Kind == "Place").Select(entity => entity.Id.ToString())],
            ["/entities/{id}"] = ids,
            ["/chain/{id}"] = ids,
            ["/sources/{id}"] = documents,
            ["/indicators/{id}"] = indicators,
            ["/relationships/{id}"] = [.. records.OfType<Relationship>().Select(relationship => relationship.Id.ToString())],
            ["kind"] = kinds,
            ["sourceKind"] = kinds,
            ["targetKind"] = kinds,
            ["rank"] = kinds,
            ["type"] = types,
            ["excludeType"] = types,
            ["channel"] = [.. ontology.Channels.Select(channel => channel.Id)],
            ["stage"] = [.. ontology.Stages.Select(stage => stage.Id)],
            ["tag"] = [.. entities.SelectMany(entity => entity.Tags).Distinct(StringComparer.Ordinal)],
            ["document"] = documents,
            ["excludeDocument"] = documents,
            ["indicator"] = indicators,
            ["q"] = [.. entities.SelectMany(entity => entity.Names).Select(name => name.Text)],
            ["weight"] = [.. ontology.Properties.Where(property => property.Weight != default).Select(property => property.Id)],
            ["asOf"] = dates,
            ["from"] = ["2010", "2015-01", "2019"],
            ["to"] = ["2020", "2022-12", "2023"],
            ["currency"] = ["CNY", "USD"],
            ["knownAt"] = ["1"],
            ["number"] = ["1"],
            ["around"] = ids,
            ["/datasets/{id}"] = ["china-innovation-chain"],
            ["/entities"] = ids,
        });
    }

    /// <summary>An operation and the parameters to ask, one as often as it is to be repeated.</summary>
    public (string Path, IReadOnlyList<JsonNode> Parameters) NextShape()
    {
        var (path, parameters) = _operations[_random.Next(_operations.Count)];
        List<JsonNode> asked = [];
        foreach (var parameter in parameters.OfType<JsonNode>())
        {
            var name = (string)parameter["name"]!;
            var isQuery = (string?)parameter["in"] == "query";
            if (parameter["required"]?.GetValue<bool>() == true || (isQuery && name is not ("cursor" or "format") && _random.Next(Rarity(name)) == 0))
            {
                asked.AddRange(Enumerable.Repeat(parameter, IsList(parameter) ? _random.Next(1, 3) : 1));
            }
        }

        return (path, asked);
    }

    /// <summary>A request of a shape with values of its own.</summary>
    public Uri Next((string Path, IReadOnlyList<JsonNode> Parameters) shape)
    {
        var path = shape.Path;
        List<string> query = [];
        foreach (var parameter in shape.Parameters)
        {
            var name = (string)parameter["name"]!;
            var schema = parameter["schema"]!;
            var value = Uri.EscapeDataString(Value(shape.Path, name, IsList(parameter) ? schema["items"]! : schema));
            if ((string?)parameter["in"] == "path")
            {
                path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            }
            else
            {
                query.Add($"{name}={value}");
            }
        }

        return new(query.Count == 0 ? path : $"{path}?{string.Join('&', query)}", UriKind.Relative);
    }

    private static bool IsList(JsonNode parameter) => (string?)parameter["schema"]!["type"] == "array";

    /// <summary>What leaves little of an answer is asked seldom.</summary>
    private static int Rarity(string name) => name switch
    {
        "limit" or "depth" or "maxHops" or "direction" or "algorithm" or "sort" or "q" or "funder" or "recipient" or "seed" => 2,
        "type" or "kind" or "asOf" or "knownAt" or "groupBy" or "succession" => 5,
        _ => 12,
    };

    private string Value(string path, string name, JsonNode schema)
    {
        if (schema["enum"] is JsonArray words)
        {
            return (string)Pick([.. words])!;
        }

        return (string?)schema["type"] switch
        {
            "boolean" => Pick("true", "false"),
            "integer" => _random.Next((int)schema["minimum"]!, Math.Min((int)schema["maximum"]!, 60) + 1).ToString(CultureInfo.InvariantCulture),
            "number" => Pick("0.01", "0.05", "0.1"),
            _ => Pick(_words.GetValueOrDefault(name)
                ?? _words.First(word => word.Key.StartsWith('/') && path.Contains(word.Key, StringComparison.Ordinal)).Value),
        };
    }

    private T Pick<T>(params T[] some) => some[_random.Next(some.Length)];
}
