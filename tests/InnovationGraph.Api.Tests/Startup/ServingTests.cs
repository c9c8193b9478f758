using System.Net;
using System.Net.Sockets;
using InnovationGraph.Api.Startup;
using Microsoft.AspNetCore.Builder;

namespace InnovationGraph.Api.Tests.Startup;

public class ServingTests
{
    [Fact]
    public async Task An_address_that_is_taken_ends_the_start_without_an_exception()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        Assert.Equal(1, await ServeAsync($"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:80a")]
    [InlineData("http://localhost:0;http://localhost:")]
    public async Task An_address_that_cannot_be_had_ends_the_start_without_an_exception(string address) =>
        Assert.Equal(1, await ServeAsync(address));

    [Fact]
    public async Task A_port_that_is_no_number_ends_the_start_without_an_exception() =>
        Assert.Equal(1, await ServeAsync("abc", "--http_ports"));

    private static async Task<int> ServeAsync(string address, string key = "--urls")
    {
        var builder = WebApplication.CreateBuilder([key, address]);
        builder.UseQuietStart();
        await using var app = builder.Build();
        return await app.ServeAsync();
    }
}
