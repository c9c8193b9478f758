using System.Text.Json.Nodes;
using InnovationGraph.Contracts.Packages;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over a dataset package of which every record is stated by one report.</summary>
public abstract class PackageHost : IDisposable
{
    private readonly GraphFolder _folder = new();
    private readonly GraphHost _host;

    protected PackageHost(string ontology, string entities, string relationships, params ReadOnlySpan<(string File, string Text)> more)
    {
        _folder.Write("ontology.yaml", ontology);
        _folder.Write("entities.csv", entities);
        _folder.Write("relationships.csv", relationships);
        _folder.Write("evidence.csv", EvidenceOf(["report", .. IdsOf(entities), .. IdsOf(relationships)]));
        foreach (var (file, text) in more)
        {
            _folder.Write(file, text);
        }

        _host = new(_folder, isSeeded: true);
        Client = _host.CreateClient();
    }

    public HttpClient Client { get; }

    /// <summary>The body of a 200.</summary>
    public async Task<JsonNode> AskAsync(string path) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri("/api/v1" + path, UriKind.Relative)))!;

    public void Dispose()
    {
        Client.Dispose();
        _host.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private static IEnumerable<string> IdsOf(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]);

    private static string EvidenceOf(IEnumerable<string> ids) => "row,record,source,section,paragraph,stance\n"
        + string.Concat(ids.Select(id => $"{id}.1,{id},report,Start,1,stated\n"));
}
