using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Practice;

/// <summary>What is around a question: topics, addresses, language and theme.</summary>
[Collection(nameof(Web))]
public sealed class PageTests(Web web)
{
    [ChromiumFact]
    public Task A_topic_is_searched_and_chosen_and_one_can_go_back() => web.VisitAsync("/?lang=en", async visit =>
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Searchbox).FillAsync("batch");
        await Assertions.Expect(page.Locator("a.kind:visible")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("gcn");
        await page.Locator("a.kind:visible").ClickAsync();
        await visit.Student.ReadyAsync();
        Assert.Matches(@"\?kind=gcn-layer&seed=\d+&difficulty=easy&lang=en$", page.Url);

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("a.kind:visible")).ToHaveCountAsync(Browser.Tests.Kinds.All().Count);
    });

    [ChromiumFact]
    public Task Its_address_gives_the_same_question_to_others() => web.VisitAsync(ModelAnswers.Address("conv-cost"), async visit =>
    {
        await visit.Student.ReadyAsync();
        var asked = await visit.Student.Problem.Locator("section.asked").InnerTextAsync();

        await visit.Page.GetByText("Another question").ClickAsync();
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(new Regex("seed=7&"));
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("seed=7&"));
        await Assertions.Expect(visit.Student.Problem.Locator("section.asked")).ToHaveTextAsync(asked, new() { UseInnerText = true });
    });

    [ChromiumFact]
    public Task Another_language_keeps_what_is_written_and_marked() => web.VisitAsync(ModelAnswers.Address("conv-output-size"), async visit =>
    {
        await visit.Student.ReadyAsync();
        await visit.Student.WriteAsync(ModelAnswers.Right(ModelAnswers.Solution("conv-output-size")));
        await visit.Student.CheckAsync();
        await visit.Page.Locator("#language").ClickAsync();

        await Assertions.Expect(visit.Student.Problem.Locator(".verdict strong")).ToHaveTextAsync("正确");
        await Assertions.Expect(visit.Student.Cells("outputSize")).Not.ToBeEmptyAsync();
        Assert.Equal("zh-CN", await visit.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
        Assert.Contains("lang=zh-CN", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("#language")).ToBeFocusedAsync();
    });

    [ChromiumFact]
    public Task A_theme_that_was_chosen_stays() => web.VisitAsync("/?lang=en", async visit =>
    {
        await visit.Page.Locator("#theme").SelectOptionAsync("dark");
        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Page.Locator("#theme")).ToHaveValueAsync("dark");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveCSSAsync("color-scheme", "dark");
    });

    [ChromiumFact]
    public Task How_an_answer_is_read_is_said_while_it_is_written() => web.VisitAsync(ModelAnswers.Address("conv-output-size"), async visit =>
    {
        await visit.Student.ReadyAsync();
        var reading = visit.Student.Field("outputSize").Locator("output");
        await visit.Student.Cells("outputSize").PressSequentiallyAsync("27x27");
        await Assertions.Expect(reading).ToHaveTextAsync("I read this as 27 × 27");

        await visit.Student.Cells("outputSize").PressSequentiallyAsync(" ?");
        await Assertions.Expect(reading).ToContainTextAsync("position");
    });
}
