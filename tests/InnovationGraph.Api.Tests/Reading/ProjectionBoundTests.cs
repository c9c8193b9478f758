using System.Net;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>Over a graph too large to hold in memory, the newest revision answers; a past one is refused where shape is asked for.</summary>
[Collection(Neo4jClassCollection.Name)]
public sealed class ProjectionBoundTests(Neo4jChangedHost neo4j) : IClassFixture<Neo4jChangedHost>
{
    public static TheoryData<string> Shapes =>
    [
        "/entities", "/entities/maker", "/entities/maker/relationships", "/entities/maker/timeline", "/entities/maker/support",
        "/relationships", "/relationships/owner-owns-maker", "/reachability?source=maker", "/paths?follow=any&source=maker&target=owner", "/funding",
        "/paths?follow=any&source=maker&target=owner&succession=include", "/entities/maker/support?succession=include", "/subgraph?seed=maker", "/chain/maker",
        "/channels", "/channels?entity=maker", "/statistics", "/disagreements",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_past_revision_is_refused_by_the_parameter_that_names_it(string path)
    {
        await using var host = neo4j.Host.WithoutProjection();
        Asked asked = new(host);
        await asked.AnswerAsync(path);
        await asked.RefusalAsync(path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "knownAt=1");
    }

    [Fact]
    public async Task Records_of_a_past_revision_are_answered()
    {
        await using var host = neo4j.Host.WithoutProjection();
        Asked asked = new(host);
        foreach (var path in new[] { "/entities/maker/observations", "/gaps", "/sources", "/ontology" })
        {
            await asked.AnswerAsync(path + "?knownAt=1");
        }
    }

    private sealed class Asked(WebApplicationFactory<Program> host) : ApiTest(host)
    {
        public Task AnswerAsync(string path) => AskAsync(path);

        public async Task RefusalAsync(string path)
        {
            var problem = await AskForProblemAsync(path, HttpStatusCode.UnprocessableEntity);
            Assert.NotNull(problem["errors"]?["knownAt"]);
        }
    }
}
