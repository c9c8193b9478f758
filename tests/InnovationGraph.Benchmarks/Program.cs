using InnovationGraph.Benchmarks;

if (args is not ["seed"] and not ["synthetic", _] || (args is [_, var count] && !int.TryParse(count, out _)))
{
    await Console.Error.WriteLineAsync("Usage: InnovationGraph.Benchmarks seed | synthetic RELATIONSHIPS");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("innovation-graph-bench-");
try
{
    var database = Path.Combine(folder.FullName, "graph.db");
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
