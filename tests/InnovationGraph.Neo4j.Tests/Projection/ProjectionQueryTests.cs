using FsCheck.Fluent;
using InnovationGraph.Contracts;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Projection;
using InnovationGraph.Neo4j.Sessions;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Projection;

[Collection(TestServer.Collection)]
public class ProjectionQueryTests
{
    [Fact]
    public async Task A_projection_is_that_of_the_bodies_whatever_the_size_of_its_pages()
    {
        TestServer.Require();
        await Prop.ForAll(RandomHistories.Histories, async history =>
        {
            await using var store = await TestServer.OpenEmptyAsync();
            foreach (var commit in history)
            {
                await commit.ApplyToAsync(store);
            }

            await using Database database = new(CypherSessions.Open(TestServer.Settings), "neo4j", TestServer.Settings.Budget);
            for (var revision = (await store.GetHeadAsync(CancellationToken.None)).Number; revision > 0; revision--)
            {
                var expected = await ProjectBodiesAsync(store, revision);
                foreach (var pageSize in new[] { 1, 3, 50 })
                {
                    var actual = await new ProjectionQuery(database, revision, pageSize).ReadAsync(CancellationToken.None);
                    Assert.Equal(expected.Entities, actual.Entities);
                    Assert.Equal(expected.Relationships, actual.Relationships);
                }
            }
        }).CheckAsync(10);
    }

    private static async Task<GraphProjection> ProjectBodiesAsync(Neo4jGraphStore store, long revision) => new(
        revision,
        [.. (await ScanAsync<Entity>(store, revision)).Select(ProjectedEntity.From)],
        [.. (await ScanAsync<Relationship>(store, revision)).Select(ProjectedRelationship.From)]);

    private static async Task<List<T>> ScanAsync<T>(Neo4jGraphStore store, long revision)
        where T : GraphRecord
    {
        List<T> records = [];
        await foreach (var record in store.ScanAsync<T>(revision, CancellationToken.None))
        {
            records.Add(record);
        }

        return records;
    }
}
