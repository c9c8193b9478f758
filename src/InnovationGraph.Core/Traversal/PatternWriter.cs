using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Traversal;

/// <summary>Puts a pattern together: the same name is the same node.</summary>
internal sealed class PatternWriter
{
    private readonly List<PatternNode> _nodes = [];
    private readonly List<PatternStep> _steps = [];

    public Pattern Shape => new(
        _nodes.Select((node, i) => node with { IsMiddle = _steps.Sum(step => (step.Left == i ? 1 : 0) + (step.Right == i ? 1 : 0)) > 1 }).ToValueList(),
        _steps.ToValueList());

    /// <summary>The place of a node, which is new unless it has a name that was there before.</summary>
    /// <param name="node">The node.</param>
    /// <param name="fault">What is wrong where the name was said to be of another kind; else null.</param>
    public int Add(PatternNode node, out string? fault)
    {
        fault = null;
        var at = node.Name is null ? -1 : _nodes.FindIndex(one => one.Name == node.Name);
        if (at < 0)
        {
            _nodes.Add(node);
            return _nodes.Count - 1;
        }

        if (node.Kind is not null && _nodes[at].Kind is { } kind && kind != node.Kind)
        {
            fault = $"'{node.Name}' is both a {kind} and a {node.Kind}; say one kind";
        }

        _nodes[at] = _nodes[at] with { Kind = _nodes[at].Kind ?? node.Kind };
        return at;
    }

    public void Add(PatternStep step) => _steps.Add(step);

    /// <summary>Adds another shape; what is wrong, or null.</summary>
    public string? Add(Pattern shape)
    {
        var places = new int[shape.Nodes.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Add(shape.Nodes[i], out var fault);
            if (fault is not null)
            {
                return fault;
            }
        }

        _steps.AddRange(shape.Steps.Select(step => step with { Left = places[step.Left], Right = places[step.Right] }));
        return null;
    }
}
