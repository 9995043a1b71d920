using CalcService.Api.Tests;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Accessibility;

/// <summary>
/// axe finds nothing against WCAG 2.2 AA, in both themes and languages. Swagger UI is left out: it is somebody else's.
/// </summary>
[Collection(nameof(Web))]
public sealed class AxeTests(Web web)
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static TheoryData<string, ColorScheme> Looks => new()
    {
        { "en", ColorScheme.Light }, { "en", ColorScheme.Dark },
        { "zh-CN", ColorScheme.Light }, { "zh-CN", ColorScheme.Dark },
    };

    [ChromiumTheory, MemberData(nameof(Looks))]
    public Task The_start_page(string language, ColorScheme theme) => VisitAsync($"/?lang={language}", theme, async visit =>
    {
        await visit.Page.Locator("main h2").First.WaitForAsync();
        await AssertAccessibleAsync(visit.Page);
    });

    /// <summary>A kind that has matrices and choices beside each other.</summary>
    [ChromiumTheory, MemberData(nameof(Looks))]
    public Task A_question_marked_and_solved(string language, ColorScheme theme) =>
        VisitAsync(ModelAnswers.Address("q-iteration", language), theme, async visit =>
        {
            var (page, student) = (visit.Page, visit.Student);
            await student.ReadyAsync();
            await AssertAccessibleAsync(page);

            await student.Cells("q").First.FillAsync("3 + * 4");
            await student.CheckAsync();
            await student.Button("Hint", "提示").ClickAsync();
            await student.Problem.Locator(".hint strong").WaitForAsync();
            await AssertAccessibleAsync(page);

            await student.WriteAsync(ModelAnswers.Wrong(ModelAnswers.Solution("q-iteration")).Answers);
            await student.CheckAsync();
            await student.SolveAsync();
            await AssertAccessibleAsync(page);
        });

    [ChromiumTheory, MemberData(nameof(Looks))]
    public Task The_form_for_own_numbers(string language, ColorScheme theme) =>
        VisitAsync($"/?kind=receptive-field&own=1&lang={language}", theme, async visit =>
        {
            visit.Refused = "/kinds/receptive-field/"; // solve, and validate where typing is slow
            await visit.Page.Locator("input[name=kernelSize]").First.FillAsync("0");
            await visit.Page.Locator("button[value=solve]").ClickAsync();
            await visit.Page.Locator("form.own [role=alert]").WaitForAsync();
            await AssertAccessibleAsync(visit.Page);

            await visit.Page.Locator("input[name=kernelSize]").First.FillAsync("3");
            await visit.Page.Locator("button[value=solve]").ClickAsync();
            await visit.Page.Locator(".result figure svg").WaitForAsync();
            await AssertAccessibleAsync(visit.Page);
        });

    [ChromiumTheory, MemberData(nameof(Looks))]
    public async Task The_page_for_a_frame(string language, ColorScheme theme)
    {
        var question = await web.Service.PostAsync("/api/v1/problems", """{"kind":"gcn-layer","seed":7}""").JsonAsync();
        await VisitAsync($"/embed/{question["token"]}?lang={language}", theme, async visit =>
        {
            await visit.Student.ReadyAsync();
            await AssertAccessibleAsync(visit.Page);
        });
    }

    [ChromiumTheory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("zh-CN", ColorScheme.Dark)]
    public Task The_homework_page(string language, ColorScheme theme) => VisitAsync($"/embed/demo?lang={language}", theme, async visit =>
    {
        await visit.Page.Locator("#homework .field").First.WaitForAsync();
        await visit.Page.FrameLocator("#frame").Locator(".field").First.WaitForAsync();
        await AssertAccessibleAsync(visit.Page);
    });

    private Task VisitAsync(string address, ColorScheme theme, Func<Visit, Task> look) =>
        web.VisitAsync(address, look, new() { Locale = "en", ColorScheme = theme });

    private static async Task AssertAccessibleAsync(IPage page)
    {
        var found = await page.RunAxe(Wcag);
        Assert.NotEmpty(found.Passes);
        var faults = found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Target} {node.Html}"));
        Assert.True(found.Violations.Length == 0, string.Join('\n', faults));
    }
}
