using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CalcService.Api.Tests;

/// <summary>The service, listening on a port of its own; all tests of the collection talk to it.</summary>
public sealed class Service : IDisposable
{
    public const string ConvCost = "/api/v1/kinds/conv-cost";
    public const string Solve = $"{ConvCost}/solve";
    public const string Layer = """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":3,"padding":1}""";

    private readonly WebApplicationFactory<Program> _factory;

    public Service()
        : this(clock: null, [])
    {
    }

    private Service(TimeProvider? clock, (string Name, string Value)[] settings)
    {
        _factory = new Configured(clock, settings);
        _factory.UseKestrel(); // a port given here would be set while the service may have begun to listen
        _factory.StartServer();
        Client = _factory.CreateClient();
    }

    public HttpClient Client { get; }

    /// <summary>A service of its own, configured as a test wants it.</summary>
    /// <param name="clock">The time; null for the real one.</param>
    /// <param name="settings">Configuration: names and values.</param>
    public static Service With(TimeProvider? clock, params (string Name, string Value)[] settings) => new(clock, settings);

    /// <summary>A service of its own, configured as a test wants it.</summary>
    public static Service With(params (string Name, string Value)[] settings) => new(clock: null, settings);

    public void Dispose() => _factory.Dispose();

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, content: null, headers);

    public Task<HttpResponseMessage> PostAsync(
        string path, string json, params (string Name, string Value)[] headers) =>
        PostAsync(path, Encoding.UTF8.GetBytes(json), headers);

    public Task<HttpResponseMessage> PostAsync(string path, byte[] body, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return SendAsync(HttpMethod.Post, path, content, headers);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await Client.SendAsync(request);
    }
}

/// <summary>The service with a configuration of its own.</summary>
internal sealed class Configured(TimeProvider? clock, (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseUrls("http://127.0.0.1:0");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        if (clock is not null)
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
    }
}

/// <summary>Tests that share one running service.</summary>
[CollectionDefinition(nameof(Service))]
public sealed class SharedService : ICollectionFixture<Service>;

/// <summary>What tests expect of responses.</summary>
public static class Expectations
{
    private static readonly string[] Leaks =
        ["System.", "Exception", "   at ", "CalcService.Core", "CalcService.Api", "/src/", "Json."];

    extension(HttpResponseMessage response)
    {
        /// <summary>What the browser may load and run, and who may frame it.</summary>
        public string Policy => Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }

    /// <summary>A success, as JSON.</summary>
    public static async Task<JsonNode> JsonAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        return JsonNode.Parse(body)!;
    }

    /// <summary>Problem details that leak nothing.</summary>
    public static async Task<JsonNode> RefusedAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status)
    {
        using var response = await sending;
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {body}");
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), response.Content.Headers.ContentType);
        Assert.DoesNotContain(Leaks, leak => body.Contains(leak, StringComparison.Ordinal));

        var problem = JsonNode.Parse(body)!;
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.StartsWith("/problems/", (string)problem["type"]!, StringComparison.Ordinal);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.NotEmpty((string)problem["detail"]!);
        return problem;
    }
}
