using InnovationGraph.Api.Reading;

namespace InnovationGraph.Api.Ontology;

internal static class OntologyEndpoints
{
    private static readonly ReadOperation Get = new("getOntology", "How we know", "What the words mean: kinds, types, channels, stages, indicators")
    {
        Parameters = [CommonFilters.KnownAt],
    };

    public static void MapOntology(this IEndpointRouteBuilder api) =>
        api.MapRead<OntologyBody>("/ontology", Get, GetAsync).WithProblem(StatusCodes.Status404NotFound);

    private static Task<ReadResult> GetAsync(ReadRequest request, CancellationToken cancellation) =>
        Task.FromResult<ReadResult>(new ReadResult.Answer(OntologyBody.Of(request.State.Ontology.Ontology, request.Revision)));
}
