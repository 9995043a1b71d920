using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CalcService.Api.Tests.Hosting;

/// <summary>Clients that have sent the beginning of a request, and take their time with the rest.</summary>
internal sealed class SlowBodies(Uri address, int count) : IDisposable
{
    private readonly TcpClient[] _clients = [.. Enumerable.Range(0, count).Select(_ => new TcpClient())];

    public async Task BeginAsync()
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {Service.Solve} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Service.Layer.Length}\r\n\r\n{{");
        foreach (var client in _clients)
        {
            await client.ConnectAsync(address.Host, address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        }
    }

    /// <summary>Sends the rest.</summary>
    /// <returns>The responses, with their heads, of a service that closes the connections behind them.</returns>
    public Task<string[]> FinishAsync() => Task.WhenAll(_clients.Select(async client =>
    {
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Service.Layer[1..]));
        using var response = new StreamReader(client.GetStream());
        return await response.ReadToEndAsync();
    }));

    public void Dispose()
    {
        foreach (var client in _clients)
            client.Dispose();
    }
}
