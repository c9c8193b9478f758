using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>A relationship is of a type of the ontology, and its ends are of kinds that the type allows, or of their sub-kinds.</summary>
internal static class RelationshipRules
{
    public static void Check(ValidationScope scope, Relationship relationship)
    {
        var source = scope.Refer<Entity>(relationship, new("source"), relationship.Source, "entity");
        var target = scope.Refer<Entity>(relationship, new("target"), relationship.Target, "entity");
        scope.CheckWord(relationship, "type", relationship.Type, scope.Ontology.RelationshipTypes, "relationship type");
        if (scope.Ontology.RelationshipTypes.TryGetValue(relationship.Type, out var type))
        {
            CheckEnd(scope, relationship, "source", source, type.From);
            CheckEnd(scope, relationship, "target", target, type.To);
            PropertyRules.Check(scope, relationship, type.Id, relationship.Properties);
        }

        scope.CheckWord(relationship, "channel", relationship.Channel, scope.Ontology.Channels, "channel");
        scope.CheckWord(relationship, "stage", relationship.Stage, scope.Ontology.Stages, "stage");
        DateRules.Check(scope, relationship, relationship.Valid, relationship.HeldAt);
        if (relationship.Money is { } money)
        {
            FigureRules.Check(scope, relationship, money.Quantity);
        }
    }

    private static void CheckEnd(ValidationScope scope, Relationship relationship, string end, Entity? entity, ValueList<string> allowed)
    {
        var isKnown = entity is not null && allowed.Append(entity.Kind).All(scope.Ontology.Kinds.ContainsKey);
        if (isKnown && !allowed.Any(kind => scope.Ontology.IsA(entity!.Kind, kind)))
        {
            scope.Report(
                relationship,
                new(end),
                entity!.Id.ToString(),
                $"is a {entity.Kind}; the {end} of {relationship.Type} is one of {string.Join(", ", allowed)}, or a kind below these");
        }
    }
}
