namespace InnovationGraph.Benchmarks;

/// <summary>The seed dataset, and questions over entities that have something to say.</summary>
internal static class SeedGraph
{
    public const string Name = "seed";

    private static readonly string[] Ids = ["leaderdrive", "huawei", "siasun", "cstc", "central-government", "most", "nio", "comac", "smic", "liaoning"];

    public static async Task<Scenario> FillAsync(string database)
    {
        using var first = await ApiProcess.StartAsync(database, seeded: true);
        Console.WriteLine(FormattableString.Invariant($"seed: first start with an empty database {first.Start.TotalMilliseconds:F0} ms"));
        return new(
            Name,
            [
                ("entity", [.. Ids.Select(id => $"/api/v1/entities/{id}")]),
                ("relationships", [.. Ids.Select(id => $"/api/v1/entities/{id}/relationships")]),
                ("funding", [.. Ids.Select(id => $"/api/v1/funding?recipient={id}")]),
                ("shortest path", [.. Ids.Select(id => $"/api/v1/paths?follow=any&source=cstc&target={id}")]),
                ("pattern", [.. Ids.Select(id => $"/api/v1/patterns?match=(a)-[]-(b)-[]-(c)&where=a={id}")]),
                ("support", [.. Ids.Select(id => $"/api/v1/entities/{id}/support")]),
                ("search", ["/api/v1/entities?q=huawei", "/api/v1/entities?q=%E5%8D%8E%E4%B8%BA", "/api/v1/entities?q=innovation"]),
            ]);
    }
}
