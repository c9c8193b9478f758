namespace InnovationGraph.Api.Startup;

internal static class ServerLimits
{
    private const int LongestRequestLine = 64 * 1024;

    /// <summary>Reads request lines long enough that an id or text beyond all bounds still gets an answer that names it.</summary>
    public static void UseServerLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
    });
}
