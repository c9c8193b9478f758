using System.Globalization;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Hosting.Formats;
using InnovationGraph.Hosting.Opening;
using InnovationGraph.Queries.Asking;
using InnovationGraph.Queries.Parameters;

namespace InnovationGraph.Api.Tests.Stores;

/// <summary>
/// Requests drawn from the catalogue of queries, all from one seed: two or three parameters at a time besides the required ones, with
/// values that each alone is allowed. A new query or parameter joins by itself. What is asked together may still not fit, and is then
/// a problem.
/// </summary>
internal sealed class RandomRequests
{
    private const int MostListed = 60;

    private static readonly string[] Dates = ["2015", "2019-05", "2021-06-30", "2023~", "2018"];

    private readonly Random _random;
    private readonly OntologyIndex _ontology;

    /// <summary>Queries by what their routes start with, so that the many measures come no oftener than the one query for paths.</summary>
    private readonly List<List<Query>> _queries =
        [.. GraphServices.Queries.GroupBy(query => query.Route.Split('/')[1]).Select(group => group.ToList())];

    /// <summary>What to draw from for a free text, by the parameter's name or by the route that it stands in.</summary>
    private readonly Dictionary<string, string[]> _words;

    private readonly string[] _ids;
    private readonly string[] _documents;
    private readonly string[] _names;

    /// <summary>What other parameters may take, each told apart by what it allows.</summary>
    private readonly string[] _terms;

    private RandomRequests(int seed, IReadOnlyCollection<GraphRecord> records, Dataset dataset)
    {
        var entities = records.OfType<Entity>().ToList();
        var ontology = dataset.Ontology;
        _random = new(seed);
        _ontology = new(ontology);
        _ids = Ids(entities);
        _documents = Ids(records.OfType<Source>());
        _names = [.. entities.SelectMany(entity => entity.Names).Select(name => name.Text)];
        _terms = [.. ontology.Terms.Select(term => term.Id), .. Dates, "CNY", "USD"];
        _words = new(StringComparer.Ordinal)
        {
            ["tag"] = [.. entities.SelectMany(entity => entity.Tags).Distinct(StringComparer.Ordinal)],
            ["within"] = Ids(entities.Where(entity => entity.Kind == "Place")),
            ["weight"] = [.. ontology.Properties.Where(property => property.Weight != default).Select(property => property.Id)],
            ["from"] = ["2010", "2015-01", "2019"],
            ["to"] = ["2020", "2022-12", "2023"],
            ["knownAt"] = ["1"],
            ["match"] = [.. Patterns(ontology)],
            ["where"] = [.. _ids.Select(id => $"x={id}")],
            ["select"] = ["x", "y"],
            ["/entities/"] = _ids,
            ["/chain/"] = _ids,
            ["/sources/"] = _documents,
            ["/relationships/"] = Ids(records.OfType<Relationship>()),
            ["/indicators/"] = [.. ontology.Indicators.Select(indicator => indicator.Id)],
            ["/datasets/"] = [dataset.Id.ToString()],
            ["/revisions/"] = ["1"],
        };
    }

    public static async Task<RandomRequests> OverAsync(int seed, IGraphStore store)
    {
        var head = (await store.GetHeadAsync(CancellationToken.None)).Number;
        List<GraphRecord> records = [];
        await foreach (var record in store.ScanAsync<GraphRecord>(head, CancellationToken.None))
        {
            records.Add(record);
        }

        return new(seed, records, (await store.GetDatasetsAsync(head, CancellationToken.None)).Single());
    }

    /// <summary>A query and the parameters to ask, one as often as it is to be repeated.</summary>
    public (Query Query, IReadOnlyList<Parameter> Parameters) NextShape()
    {
        var query = Pick(Pick(_queries));
        var format = Query.Format with { Type = Query.Format.Type with { Choices = [.. AnswerFormats.Of(query.Answer).Select(one => one.Id)] } };
        var optional = query.Parameters.Where(parameter => !parameter.Required && parameter.Name != "cursor").Append(format).ToArray();
        _random.Shuffle(optional);
        return (query,
        [
            .. query.Parameters.Where(parameter => parameter.Required)
                .Concat(optional.Take(_random.Next(2, 4)))
                .SelectMany(parameter => Enumerable.Repeat(parameter, parameter.Repeats ? _random.Next(1, 3) : 1)),
        ]);
    }

    /// <summary>A request of a shape with values of its own.</summary>
    public Uri Next((Query Query, IReadOnlyList<Parameter> Parameters) shape)
    {
        var path = "/api/v1" + shape.Query.Route;
        List<string> asked = [];
        foreach (var parameter in shape.Parameters)
        {
            var value = Uri.EscapeDataString(Value(shape.Query, parameter));
            if (parameter.InRoute)
            {
                path = path.Replace($"{{{parameter.Name}}}", value, StringComparison.Ordinal);
            }
            else
            {
                asked.Add($"{parameter.Name}={value}");
            }
        }

        return new(asked.Count == 0 ? path : $"{path}?{string.Join('&', asked)}", UriKind.Relative);
    }

    private static string[] Ids(IEnumerable<GraphRecord> records) => [.. records.Select(record => record.Id.ToString())];

    /// <summary>Patterns that have the names x and y, of each type some: one step, two, a run and a circle.</summary>
    private static IEnumerable<string> Patterns(Ontology ontology) => ontology.RelationshipTypes.SelectMany(type => new[]
    {
        $"(x)-[{type.Id}]->(y)",
        $"(x:{type.From[0]})-[{type.Id}]-(y)-[]->()",
        $"(x)<-[{type.Id}]-()-[{type.Id}]->(y)",
        $"(x)-[{type.Id}*1..3]->(y)",
        $"(x)-[{type.Id}*2..3]-(x)-[]-(y)",
    });

    private string Value(Query query, Parameter parameter) => parameter.Type switch
    {
        { Choices: { Count: > 0 } choices } => Pick(choices),
        { JsonType: "boolean" } => Pick(["true", "false"]),
        { JsonType: "integer" } type => _random.Next((int)type.Minimum!, (int)Math.Min(type.Maximum!.Value, MostListed) + 1)
            .ToString(CultureInfo.InvariantCulture),
        { JsonType: "number" } => Pick(["0.01", "0.05", "0.1"]),
        _ => Pick(Words(query, parameter)),
    };

    private string[] Words(Query query, Parameter parameter)
    {
        if (_words.TryGetValue(parameter.InRoute ? query.Route[..query.Route.IndexOf('{', StringComparison.Ordinal)] : parameter.Name, out var known))
        {
            return known;
        }

        if (parameter.Type.IsId)
        {
            return parameter.Type.IsSource ? _documents : _ids;
        }

        string[] allowed = [.. _terms.Where(term => parameter.Type.Fault(term, _ontology) is null)];
        Assert.True(allowed.Length > 0, $"What may {parameter.Name} of {query.Id} be?");
        return allowed.Length == _terms.Length ? _names : allowed;
    }

    private T Pick<T>(IReadOnlyList<T> some) => some[_random.Next(some.Count)];
}
