using CalcService.Api.Tests;
using Microsoft.Playwright;

namespace CalcService.Browser.Tests;

/// <summary>One browser, the service, and the sites around it; all tests share them.</summary>
public sealed class Web : IAsyncLifetime
{
    /// <summary>
    /// Without the sandbox, as a container gives no rights for it; other names than those of the tests lead nowhere.
    /// </summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Course? _course;
    private Service? _service;

    /// <summary>The service, which the course may embed.</summary>
    public Service Service => _service!;

    /// <summary>The address of the service.</summary>
    public string Origin => Service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    internal Course Course => _course!;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        _course = await Course.StartAsync();
        _service = Service.With(
            ("Embedding:Origins:0", _course.Origin), ("Embedding:FrameAncestors:0", _course.Origin));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path
                ?? throw new InvalidOperationException("CI needs a Chromium: apt install chromium."),
            Args = Arguments,
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _service?.Dispose();
        if (_course is not null)
            await _course.DisposeAsync();
    }

    /// <summary>Opens a page in a context of its own, and sees to it that nothing goes wrong there unnoticed.</summary>
    /// <param name="address">A path of the service, or the address of a page of others.</param>
    /// <param name="look">What is done there.</param>
    /// <param name="with">How the visitor sees it; null for a large window.</param>
    /// <param name="refused">Requests that are refused on purpose: a part of their address.</param>
    /// <param name="said">What the browser says on its console on purpose.</param>
    /// <param name="also">Another service that the page may talk to.</param>
    internal async Task VisitAsync(
        string address,
        Func<Visit, Task> look,
        BrowserNewContextOptions? with = null,
        string? refused = null,
        string? said = null,
        Uri? also = null)
    {
        await using var context = await _browser!.NewContextAsync(with ?? new() { Locale = "en" });
        var visit = new Visit(await context.NewPageAsync(), this, also) { Refused = refused, Said = said };
        await visit.Page.GotoAsync(new Uri(new Uri(Origin), address).ToString());
        await look(visit);
        visit.AssertUndisturbed();
    }
}

/// <summary>Tests in the browser that they share.</summary>
[CollectionDefinition(nameof(Web))]
public sealed class SharedWeb : ICollectionFixture<Web>;
