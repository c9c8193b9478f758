using InnovationGraph.Benchmarks;

if (args is not ["seed"] and not ["burst"] and not ["synthetic", _] and not ["neo4j", _] || (args is [_, var count] && !int.TryParse(count, out _)))
{
    await Console.Error.WriteLineAsync(
        """
        Usage: InnovationGraph.Benchmarks seed | synthetic RELATIONSHIPS | burst | neo4j RELATIONSHIPS
          seed, synthetic  latency over HTTP, with the embedded store
          burst            latency of cheap requests beside heavy ones, on 10,000 entities and 50,000 relationships
          neo4j            rate of loading into the empty database of NEO4J_TEST_URI (with NEO4J_TEST_PASSWORD), time of projecting, and
                           questions beside bare statements; of a database that is not empty, all but the first
        """);
    return 2;
}

if (args is ["neo4j", var links])
{
    await Neo4jBenchmark.RunAsync(int.Parse(links, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

var folder = Directory.CreateTempSubdirectory("innovation-graph-bench-");
try
{
    var database = Path.Combine(folder.FullName, "graph.db");
    if (args is ["burst"])
    {
        await BurstBenchmark.RunAsync(database);
        return 0;
    }

    var scenario = args is [_, var size]
        ? await SyntheticGraph.FillAsync(database, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))
        : await SeedGraph.FillAsync(database);
    await HttpBenchmark.RunAsync(database, scenario);
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}
