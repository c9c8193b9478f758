namespace InnovationGraph.Queries.Timelines;

/// <summary>
/// What is one step away from an entity: what actors do with the things that bear on it. A thing is no actor and no place, and a relationship
/// runs from it to the entity: a regulation about a programme, a project of it, a post in a body, an event that set it up. What an actor does
/// with it is a relationship of a type that the ontology does not keep out of paths.
/// </summary>
internal static class OneStepAway
{
    public static async Task<Outcome<StepsAway>> FindAsync(RecordId entity, GraphFilter filter, QueryContext context)
    {
        var ontology = context.Ontology;
        var actors = ontology.KindsOf(KindRole.Actor);
        var asked = filter.Kinds.Count == 0 ? actors : ontology.WithSubkinds(filter.Kinds).Intersect(actors).Order(StringComparer.Ordinal).ToValueList();
        if (asked.Count == 0)
        {
            return StepsAway.None;
        }

        var ties = await FindThingsAsync(entity, filter, context);
        if (!ties.IsAnswered)
        {
            return ties.Failure;
        }

        var things = ties.Answer;
        if (things.Count == 0)
        {
            return StepsAway.None;
        }

        var interpretive = filter.AllTransit
            ? []
            : ontology.Ontology.RelationshipTypes.Where(type => !type.Transit && !filter.Types.Contains(type.Id)).Select(type => type.Id);
        var excluded = filter.ExcludeTypes.Concat(interpretive).Distinct().Order(StringComparer.Ordinal).ToValueList();
        SubgraphQuery query = new(
            filter with { Kinds = asked, ExcludeTypes = excluded }, [.. things.Order()], 1, Direction.Both, int.MaxValue, Induced: false);
        var around = await context.Traversal.ExtractAsync(query, CancellationToken.None);
        if (!around.IsAnswered)
        {
            return around.Failure;
        }

        var kinds = around.Answer.Entities.ToDictionary(one => one.Id, one => one.Kind);
        List<StepAway> steps = [];
        foreach (var relationship in around.Answer.Relationships)
        {
            var (thing, other) = things.Contains(relationship.Source)
                ? (relationship.Source, relationship.Target)
                : (relationship.Target, relationship.Source);
            if (other != entity && ontology.HasRole(kinds[other], KindRole.Actor))
            {
                steps.Add(new(relationship, thing));
            }
        }

        return new StepsAway(steps, around.Answer.Truncated is not null);
    }

    /// <summary>The things that bear on an entity at the time asked about and that may take part, whatever else is asked of relationships.</summary>
    private static async Task<Outcome<HashSet<RecordId>>> FindThingsAsync(RecordId entity, GraphFilter filter, QueryContext context)
    {
        var any = filter with
        {
            Types = default,
            ExcludeTypes = default,
            Kinds = default,
            Channels = default,
            Stages = default,
            Tags = default,
            CertainOnly = false,
        };
        var ties = await context.Traversal.FindRelationshipsAsync(
            new(any, 0, int.MaxValue) { Entity = entity, Direction = Direction.In }, CancellationToken.None);
        return ties.IsAnswered
            ? ties.Answer.Items.Select(link => link.Source).Where(source => source.Id != entity && IsThing(source.Kind, context.Ontology)).Select(source => source.Id).ToHashSet()
            : ties.Failure;
    }

    private static bool IsThing(string kind, OntologyIndex ontology) =>
        !ontology.HasRole(kind, KindRole.Actor)
        && !ontology.HasRole(kind, KindRole.Country)
        && !ontology.PlaceKinds.Contains(kind);
}

/// <summary>What is one step away, by id; and whether a limit cut it short.</summary>
internal sealed record StepsAway(IReadOnlyList<StepAway> Steps, bool IsTruncated)
{
    public static StepsAway None { get; } = new([], false);
}

/// <summary>A relationship and the thing through which it comes.</summary>
internal sealed record StepAway(Relationship Relationship, RecordId Through);
