namespace InnovationGraph.Api.Startup;

internal static class DefaultAddress
{
    public const string Url = "http://localhost:5080";

    /// <summary>
    /// Listens on port 5080 of this machine, unless the command line or the environment names an address or a port.
    /// </summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] keys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (Array.TrueForAll(keys, key => string.IsNullOrEmpty(builder.Configuration[key])))
        {
            builder.WebHost.UseUrls(Url);
        }
    }
}
