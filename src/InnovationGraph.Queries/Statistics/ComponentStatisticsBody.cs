namespace InnovationGraph.Queries.Statistics;

/// <summary>The parts of the graph between which no relationship runs, either way.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Largest">How many entities the largest has.</param>
/// <param name="Single">How many are one entity alone.</param>
internal sealed record ComponentStatisticsBody(int Count, int Largest, int Single);
