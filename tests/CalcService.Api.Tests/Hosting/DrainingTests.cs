using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CalcService.Api.Tests.Hosting;

/// <summary>A service that is told to leave loses nothing that it has accepted.</summary>
public sealed class DrainingTests
{
    private const int Clients = 8;

    [Fact]
    public async Task Terminated_under_load_it_answers_every_request_until_the_balancer_has_turned_elsewhere()
    {
        using var service = await ServiceProcess.StartAsync(("Hosting__DrainSeconds", "4"));
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = service.Address };
        using var elsewhere = new CancellationTokenSource();

        var load = Enumerable.Range(0, Clients).Select(_ => AskUntilAsync(client, elsewhere.Token)).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(1));
        service.Terminate();
        while (await ReadinessAsync(client) != HttpStatusCode.ServiceUnavailable)
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        await Task.Delay(TimeSpan.FromSeconds(0.5)); // a balancer does not see it at once
        await elsewhere.CancelAsync();

        var answered = await Task.WhenAll(load); // each is an answer, or the exception of what was lost
        Assert.Equal(0, await service.EndAsync());
        Assert.True(answered.Sum() > Clients, service.Log);
    }

    [Fact]
    public async Task A_request_whose_body_is_on_its_way_is_finished_after_the_service_has_stopped_listening()
    {
        using var service = await ServiceProcess.StartAsync(("Hosting__DrainSeconds", "0"));
        using var slow = new SlowBodies(service.Address, count: 1);
        await slow.BeginAsync();
        using var client = new HttpClient { BaseAddress = service.Address };
        Assert.Equal(HttpStatusCode.OK, await ReadinessAsync(client)); // what was sent before has arrived
        service.Terminate();
        await RefusesAsync(service.Address);

        Assert.StartsWith("HTTP/1.1 200 OK", Assert.Single(await slow.FinishAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await service.EndAsync());
    }

    private static async Task<HttpStatusCode> ReadinessAsync(HttpClient client)
    {
        using var ready = await client.GetAsync("/health/ready");
        return ready.StatusCode;
    }

    private static async Task<int> AskUntilAsync(HttpClient client, CancellationToken end)
    {
        var answered = 0;
        while (!end.IsCancellationRequested)
        {
            using var body = new StringContent(Service.Layer, Encoding.UTF8, "application/json");
            using var response = await client.PostAsync($"{Service.ConvCost}/validate", body, CancellationToken.None);
            Assert.Equal("{\"valid\":true}", await response.Content.ReadAsStringAsync(CancellationToken.None));
            answered++;
        }
        return answered;
    }

    /// <summary>Waits until nobody listens.</summary>
    private static async Task RefusesAsync(Uri address)
    {
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(address.Host, address.Port);
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}
