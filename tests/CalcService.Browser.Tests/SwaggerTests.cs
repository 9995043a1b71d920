using Microsoft.Playwright;

namespace CalcService.Browser.Tests;

/// <summary>The description of the API runs as it is.</summary>
[Collection(nameof(Web))]
public sealed class SwaggerTests(Web web)
{
    public static TheoryData<string> OneOfEachFamily => Kinds.OneOfEachFamily();

    [ChromiumTheory, MemberData(nameof(OneOfEachFamily))]
    public Task Try_it_out_solves(string kind) => web.VisitAsync("/swagger/index.html", async visit =>
    {
        var path = visit.Page.Locator($"[data-path='/api/v1/kinds/{kind}/solve']");
        var operation = visit.Page.Locator(".opblock").Filter(new() { Has = path });
        await visit.Page.Locator(".opblock-tag-section, .opblock-tag").First.WaitForAsync();
        await OpenAsync(visit.Page, operation);

        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();

        var status = operation.Locator(".live-responses-table .response .response-col_status");
        await Assertions.Expect(status).ToContainTextAsync("200");
        await Assertions.Expect(operation.Locator(".live-responses-table")).ToContainTextAsync("\"answers\"");
    });

    [ChromiumFact]
    public Task The_pages_lead_to_each_other() => web.VisitAsync("/?lang=en", async visit =>
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "API" }).ClickAsync();
        await visit.Page.Locator(".opblock-tag").First.WaitForAsync();
        var back = await visit.Page.Context.RunAndWaitForPageAsync(
            () => visit.Page.GetByRole(AriaRole.Link, new() { Name = "practise in the browser" }).ClickAsync());
        await Assertions.Expect(back.Locator("h1")).ToContainTextAsync("Deep-learning calculations");
    });

    /// <summary>Opens an operation, with the group that it is in where that is closed.</summary>
    private static async Task OpenAsync(IPage page, ILocator operation)
    {
        foreach (var tag in await page.Locator(".opblock-tag[data-is-open=false]").AllAsync())
            await tag.ClickAsync();
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).WaitForAsync();
    }
}
