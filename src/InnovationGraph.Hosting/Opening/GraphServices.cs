using InnovationGraph.Queries.Asking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace InnovationGraph.Hosting.Opening;

/// <summary>The composition root: from configuration to the services that hosts use.</summary>
public static class GraphServices
{
    /// <summary>
    /// Adds the graph store and traversal. They can be had once <see cref="OpenGraphAsync"/> has opened
    /// the graph.
    /// </summary>
    public static void AddInnovationGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new GraphOpener(
            configuration, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => provider.GetRequiredService<GraphOpener>().Opened.Store);
        services.AddSingleton(provider => provider.GetRequiredService<GraphOpener>().Opened.Views);
        services.AddSingleton(provider => provider.GetRequiredService<GraphOpener>().Opened.Traversal);
        services.AddSingleton<QueryRunner>();
    }

    /// <summary>
    /// Reads the settings, opens the store and loads the seed. Null when something is wrong with any of them: it is logged, in one line
    /// each, and the store is as it was.
    /// </summary>
    public static Task<OpenGraph?> OpenGraphAsync(this IServiceProvider services, CancellationToken cancellation = default) =>
        services.GetRequiredService<GraphOpener>().OpenAsync(cancellation);
}
