using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>An observation is a figure of an indicator about an entity, counted over entities.</summary>
internal static class ObservationRules
{
    public static void Check(ValidationScope scope, Observation observation)
    {
        scope.Refer<Entity>(observation, new("subject"), observation.Subject, "entity");
        scope.CheckWord(observation, "indicator", observation.Indicator, scope.Ontology.Indicators, "indicator");
        foreach (var (dimension, entity) in observation.Dimensions)
        {
            scope.CheckWord(observation, dimension, dimension, scope.Ontology.Dimensions, "dimension");
            scope.Refer<Entity>(observation, new(dimension), entity, "entity");
        }

        FigureRules.Check(scope, observation, observation.Quantity);
    }
}
