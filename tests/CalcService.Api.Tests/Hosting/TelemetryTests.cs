using System.Collections.Concurrent;
using System.Text;
using CalcService.Api.Tests.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CalcService.Api.Tests.Hosting;

/// <summary>What a collector gets to know: kinds, verdicts, mistakes, durations; nothing that is a student's.</summary>
public sealed class TelemetryTests
{
    private const string StudentWrote = "27x27", Name = "calc-in-a-test";

    [Fact]
    public async Task A_collector_that_the_standard_variables_name_is_told()
    {
        var received = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await using var collector = await CollectAsync(received);
        using (var service = await ServiceProcess.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_SERVICE_NAME", Name),
            ("Hosting__DrainSeconds", "0")))
        {
            using var client = new HttpClient { BaseAddress = service.Address };
            using var body = new StringContent(
                $$$"""{"problem":{{{Handed.Layer}}},"responses":{"outputSize":"{{{StudentWrote}}}"}}""", Encoding.UTF8, "application/json");
            using var graded = await client.PostAsync($"{Service.ConvCost}/grade", body);
            Assert.True(graded.IsSuccessStatusCode);
            service.Terminate(); // what is not sent yet is sent at the end
            Assert.Equal(0, await service.EndAsync());
        }

        foreach (var told in new[] { Name, "http.server.request.duration", "/kinds/conv-cost/grade", "calcservice.verdicts", "calcservice.mistakes", "no-plus-one" })
            Assert.Contains(told, received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("/kinds/conv-cost/grade", received["/v1/traces"], StringComparison.Ordinal);
        foreach (var (_, all) in received)
            Assert.DoesNotContain(StudentWrote, all, StringComparison.Ordinal);
    }

    /// <summary>A collector of OTLP over HTTP that keeps what it gets; names and texts are readable in protobuf.</summary>
    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            received.AddOrUpdate(request.Path.Value!, text, (_, before) => before + text);
        });
        await collector.StartAsync();
        return collector;
    }
}
