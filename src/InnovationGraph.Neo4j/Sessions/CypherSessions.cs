using InnovationGraph.Core.Stores;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>Chooses the session by the scheme of the server's address.</summary>
internal static class CypherSessions
{
    /// <exception cref="StoreUnavailableException">The scheme is none of Neo4j's, or one that this build has no driver for.</exception>
    public static ICypherSession Open(Neo4jSettings settings) => settings.Uri.Scheme switch
    {
        "http" or "https" => new QueryApiSession(settings),
        "bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc" => OpenDriver(settings),
        _ => throw new StoreUnavailableException(
            $"Neo4j:Uri '{settings.Uri}' is no address of a Neo4j server: http, https, bolt and neo4j are the schemes, the last two also with +s or +ssc."),
    };

#if NEO4J_DRIVER
    private static BoltSession OpenDriver(Neo4jSettings settings)
    {
        try
        {
            return new(settings);
        }
        catch (ArgumentException fault)
        {
            throw new StoreUnavailableException($"Neo4j:Uri '{settings.Uri}' is not one that the Neo4j driver takes: {fault.Message}", fault);
        }
    }
#else
    private static ICypherSession OpenDriver(Neo4jSettings settings) => throw new StoreUnavailableException(
        $"Neo4j:Uri '{settings.Uri}' needs the Neo4j driver, which this build is without; use http or https, or build with -p:Neo4jDriver=true.");
#endif
}
