using InnovationGraph.Api.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace InnovationGraph.Api.Tests.Startup;

public class DefaultAddressTests
{
    [Fact]
    public void Listens_on_port_5080_of_this_machine_unless_told_otherwise()
        => Assert.Equal("http://localhost:5080", AddressGiven("--environment", "Production"));

    [Fact]
    public void An_address_on_the_command_line_wins()
        => Assert.Equal("http://localhost:7000", AddressGiven("--urls", "http://localhost:7000"));

    [Fact]
    public void A_port_alone_is_left_to_the_server()
        => Assert.Null(AddressGiven("--http_ports", "8080"));

    private static string? AddressGiven(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.UseDefaultAddress();
        return builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);
    }
}
