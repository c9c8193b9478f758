using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Validation;

/// <summary>An entity is of a kind that has entities, and each language has one name that is preferred.</summary>
internal static class EntityRules
{
    public static void Check(ValidationScope scope, Entity entity)
    {
        if (scope.Ontology.Kinds.TryGetValue(entity.Kind, out var kind))
        {
            if (kind.IsAbstract)
            {
                scope.Report(entity, new("kind"), entity.Kind, "only groups other kinds", ConcreteKinds(scope, entity.Kind));
            }

            PropertyRules.Check(scope, entity, entity.Kind, entity.Properties);
        }
        else
        {
            scope.Report(entity, new("kind"), entity.Kind, "is no kind of the ontology", ConcreteKinds(scope, null));
        }

        DateRules.Check(scope, entity, entity.Valid, entity.HeldAt);
        CheckNames(scope, entity);
    }

    private static void CheckNames(ValidationScope scope, Entity entity)
    {
        HashSet<string> languages = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < entity.Names.Count; i++)
        {
            var name = entity.Names[i];
            if (!IsLanguage(name.Language))
            {
                scope.Report(entity, new("language", RecordPart.Name, i), name.Language, "is no language tag (BCP 47), such as en or zh-Hans");
            }

            if (name.Role == NameRole.Preferred && !languages.Add(name.Language))
            {
                scope.Report(entity, new("role", RecordPart.Name, i), name.Text, $"is a second preferred name in {name.Language}; a language has one");
            }
        }
    }

    private static IEnumerable<string> ConcreteKinds(ValidationScope scope, string? below) => scope.Ontology.Ontology.Kinds
        .Where(kind => !kind.IsAbstract && (below is null || scope.Ontology.IsA(kind.Id, below)))
        .Select(kind => kind.Id);

    private static bool IsLanguage(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
