using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CalcService.Api.Tests.Problems;

namespace CalcService.Api.Tests.Hosting;

/// <summary>Logs hold no token, no key and nothing that a student wrote, even where all that there is is asked for.</summary>
public sealed class DiscretionTests
{
    private const string Key = "abc", HashOfKey = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private const string StudentWrote = "271828";
    private const string Create = """{"kind":"conv-cost","seed":1,"reveal":"always"}""";

    private static readonly (string, string)[] Talkative =
    [
        ("ApiKeys__0", HashOfKey),
        ("RateLimits__PerMinute", "1000"),
        ("Embedding__Origins__0", "https://course.example.edu"),
        ("ForwardedHeaders__KnownProxies", "127.0.0.1"),
        ("Logging__LogLevel__Default", "Trace"),
        ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
        ("Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging__LogLevel__CalcService.Requests", "Information"),
        ("Logging__Console__LogLevel__Default", "Trace"),
        ("Logging__Console__LogLevel__*Diagnostics", "Trace"),
        ("Logging__Console__FormatterName", "json"),
        ("Logging__Console__FormatterOptions__IncludeScopes", "true"),
        ("Hosting__DrainSeconds", "0"),
    ];

    [Fact]
    public async Task Nothing_that_is_a_students_or_a_secret_is_logged()
    {
        using var service = await ServiceProcess.StartAsync(Talkative);
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Add("X-Api-Key", Key + StudentWrote); // wrong
        Assert.Equal(401, await AskAsync(client, Handed.Path, Create));
        client.DefaultRequestHeaders.Clear();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key}");
        client.DefaultRequestHeaders.Add("Origin", "https://course.example.edu");

        using var created = await client.PostAsync(Handed.Path, Json(Create));
        var token = (string)JsonNode.Parse(await created.Content.ReadAsStringAsync())!["token"]!;
        await UseAsync(client, token);
        await GarbleAsync(service.Address, $"GET {Handed.Path}/{token} HTTP/7.5\r\n\r\n");
        await GarbleAsync(service.Address, $"GET /{token} HTTP/1.1\r\nX-Api-Key {token}\r\n\r\n");
        service.Terminate();
        Assert.Equal(0, await service.EndAsync());

        Assert.Contains("/problems/{token}/grade", service.Log, StringComparison.Ordinal); // requests are logged, by their routes
        foreach (var secret in new[] { token[..20], token[^20..], $"Bearer {Key}", HashOfKey[..16], StudentWrote })
            Assert.DoesNotContain(secret, service.Log, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task UseAsync(HttpClient client, string token)
    {
        var question = $"{Handed.Path}/{token}";
        Assert.Equal(200, await AskAsync(client, question));
        Assert.Equal(200, await AskAsync(client, $"{question}/grade", $$$"""{"responses":{"macs":"{{{StudentWrote}}}"}}"""));
        Assert.Equal(200, await AskAsync(client, $"{question}/hint", """{"level":1}"""));
        Assert.Equal(200, await AskAsync(client, $"{question}/solution"));
        Assert.Equal(200, await AskAsync(client, $"/embed/{token}"));
        Assert.Equal(404, await AskAsync(client, $"{question}x"));
        Assert.Equal(404, await AskAsync(client, $"/nothing/{token}.js"));
        Assert.Equal(405, await AskAsync(client, question, "{}"));
        Assert.Equal(400, await AskAsync(client, $"{question}/grade", $$"""{"responses": {{StudentWrote}} {{token}}"""));
        Assert.Equal(200, await AskAsync(client, $"{Service.ConvCost}/grade", $$$"""{"problem":{{{Handed.Layer}}},"responses":{"macs":"{{{StudentWrote}}}"}}"""));
    }

    private static async Task<int> AskAsync(HttpClient client, string path, string? body = null)
    {
        using var response = body is null ? await client.GetAsync(path) : await client.PostAsync(path, Json(body));
        return (int)response.StatusCode;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    /// <summary>Sends what is no HTTP, and waits until the service hangs up.</summary>
    private static async Task GarbleAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        await client.GetStream().CopyToAsync(Stream.Null);
    }
}
