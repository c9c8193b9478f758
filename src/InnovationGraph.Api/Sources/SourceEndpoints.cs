using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Api.Sources;

internal static class SourceEndpoints
{
    private const string Tag = "How we know";

    private static readonly ReadOperation List = new("listSources", Tag, "The documents behind the answers")
    {
        Parameters = [CommonFilters.KnownAt],
    };

    private static readonly ReadOperation Get = new("getSource", Tag, "One source, with its sections")
    {
        Parameters = [CommonFilters.KnownAt],
        PathExamples = new Dictionary<string, string> { ["id"] = "merics-party-knows-best-ch4" },
    };

    public static void MapSources(this IEndpointRouteBuilder api)
    {
        api.MapRead<SourceListBody>("/sources", List, ListAsync).WithProblem(StatusCodes.Status404NotFound);
        api.MapRead<SourceBody>("/sources/{id}", Get, GetAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone);
    }

    private static Task<ReadResult> ListAsync(ReadRequest request, CancellationToken cancellation)
    {
        var sources = request.State.Sources.Values.OrderBy(source => source.Id).Select(SourceBody.Of).ToList();
        return Task.FromResult<ReadResult>(new ReadResult.Answer(new SourceListBody(request.Revision, sources.Count, sources)));
    }

    private static async Task<ReadResult> GetAsync(ReadRequest request, CancellationToken cancellation)
    {
        var (source, otherwise) = await RecordLookup.FindAsync<Source>(request, "source", cancellation);
        return source is null ? otherwise! : new ReadResult.Answer(SourceBody.Of(source));
    }
}
