namespace InnovationGraph.Benchmarks;

/// <summary>A filled database and the questions to ask of it: a name and the paths that its requests cycle through.</summary>
internal sealed record Scenario(string Name, IReadOnlyList<(string Name, IReadOnlyList<string> Paths)> Questions);
