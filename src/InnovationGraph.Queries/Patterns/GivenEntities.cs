namespace InnovationGraph.Queries.Patterns;

/// <summary>The entities that a request gives for the names of a pattern.</summary>
internal sealed record GivenEntities(ValueList<GivenEntity> All)
{
    /// <param name="where">Each a name of the pattern, '=' and the id of an entity.</param>
    /// <param name="pattern">The pattern.</param>
    public static Outcome<GivenEntities> Read(IEnumerable<string> where, Pattern pattern)
    {
        List<GivenEntity> all = [];
        foreach (var text in where)
        {
            var (name, entity) = (text[..text.IndexOf('=', StringComparison.Ordinal)].Trim(), ParameterType.Given.NameIn(text));
            var node = pattern.Find(name);
            if (node < 0)
            {
                return new QueryFailure.BadParameters(
                    ParameterNames.Where, $"{ParameterType.Shown(name)} is no name in the pattern; it has {string.Join(", ", pattern.Names)}");
            }

            all.Add(new(node, RecordId.Parse(entity)));
        }

        return new GivenEntities(all.Distinct().OrderBy(one => one.Node).ThenBy(one => one.Entity).ToValueList());
    }
}
