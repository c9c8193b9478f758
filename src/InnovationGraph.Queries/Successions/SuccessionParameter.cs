namespace InnovationGraph.Queries.Successions;

/// <summary>Whether a question takes an entity as one with those that it succeeded, and that succeeded it.</summary>
internal sealed record SuccessionParameter : IParameterGroup
{
    [Parameter(
        "With 'include', takes each entity that the question names as one with its predecessors and successors (mergers, renamings, "
        + "competences passed on), and theirs; not with what merely shares a successor with it. A note names the relationships followed.")]
    public Succession? Succession { get; init; }

    /// <summary>The same of several entities.</summary>
    public async Task<Outcome<SuccessionLine[]>> FindLinesAsync(QueryContext context, ValueList<RecordId> entities, CancellationToken cancellation)
    {
        List<SuccessionLine> lines = [];
        foreach (var entity in entities)
        {
            var line = await FindLineAsync(context, entity, cancellation);
            if (!line.IsAnswered)
            {
                return line.Failure;
            }

            lines.Add(line.Answer);
        }

        return lines.ToArray();
    }

    /// <summary>The entity with those before and after it, or alone where the question does not follow successions.</summary>
    public async Task<Outcome<SuccessionLine>> FindLineAsync(QueryContext context, RecordId entity, CancellationToken cancellation)
    {
        if (Succession is null)
        {
            return new SuccessionLine(entity, default, default);
        }

        var types = context.Ontology.Ontology.RelationshipTypes
            .Where(type => type.Succession).Select(type => type.Id).Order(StringComparer.Ordinal).ToValueList();
        var lines = await context.ComputeOnceAsync(
            nameof(SuccessionLines), types, links => new SuccessionLines([.. links.Select(link => link.Relationship)]), cancellation);
        return lines.IsAnswered ? lines.Answer.LineOf(entity) : lines.Failure;
    }
}

/// <summary>What a question does with successions.</summary>
internal enum Succession
{
    Include,
}
