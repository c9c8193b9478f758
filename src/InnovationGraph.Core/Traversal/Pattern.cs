using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// A shape to look for in the graph: entities and the steps between them, all of it connected. A name stands for one entity wherever it is
/// used, and different names for different ones; a node without a name may be any entity, also one that has a name.
/// </summary>
/// <param name="Nodes">Those with a name once each, in order of their first mention.</param>
/// <param name="Steps">In the order written.</param>
public sealed record Pattern(ValueList<PatternNode> Nodes, ValueList<PatternStep> Steps)
{
    /// <summary>The most hops of all steps together, a run counted at its longest.</summary>
    public const int MostHops = 6;

    /// <summary>The most hops that a match can have.</summary>
    public int Hops => Steps.Sum(step => step.MaxHops);

    /// <summary>The names, in order of their first mention.</summary>
    public IReadOnlyList<string> Names => [.. Nodes.Select(node => node.Name).OfType<string>()];

    /// <summary>
    /// Whether a step is a circle of which it is all one where it begins, so that each counts once, from its least id; where another step
    /// shares its entity, each beginning is a match of its own.
    /// </summary>
    public bool IsLoneCircle(PatternStep step) => step.IsCircle && Steps.Count(one => one.Left == step.Left || one.Right == step.Left) == 1;

    /// <summary>The place of the node with a name; -1 where there is none.</summary>
    public int Find(string name)
    {
        for (var i = 0; i < Nodes.Count; i++)
        {
            if (Nodes[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A step as it would be written.</summary>
    public string Write(PatternStep step)
    {
        var run = step.IsRun ? FormattableString.Invariant($"*{step.MinHops}..{step.MaxHops}") : string.Empty;
        var (left, right) = step.Direction switch
        {
            Direction.Out => ("-", "->"),
            Direction.In => ("<-", "-"),
            _ => ("-", "-"),
        };
        return $"{Nodes[step.Left]}{left}[{step.Type}{run}]{right}{Nodes[step.Right]}";
    }

    /// <summary>Joins shapes by their names.</summary>
    /// <param name="shapes">One or more.</param>
    /// <param name="joined">Null exactly when there is a fault.</param>
    /// <param name="fault">What is wrong, to be read behind the name of the parameter.</param>
    public static bool TryJoin(
        IReadOnlyList<Pattern> shapes, [NotNullWhen(true)] out Pattern? joined, [NotNullWhen(false)] out string? fault)
    {
        joined = null;
        PatternWriter writer = new();
        fault = shapes.Select(writer.Add).FirstOrDefault(one => one is not null) is { } clash ? $"is wrong together: {clash}" : null;
        if (fault is null && writer.Shape.Hops > MostHops)
        {
            fault = FormattableString.Invariant($"is wrong together: it has {writer.Shape.Hops} hops in all, runs at their longest; {MostHops} are allowed");
        }

        if (fault is null && !writer.Shape.IsConnected())
        {
            fault = "is wrong together: no name joins one to the others; write in each a name that another has, or ask for each alone";
        }

        joined = fault is null ? writer.Shape : null;
        return joined is not null;
    }

    private bool IsConnected()
    {
        HashSet<int> reached = [0];
        while (Steps.Any(step => reached.Contains(step.Left) ? reached.Add(step.Right) : reached.Contains(step.Right) && reached.Add(step.Left)))
        {
        }

        return reached.Count == Nodes.Count;
    }
}

/// <summary>An entity of a pattern.</summary>
/// <param name="Name">What the answer calls it; null where it is not asked for.</param>
/// <param name="Kind">Its kind or one that extends it; null for any.</param>
public sealed record PatternNode(string? Name, string? Kind)
{
    /// <summary>Whether it stands between steps: a run from a node to itself counts twice.</summary>
    public bool IsMiddle { get; init; }

    public override string ToString() => $"({Name}{(Kind is null ? string.Empty : $":{Kind}")})";
}

/// <summary>
/// A relationship between two nodes of a pattern; or a run of several, one behind the other, that passes no entity twice but may come
/// back to where it began where both of its ends are the same node.
/// </summary>
/// <param name="Left">The place of the node on its left.</param>
/// <param name="Right">The place of the node on its right.</param>
/// <param name="Direction">Which way it runs, seen from the left.</param>
/// <param name="Type">Null for any; a run has one.</param>
public sealed record PatternStep(int Left, int Right, Direction Direction, string? Type)
{
    /// <summary>The most hops: above 1 in a run alone.</summary>
    public int MaxHops { get; init; } = 1;

    /// <summary>The fewest hops.</summary>
    public int MinHops { get; init; } = 1;

    public bool IsRun => MaxHops > 1;

    /// <summary>Whether it is a run that comes back to where it began.</summary>
    public bool IsCircle => IsRun && Left == Right;
}
