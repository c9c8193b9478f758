namespace InnovationGraph.Queries.Successions;

/// <summary>Whether a question takes an entity as one with those that it succeeded, and that succeeded it.</summary>
internal sealed record SuccessionParameter : IParameterGroup
{
    [Parameter(
        "With 'follow', takes each entity that the question names as one with its predecessors and successors (mergers, renamings, "
        + "competences passed on), and theirs; not with what merely shares a successor with it. A note names the relationships followed.")]
    public Succession? Succession { get; init; }

    /// <summary>The entity with those before and after it, or alone where the question does not follow successions.</summary>
    public async Task<Outcome<SuccessionLine>> FindLineAsync(QueryContext context, RecordId entity, CancellationToken cancellation)
    {
        if (Succession is null)
        {
            return new SuccessionLine(entity, default, default);
        }

        var lines = await context.View.ComputeOnceAsync(nameof(SuccessionLines), () => FindAllAsync(context), cancellation);
        return lines.IsAnswered ? lines.Answer.LineOf(entity) : lines.Failure;
    }

    private static async Task<Outcome<SuccessionLines>> FindAllAsync(QueryContext context)
    {
        var types = context.Ontology.Ontology.RelationshipTypes
            .Where(type => type.Succession).Select(type => type.Id).Order(StringComparer.Ordinal).ToValueList();
        if (types.Count == 0)
        {
            return new SuccessionLines([]);
        }

        GraphFilter filter = new() { Revision = context.Revision, Types = types };
        var found = await context.Traversal.FindRelationshipsAsync(new(filter, 0, int.MaxValue), CancellationToken.None);
        return found.IsAnswered ? new SuccessionLines([.. found.Answer.Items.Select(link => link.Relationship)]) : found.Failure;
    }
}

/// <summary>What a question does with successions.</summary>
internal enum Succession
{
    Follow,
}
