using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Answers as text, so that two can be compared and a difference be read. Of failures their kind and parameter.</summary>
internal static class AnswerText
{
    public static string Of<T>(Outcome<T> outcome)
        where T : class => outcome.Failure switch
        {
            null => Of(outcome.Answer!),
            QueryFailure.UnknownId unknown => unknown.ToString(),
            QueryFailure.Unfit unfit => $"unfit {unfit.Parameter}",
            QueryFailure.TooCostly => "too costly",
            var other => throw new NotSupportedException(other.ToString()),
        };

    private static string Of(object answer) => answer switch
    {
        EntityPage page => Lines(
            $"total {page.Total} kinds {page.Kinds} tags {page.Tags}", page.Items.Select(item => $"{item.Entity} {item.Match}")),
        Page<LinkedRelationship> page => Lines($"total {page.Total} {page.Notes}", page.Items.Select(Of)),
        FlowAnswer flows => Lines($"truncated {flows.Truncated}", flows.Flows.Select(flow => $"{flow.Hop} {Of(flow.Link)}")),
        PatternAnswer patterns => Lines(
            $"total {patterns.Total} truncated {patterns.Truncated}",
            patterns.Items.Select(item => $"{Join(item.Selected)}: {Join(item.Relationships.Select(Of))}")),
        PathAnswer paths => Lines(
            $"truncated {paths.Truncated} unweighed {paths.Unweighed} excluded {string.Join(' ', paths.ExcludedByAnEnd)}",
            paths.Graph is { } graph ? [Join(graph.Entities), Join(graph.Relationships.Select(one => one.Id))] : paths.Paths.Select(Of)),
        Page<ReachedEntity> page => Lines($"total {page.Total} {page.Notes}", page.Items.Select(item => item.ToString())),
        AlgorithmAnswer.Elements elements => Lines(
            $"total {elements.Total} {elements.Notes}",
            elements.Items.Select(item => item.Entity is { } entity ? entity.ToString() : Of(item.Relationship!))),
        AlgorithmAnswer.Groups groups => Lines(
            FormattableString.Invariant($"total {groups.Total} {groups.Notes} modularity {groups.Modularity:F9}"),
            groups.Items.Select(group => $"{group.Id} {group.Size} {Join(group.Members)}")),
        AlgorithmAnswer.Pairs pairs => Lines(
            $"total {pairs.Total} {pairs.Notes}",
            pairs.Items.Select(pair => FormattableString.Invariant($"{pair.Source} {pair.Target} {pair.Distance}"))),
        ResilienceAnswer resilience => Lines(
            $"{resilience.Before} {resilience.After} {resilience.Notes}",
            [
                $"parts {resilience.Parts.Total}", .. resilience.Parts.Items.Select(part => $"{part.Id} {part.Size} {Join(part.Members)}"),
                $"cut off {resilience.CutOff.Total}", .. resilience.CutOff.Items.Select(pair => pair.ToString()),
                $"points {resilience.ArticulationPoints.Total}", .. resilience.ArticulationPoints.Items.Select(point => point.ToString()),
                $"bridges {resilience.Bridges.Total}", .. resilience.Bridges.Items.Select(Of),
            ]),
        GraphOutline outline => Lines(
            string.Empty, [.. outline.Entities.Zip(outline.Degrees, (entity, degree) => $"{entity} {degree}"), .. outline.Relationships.Select(one => one.ToString())]),
        SubgraphAnswer subgraph => Lines(
            $"truncated {subgraph.Truncated}",
            [.. subgraph.Entities.Select(entity => $"{entity.Id} {subgraph.Degrees[entity.Id]}"), .. subgraph.Relationships.Select(one => one.Id.ToString())]),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    private static string Of(LinkedRelationship link) => $"{link.Relationship.Id} {link.Source} {link.Target}";

    private static string Of(PathResult path) => FormattableString.Invariant(
        $"{path.Cost:R} {path.Hops} {Join(path.Entities.Select(one => one.Id))} {Join(path.Steps.Select(step => $"{step.Start}-{step.End}:{Join(step.Relationships.Select(one => one.Id))}"))}");

    private static string Join<T>(IEnumerable<T> items) => string.Join(' ', items);

    private static string Lines(string head, IEnumerable<string> lines) => string.Join('\n', lines.Prepend(head));
}
