using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CalcService.Browser.Tests;

/// <summary>A page that is visited, and what went wrong in it that a visitor may not see.</summary>
internal sealed class Visit
{
    private readonly ConcurrentQueue<string> _disturbances = [];
    private readonly HashSet<string> _hosts;
    private readonly Web _web;

    public Visit(IPage page, Web web, Uri? also)
    {
        (Page, _web) = (page, web);
        string?[] known = [web.Origin, web.Course.Origin, web.Course.Stranger, also?.OriginalString];
        _hosts = [.. known.OfType<string>().Select(origin => new Uri(origin).Authority)];
        var context = page.Context;
        context.Console += (_, message) => Note(message);
        context.WebError += (_, error) => _disturbances.Enqueue($"An error nobody caught: {error.Error}");
        context.Request += (_, request) => Note(request);
        context.RequestFailed += (_, request) => NoteFailure(request);
        context.Response += (_, response) => Note(response);
    }

    public IPage Page { get; }

    /// <summary>Requests that are refused on purpose: a part of their address.</summary>
    public string? Refused { get; set; }

    /// <summary>What the browser is to say on its console on purpose.</summary>
    public string? Said { get; set; }

    /// <summary>The question on the page.</summary>
    public Student Student => new(Page.Locator("calc-problem"), _web);

    /// <summary>Nothing on the console, no violation of the policy, no failed request, none to others.</summary>
    public void AssertUndisturbed() => Assert.True(_disturbances.IsEmpty, string.Join('\n', _disturbances));

    /// <summary>What was refused is told by the response; all else on the console is somebody's mistake.</summary>
    private void Note(IConsoleMessage message)
    {
        var isKnown = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            || Said is not null && message.Text.Contains(Said, StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isKnown)
            _disturbances.Enqueue($"Console: {message.Text}");
    }

    private void Note(IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && !_hosts.Contains(address.Authority))
            _disturbances.Enqueue($"Request to another host: {address}");
    }

    /// <summary>What was read is asked for again as soon as something else is written.</summary>
    private void NoteFailure(IRequest request)
    {
        var isTakenBack = request.Failure == "net::ERR_ABORTED" && new Uri(request.Url).AbsolutePath == "/api/v1/read";
        if (!isTakenBack && !IsExpected(request.Url))
            _disturbances.Enqueue($"Failed request: {request.Url} {request.Failure}");
    }

    private void Note(IResponse response)
    {
        if (response.Status >= 400 && !IsExpected(response.Url))
            _disturbances.Enqueue($"Refused request: {response.Status} {response.Url}");
    }

    private bool IsExpected(string address) =>
        Refused is not null && address.Contains(Refused, StringComparison.Ordinal);
}
