using System.Diagnostics;
using System.Globalization;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;
using InnovationGraph.Neo4j;
using InnovationGraph.Neo4j.Sessions;
using InnovationGraph.Neo4j.Traversal;

namespace InnovationGraph.Benchmarks;

/// <summary>
/// Asks a loaded Neo4j server what Cypher answers, of a few hundred entities, in turn with the peer: a bare statement through a
/// session of the same kind that returns what makes up the same answer, and is thrown away.
/// </summary>
internal static class Neo4jQuestions
{
    private const int Asked = 200;
    private const int Page = 20;
    private const string Summary = "e.id, e.kind, e.name, e.nameZh, e.summary, COUNT { (e)--() }";
    private const string Bodies = "MATCH (v:Version {id: r.id}) WHERE v.knownFrom <= $revision AND v.knownTo IS NULL";
    private const string Ends = "startNode(r) AS s, endNode(r) AS t RETURN v.body, total, s.id, s.kind, s.name, s.nameZh, s.summary, COUNT { (s)--() }, t.id, t.kind, t.name, t.nameZh, t.summary, COUNT { (t)--() }";

    public static async Task RunAsync(Neo4jGraphStore store, Neo4jSettings settings, long revision, IReadOnlyList<string> entities)
    {
        QueryLimits limits = new();
        RevisionViews views = new(store);
        CypherTraversal traversal = new(store, views, new SnapshotTraversal(store, views, limits, TimeProvider.System), limits, mostProjected: 0);
        GraphFilter filter = new() { Revision = await store.GetHeadAsync(CancellationToken.None) };
        await using var session = CypherSessions.Open(settings);
        if (!PatternParser.TryParse("(a)-[FUNDS]->(b)-[SUPPLIES]->(c)-[]->(d)", _ => null, _ => null, out var pattern, out var fault))
        {
            throw new InvalidOperationException(fault);
        }

        List<RecordId> ids = [.. entities.Take(Asked).Select(RecordId.Parse)];

        await CompareAsync(
            "record",
            id => store.ReadAsync<Entity>([id], revision, CancellationToken.None),
            "MATCH (v:Version {id: $id}) WHERE v.knownFrom <= $revision AND v.knownTo IS NULL RETURN v.body");
        await CompareAsync(
            "search of a name",
            id => traversal.FindEntitiesAsync(new(filter, id.ToString(), null, EntitySort.Relevance, 0, Page), CancellationToken.None),
            $"CALL db.index.fulltext.queryNodes('innovation_graph_version_tokens', $tokens) YIELD node AS v WHERE v.knownFrom <= $revision AND v.knownTo IS NULL MATCH (e:Entity {{id: v.id}}) RETURN v.body, {Summary}, e.tags");
        await CompareAsync(
            "entity summaries",
            id => traversal.SummariseAsync([id], filter.Revision, CancellationToken.None),
            $"MATCH (e:Entity {{id: $id}}) RETURN {Summary}");
        await CompareAsync(
            "relationships of an entity",
            id => traversal.FindRelationshipsAsync(new(filter, 0, Page) { Entity = id }, CancellationToken.None),
            $"MATCH (:Entity {{id: $id}})-[r]-(:Entity) WITH r ORDER BY type(r), r.id WITH collect(r) AS every UNWIND every[..{Page}] AS r {Bodies} WITH v, size(every) AS total, {Ends}");
        await CompareAsync(
            "funding of a recipient",
            id => traversal.FindFlowsAsync(new(filter) { Recipients = [id] }, CancellationToken.None),
            $"MATCH (:Entity)-[r:FUNDS]->(:Entity {{id: $id}}) WITH r ORDER BY r.id WITH collect(r) AS every UNWIND every AS r {Bodies} WITH v, size(every) AS total, {Ends}");
        await CompareAsync(
            "reachability, 3 hops",
            id => traversal.ReachAsync(new(filter, id, 3, Direction.Out, 0, Page), CancellationToken.None),
            $"MATCH p = ANY SHORTEST (s:Entity {{id: $id}})-[r]->{{1,3}}(e:Entity) WITH e, length(p) AS hops ORDER BY hops, e.id WITH collect([e, hops]) AS every UNWIND every[..{Page}] AS one WITH one[0] AS e, one[1] AS hops, size(every) AS total RETURN hops, total, {Summary}");
        await CompareAsync(
            "subgraph, 1 hop",
            id => traversal.ExtractAsync(new(filter, [id], 1, Direction.Both, 500, true), CancellationToken.None),
            "MATCH (seed:Entity {id: $id}) OPTIONAL MATCH (seed)--(e:Entity) WITH seed, collect(DISTINCT e) AS around WITH [seed] + [e IN around WHERE e <> seed] AS found CALL (found) { UNWIND found AS a MATCH (a)-[r]->(b) WHERE b IN found MATCH (v:Version {id: r.id}) WHERE v.knownFrom <= $revision AND v.knownTo IS NULL RETURN v.body AS body, 0 AS degree UNION ALL UNWIND found AS e MATCH (v:Version {id: e.id}) WHERE v.knownFrom <= $revision AND v.knownTo IS NULL RETURN v.body AS body, COUNT { (e)--() } AS degree } RETURN body, degree");
        var paths = "MATCH (s:Entity {id: $id}), (t:Entity {id: $other}) MATCH p = ALL SHORTEST (s)-[r]-{1,6}(t) WITH DISTINCT [n IN nodes(p) | n.id] AS ids ORDER BY ids LIMIT LENGTH CALL (ids) { UNWIND range(0, size(ids) - 2) AS i MATCH (:Entity {id: ids[i]})-[r]-(:Entity {id: ids[i + 1]}) MATCH (v:Version {id: r.id}) WHERE v.knownFrom <= $revision AND v.knownTo IS NULL RETURN collect(v.body) AS bodies } CALL (ids) { UNWIND ids AS id MATCH (e:Entity {id: id}) RETURN collect([e.id, e.kind, e.name, e.nameZh, e.summary, COUNT { (e)--() }]) AS entities } RETURN ids, bodies, entities";
        await CompareAsync(
            "shortest path", id => traversal.FindPathsAsync(new(filter, id, Other(id)), CancellationToken.None), paths.Replace("LENGTH", "1", StringComparison.Ordinal));
        await CompareAsync(
            "all shortest paths",
            id => traversal.FindPathsAsync(new(filter, id, Other(id)) { Algorithm = PathAlgorithm.AllShortest }, CancellationToken.None),
            paths.Replace("LENGTH", "501", StringComparison.Ordinal));

        await CompareAsync(
            "pattern, 3 hops",
            id => traversal.FindPatternsAsync(
                new(filter, pattern, 0, Page) { Given = [new(0, id)], Select = [0, 1, 2, 3] }, CancellationToken.None),
            $"MATCH (a:Entity {{id: $id}})-[ra:FUNDS]->(b:Entity)-[rb:SUPPLIES]->(c:Entity)-[rc]->(d:Entity) WHERE a <> b AND a <> c AND a <> d AND b <> c AND b <> d AND c <> d WITH ra, rb, rc ORDER BY b.id, c.id, d.id, ra.id, rb.id, rc.id WITH collect([ra, rb, rc]) AS every UNWIND every[..{Page}] AS match UNWIND match AS r WITH DISTINCT r, size(every) AS total {Bodies} WITH v, total, {Ends}");

        // What the store asks the index for, in the words of Lucene.
        static string Tokens(RecordId id) => string.Join(
            " OR ", SearchGrams.OfQuery(new EntityMatcher(id.ToString())).Select(group => $"({string.Join(" AND ", group.Select(token => $"\"{token}\""))})"));

        RecordId Other(RecordId id) => ids[(ids.IndexOf(id) + 1) % ids.Count];

        async Task CompareAsync(string name, Func<RecordId, Task> ask, string bare)
        {
            List<double> ours = [], theirs = [];
            foreach (var id in ids.Take(ids.Count / 10).Concat(ids))
            {
                // Who asks first finds the pages not read yet, so they take turns at that too.
                foreach (var turn in ids.IndexOf(id) % 2 == 0 ? [Ours, Theirs] : (Func<Task>[])[Theirs, Ours])
                {
                    await turn();
                }

                async Task Ours() => ours.Add(await TimeAsync(() => ask(id)));

                async Task Theirs() => theirs.Add(await TimeAsync(() => DrainAsync(session, bare, new(StringComparer.Ordinal)
                {
                    ["id"] = id.ToString(),
                    ["other"] = Other(id).ToString(),
                    ["tokens"] = Tokens(id),
                    ["revision"] = revision,
                })));
            }

            ours.RemoveRange(0, ids.Count / 10);
            theirs.RemoveRange(0, ids.Count / 10);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-28} p50 {Percentile(ours, 50):F2} ms  p99 {Percentile(ours, 99):F2} ms; bare p50 {Percentile(theirs, 50):F2} ms; {Percentile(ours, 50) / Percentile(theirs, 50):F2} times bare, in all {ours.Sum() / theirs.Sum():F2} times"));
        }
    }

    private static async Task DrainAsync(ICypherSession session, string statement, Dictionary<string, object?> parameters)
    {
        await foreach (var _ in session.RunAsync(statement, parameters, CypherAccess.Read, CancellationToken.None))
        {
        }
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Percentile(List<double> values, int percent) => values.Order().ElementAt(values.Count * percent / 100);
}
