namespace InnovationGraph.Core.Traversal;

/// <summary>The names of the parameters that failures speak of, or that are read by name: every query that has one calls it so.</summary>
public static class ParameterNames
{
    public const string Algorithm = "algorithm";
    public const string AsOf = "asOf";
    public const string Avoid = "avoid";
    public const string Community = "community";
    public const string Content = "content";
    public const string Cursor = "cursor";
    public const string Depth = "depth";
    public const string Entity = "entity";
    public const string From = "from";
    public const string Funder = "funder";
    public const string Holds = "holds";
    public const string Kind = "kind";
    public const string KnownAt = "knownAt";
    public const string Limit = "limit";
    public const string Match = "match";
    public const string MaxHops = "maxHops";
    public const string Ranges = "ranges";
    public const string Recipient = "recipient";
    public const string Remove = "remove";
    public const string Seed = "seed";
    public const string Select = "select";
    public const string Source = "source";
    public const string Subject = "subject";
    public const string Target = "target";
    public const string To = "to";
    public const string Type = "type";
    public const string Via = "via";
    public const string Weight = "weight";
    public const string Where = "where";
    public const string Within = "within";
}
