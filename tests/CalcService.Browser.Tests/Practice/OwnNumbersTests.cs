using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Practice;

/// <summary>The form for numbers of one's own.</summary>
[Collection(nameof(Web))]
public sealed class OwnNumbersTests(Web web)
{
    [ChromiumFact]
    public Task The_example_it_starts_with_is_solved() => web.VisitAsync("/?kind=gcn-layer&own=1&lang=en", async visit =>
    {
        await SolveAsync(visit.Page);
        await Assertions.Expect(visit.Page.Locator(".result figure svg")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".result")).ToBeFocusedAsync();
        Assert.True(await visit.Page.Locator(".result .step math").CountAsync() > 0);
    });

    [ChromiumFact]
    public Task What_is_wrong_is_said_at_its_field() => web.VisitAsync("/?kind=conv-output-size&own=1&lang=en", async visit =>
    {
        visit.Refused = "/solve";
        await visit.Page.GetByLabel("Kernel").First.FillAsync("0");
        await SolveAsync(visit.Page);

        var summary = visit.Page.Locator("form.own [role=alert]");
        await Assertions.Expect(summary).ToBeVisibleAsync();
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("input[name=kernelSize]")).ToHaveAttributeAsync("aria-invalid", "true");
        await summary.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("input[name=kernelSize]")).ToBeFocusedAsync();
    });

    [ChromiumFact]
    public Task Own_numbers_can_be_practised_with_and_shared() => web.VisitAsync("/?kind=conv-output-size&own=1&lang=en", async visit =>
    {
        await visit.Page.Locator("input[name=kernelSize]").FillAsync("5");
        await visit.Page.Locator("button[value=practise]").ClickAsync();
        await visit.Student.ReadyAsync();
        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Page.Locator("input[name=kernelSize]")).ToHaveValueAsync("5");
    });

    private static Task SolveAsync(IPage page) => page.Locator("button[value=solve]").ClickAsync();
}
