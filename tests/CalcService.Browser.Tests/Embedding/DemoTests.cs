using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Embedding;

/// <summary>The homework page that shows how a course embeds questions.</summary>
[Collection(nameof(Web))]
public sealed class DemoTests(Web web)
{
    [ChromiumTheory]
    [InlineData("en", "Hand in")]
    [InlineData("zh-CN", "提交")]
    public Task The_homework_is_done_and_verified(string language, string handIn) => web.VisitAsync($"/embed/demo?lang={language}", async visit =>
    {
        var requests = visit.Page.Locator("#requests li");
        var first = new Student(visit.Page.Locator("#homework calc-problem"), web);
        await first.ReadyAsync();
        await first.WriteAsync(ModelAnswers.Right(ModelAnswers.Solution("conv-output-size")));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = handIn, Exact = true }).ClickAsync();

        await Assertions.Expect(requests).ToHaveCountAsync(4);
        await Assertions.Expect(requests.Nth(3)).ToContainTextAsync("outputSize: correct");

        var second = new Student(visit.Page.FrameLocator("#frame").Locator("calc-problem"), web);
        await second.ReadyAsync();
        await second.CheckAsync();
        await Assertions.Expect(requests).ToHaveCountAsync(5);
        await Assertions.Expect(requests.Nth(4)).ToContainTextAsync("output: blank");
        Assert.True(await visit.Page.Locator("#frame").EvaluateAsync<bool>(
            "frame => frame.clientHeight >= frame.contentDocument.body.scrollHeight"));
    });
}
