using Microsoft.Playwright;

namespace CalcService.Browser.Tests;

/// <summary>On a narrow phone nothing is wider than the screen; what must be scrolls by itself.</summary>
[Collection(nameof(Web))]
public sealed class PhoneTests(Web web)
{
    private static readonly BrowserNewContextOptions Phone = new()
    {
        ViewportSize = new() { Width = 360, Height = 740 },
        HasTouch = true,
        IsMobile = true,
        DeviceScaleFactor = 2,
        Locale = "en",
    };

    public static TheoryData<string> Kinds => Browser.Tests.Kinds.All();

    /// <summary>The largest numbers; in English, whose words are longer, and then in Chinese.</summary>
    [ChromiumTheory, MemberData(nameof(Kinds))]
    public Task A_question_and_its_solution_fit(string kind) => web.VisitAsync(
        $"/?kind={kind}&seed=7&difficulty=hard&lang=en",
        async visit =>
        {
            var (page, student) = (visit.Page, visit.Student);
            await student.ReadyAsync();
            await AssertFitsAsync(page);

            await student.CheckAsync();
            await student.Button("Hint", "提示").ClickAsync();
            await student.Problem.Locator(".hint strong").WaitForAsync();
            await student.SolveAsync();
            await AssertFitsAsync(page);

            await page.Locator("#language").ClickAsync();
            await Assertions.Expect(student.Solution.Locator("h3")).ToHaveTextAsync("解答过程");
            await Assertions.Expect(student.Solution.Locator("figure svg")).ToBeVisibleAsync();
            await AssertFitsAsync(page);
        },
        Phone);

    [ChromiumTheory, MemberData(nameof(Kinds))]
    public Task A_form_for_own_numbers_and_its_solution_fit(string kind) => web.VisitAsync(
        $"/?kind={kind}&own=1&lang=en",
        async visit =>
        {
            await visit.Page.Locator("form.own .field").First.WaitForAsync();
            await AssertFitsAsync(visit.Page);

            await visit.Page.Locator("button[value=solve]").ClickAsync();
            await visit.Page.Locator(".result figure svg").WaitForAsync();
            await AssertFitsAsync(visit.Page);
        },
        Phone);

    [ChromiumTheory]
    [InlineData("/?lang=en", "main h2")]
    [InlineData("/?lang=zh-CN", "main h2")]
    [InlineData("/embed/demo?lang=en", "#requests li")]
    [InlineData("/embed/demo?lang=zh-CN", "#requests li")]
    public Task Other_pages_fit(string address, string shown) => web.VisitAsync(
        address,
        async visit =>
        {
            await visit.Page.Locator(shown).First.WaitForAsync();
            await AssertFitsAsync(visit.Page);
        },
        Phone);

    private static async Task AssertFitsAsync(IPage page)
    {
        var (wanted, there) = (await WidthAsync(page, "scrollWidth"), await WidthAsync(page, "clientWidth"));
        Assert.Equal(360, there);
        var widest = wanted > there ? await page.EvaluateAsync<string[]>(Widest) : [];
        Assert.True(wanted <= there, $"{wanted} px wide: {string.Join(", ", widest)}");
    }

    private static Task<int> WidthAsync(IPage page, string width) =>
        page.EvaluateAsync<int>($"() => document.scrollingElement.{width}");

    /// <summary>What sticks out, for the message.</summary>
    private const string Widest = """
        () => [document, ...[...document.querySelectorAll('*')].flatMap(element => element.shadowRoot ?? [])]
          .flatMap(root => [...root.querySelectorAll('*')])
          .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth)
          .slice(0, 5).map(element => `${element.localName}.${element.className}`)
        """;
}
