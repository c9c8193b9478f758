using System.Reflection;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Whether every traversal in an assembly passes every contract in a test assembly.</summary>
public static class TraversalCompliance
{
    /// <summary>A line for every traversal and contract of which no test class is a child; none when all is well.</summary>
    public static IReadOnlyList<string> FindMissing(Assembly traversals, Assembly tests)
    {
        var contracts = typeof(TraversalCompliance).Assembly.GetTypes().Where(type => type.BaseType == typeof(TraversalContract));
        var derived = tests.GetTypes()
            .Where(type => type is { IsPublic: true, IsAbstract: false } && typeof(TraversalContract).IsAssignableFrom(type))
            .Select(type => (type.BaseType!, ((TraversalContract)Activator.CreateInstance(type)!).Fixture.TraversalType))
            .ToHashSet();
        return
        [
            .. from traversal in traversals.GetTypes()
               where traversal is { IsAbstract: false, IsInterface: false } && typeof(IGraphTraversal).IsAssignableFrom(traversal)
               from contract in contracts
               where !derived.Contains((contract, traversal))
               select $"{traversal.Name} does not derive {contract.Name}",
        ];
    }
}
