using System.Net;
using System.Text;

namespace CalcService.Api.Tests.Hosting;

/// <summary>A service that is told to leave loses nothing, if who sends requests looks at its readiness.</summary>
public sealed class DrainingTests
{
    private const int Clients = 8;

    [Fact]
    public async Task Terminated_under_load_it_answers_every_request_until_the_balancer_has_turned_elsewhere()
    {
        using var service = await ServiceProcess.StartAsync(("Hosting__DrainSeconds", "3"));
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = service.Address };
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        using var turnedElsewhere = new CancellationTokenSource();
        var load = Enumerable.Range(0, Clients).Select(_ => AskAsync(client, turnedElsewhere.Token)).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(1), end.Token);
        service.Terminate();
        while (await ReadinessAsync(client, end.Token) != HttpStatusCode.ServiceUnavailable)
            await Task.Delay(TimeSpan.FromMilliseconds(20), end.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(500), end.Token); // a balancer does not ask all the time
        await turnedElsewhere.CancelAsync();

        var answered = await Task.WhenAll(load); // none was broken off or refused
        Assert.Equal(0, await service.EndAsync());
        Assert.True(answered.Sum() > Clients, service.Log);
    }

    private static async Task<HttpStatusCode> ReadinessAsync(HttpClient client, CancellationToken end)
    {
        using var ready = await client.GetAsync("/health/ready", end);
        return ready.StatusCode;
    }

    private static async Task<int> AskAsync(HttpClient client, CancellationToken turnedElsewhere)
    {
        var answered = 0;
        for (; !turnedElsewhere.IsCancellationRequested; answered++)
        {
            using var body = new StringContent(Service.Layer, Encoding.UTF8, "application/json");
            using var response = await client.PostAsync($"{Service.ConvCost}/validate", body, CancellationToken.None);
            Assert.Equal("{\"valid\":true}", await response.Content.ReadAsStringAsync(CancellationToken.None));
        }
        return answered;
    }
}
