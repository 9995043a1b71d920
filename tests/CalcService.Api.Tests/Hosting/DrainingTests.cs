using System.Net;
using System.Text;

namespace CalcService.Api.Tests.Hosting;

/// <summary>A service that is told to leave loses nothing that it has accepted.</summary>
public sealed class DrainingTests
{
    private const int Clients = 8;

    [Fact]
    public async Task Terminated_under_load_it_answers_every_request_that_it_accepted()
    {
        using var service = await ServiceProcess.StartAsync(("Hosting__DrainSeconds", "3"));
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = service.Address };
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        var load = Enumerable.Range(0, Clients).Select(_ => AskUntilRefusedAsync(client, end.Token)).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(1), end.Token);
        service.Terminate();
        while (await ReadinessAsync(client, end.Token) != HttpStatusCode.ServiceUnavailable)
            await Task.Delay(TimeSpan.FromMilliseconds(20), end.Token);

        var outcomes = await Task.WhenAll(load);
        Assert.Equal(0, await service.EndAsync());
        Assert.True(outcomes.Sum(outcome => outcome.Answered) > Clients, service.Log);
        Assert.Empty(outcomes.SelectMany(outcome => outcome.Lost));
    }

    private static async Task<HttpStatusCode> ReadinessAsync(HttpClient client, CancellationToken end)
    {
        using var ready = await client.GetAsync("/health/ready", end);
        return ready.StatusCode;
    }

    private static async Task<(int Answered, List<string> Lost)> AskUntilRefusedAsync(HttpClient client, CancellationToken end)
    {
        var (answered, lost) = (0, new List<string>());
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var body = new StringContent(Service.Layer, Encoding.UTF8, "application/json");
                using var response = await client.PostAsync($"{Service.ConvCost}/validate", body, end);
                Assert.Equal("{\"valid\":true}", await response.Content.ReadAsStringAsync(end));
                answered++;
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError)
            {
                break; // nobody listens any more
            }
            catch (HttpRequestException broken)
            {
                lost.Add($"{broken.HttpRequestError}: {broken.InnerException?.Message}");
                break;
            }
        }
        return (answered, lost);
    }
}
