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

    /// <summary>The variables that the specification has for each signal: traces alone, to an address and with a header of their own.</summary>
    [Fact]
    public async Task A_signal_goes_where_its_own_variables_say_and_the_others_stay()
    {
        var received = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await using var collector = await CollectAsync(received);
        using (var service = await ServiceProcess.StartAsync(
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", $"{collector.Urls.Single()}/v1/mine"),
            ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "x-course=dl"),
            ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=lab"),
            ("Logging__LogLevel__Default", "Trace"),
            ("Hosting__DrainSeconds", "0")))
        {
            using var client = new HttpClient { BaseAddress = service.Address };
            using var body = new StringContent("""{"kind":"conv-cost","seed":1}""", Encoding.UTF8, "application/json");
            using var created = await client.PostAsync(Handed.Path, body);
            using var shown = await client.GetAsync(created.Headers.Location);
            Assert.True(shown.IsSuccessStatusCode);
            service.Terminate();
            Assert.Equal(0, await service.EndAsync());

            var token = created.Headers.Location!.ToString().Split('/')[^1];
            Assert.DoesNotContain(token[..20], received["/v1/mine"], StringComparison.Ordinal);
        }

        Assert.Equal(["/v1/mine"], received.Keys);
        foreach (var told in new[] { "x-course=dl", "lab", "calcservice", "GET /api/v1/problems/{token}" })
            Assert.Contains(told, received["/v1/mine"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OTEL_SDK_DISABLED", "true")]
    [InlineData("OTEL_METRICS_EXPORTER", "none")]
    public async Task What_is_switched_off_is_not_sent(string variable, string value)
    {
        var received = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await using var collector = await CollectAsync(received);
        using (var service = await ServiceProcess.StartAsync(
            ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", $"{collector.Urls.Single()}/v1/metrics"),
            ("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "http/protobuf"),
            (variable, value),
            ("Hosting__DrainSeconds", "0")))
        {
            service.Terminate();
            Assert.Equal(0, await service.EndAsync());
        }

        Assert.Empty(received);
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
            var headers = string.Join('\n', request.Headers.Select(header => $"{header.Key.ToLowerInvariant()}={header.Value}"));
            var text = headers + Encoding.Latin1.GetString(body.ToArray());
            received.AddOrUpdate(request.Path.Value!, text, (_, before) => before + text);
        });
        await collector.StartAsync();
        return collector;
    }
}
