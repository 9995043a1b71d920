using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CalcService.Browser.Tests;

/// <summary>
/// The web sites of other people: a course that may embed questions, and a stranger that may not. One program serves
/// both; to the browser they are two sites, as it finds both names on this machine.
/// </summary>
internal sealed class Course : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);

    private Course(WebApplication app) => _app = app;

    private int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>The origin of the course.</summary>
    public string Origin => $"http://course.example:{Port}";

    /// <summary>The origin of somebody else.</summary>
    public string Stranger => $"http://stranger.example:{Port}";

    /// <summary>Starts both sites, on a free port.</summary>
    public static async Task<Course> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var course = new Course(builder.Build());
        course.Map();
        await course._app.StartAsync();
        return course;
    }

    /// <summary>Puts a page on both sites.</summary>
    /// <param name="body">Its body, as HTML.</param>
    /// <returns>The path.</returns>
    public string Publish(string body)
    {
        var path = $"/{Guid.NewGuid():N}";
        _pages[path] = $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,"></head>
            <body>{body}</body></html>
            """;
        return path;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/{page}", (string page) => Results.Content(_pages[$"/{page}"], "text/html; charset=utf-8"));
        _app.MapPost("/hand-in", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var fields = form.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.ToString()));
            return Results.Text(JsonSerializer.Serialize(fields.ToDictionary()), "text/plain; charset=utf-8");
        });
    }
}
