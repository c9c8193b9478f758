using System.Reflection;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Whether every store in an assembly passes every contract in a test assembly.</summary>
public static class StoreCompliance
{
    /// <summary>A line for every store and contract of which no test class is a child; none when all is well.</summary>
    public static async Task<IReadOnlyList<string>> FindMissingAsync(Assembly stores, Assembly tests)
    {
        var contracts = typeof(StoreCompliance).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsGenericTypeDefinition: true, BaseType.IsGenericType: true }
                && type.BaseType.GetGenericTypeDefinition() == typeof(StoreContract<>));
        var bases = tests.GetTypes()
            .Where(type => type is { IsPublic: true, IsAbstract: false, BaseType.IsGenericType: true })
            .Select(type => type.BaseType!)
            .Where(type => typeof(StoreFixture).IsAssignableFrom(type.GenericTypeArguments[0]));
        HashSet<(Type Contract, Type Store)> derived = [];
        foreach (var type in bases)
        {
            await using var fixture = (StoreFixture)Activator.CreateInstance(type.GenericTypeArguments[0])!;
            derived.Add((type.GetGenericTypeDefinition(), fixture.StoreType));
        }

        return
        [
            .. from store in stores.GetTypes()
               where store is { IsAbstract: false, IsInterface: false } && typeof(IGraphStore).IsAssignableFrom(store)
               from contract in contracts
               where !derived.Contains((contract, store))
               select $"{store.Name} does not derive {contract.Name}",
        ];
    }
}
