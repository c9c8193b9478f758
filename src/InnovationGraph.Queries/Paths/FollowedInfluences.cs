namespace InnovationGraph.Queries.Paths;

/// <summary>What a question says that is to be followed, as influences.</summary>
internal static class FollowedInfluences
{
    /// <summary>The influences named; none where any relationship is followed, or nothing is said.</summary>
    public static ValueList<InfluenceKind> Of(ValueList<PathFollow> follow)
    {
        var all = Enum.GetValues<InfluenceKind>();
        return follow.Count == 0 || follow.Contains(PathFollow.Any) ? []
            : follow.Contains(PathFollow.Influence) ? [.. all]
            : [.. all.Where(kind => follow.Contains(Enum.Parse<PathFollow>(kind.ToString())))];
    }

    /// <summary>What is wrong with what is said; null for nothing.</summary>
    public static QueryFailure? Refuse(ValueList<PathFollow> follow) => follow.Contains(PathFollow.Any) && follow.Count > 1
        ? new QueryFailure.BadParameters("follow", "takes 'any' alone: every type takes part in it, whatever influence it carries")
        : null;
}
