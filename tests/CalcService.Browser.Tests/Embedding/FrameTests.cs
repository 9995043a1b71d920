using System.Text.Json.Nodes;
using CalcService.Api.Tests;
using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Embedding;

/// <summary><c>/embed/{token}</c> in a frame of another site.</summary>
[Collection(nameof(Web))]
public sealed class FrameTests(Web web)
{
    private const string Question = """{"kind":"pool-forward","seed":7,"difficulty":"easy","reveal":"never"}""";

    private const string Listen = """
        <script>
          window.told = [];
          addEventListener('message', ({ origin, data }) => told.push({ origin, ...data }));
        </script>
        """;

    [ChromiumFact]
    public async Task The_frame_tells_the_course_what_happens()
    {
        var page = await PublishAsync();
        await web.VisitAsync(web.Course.Origin + page, async visit =>
        {
            var student = new Student(visit.Page.FrameLocator("iframe").Locator("calc-problem"), web);
            await student.ReadyAsync();
            await student.WriteAsync(ModelAnswers.Right(ModelAnswers.Solution("pool-forward")));
            await student.CheckAsync();
            await visit.Page.WaitForFunctionAsync("() => told.some(({ type }) => type === 'calc-graded')");

            var told = JsonNode.Parse(await visit.Page.EvaluateAsync<string>("() => JSON.stringify(told)"))!.AsArray();
            Assert.All(told, message => Assert.Equal(web.Origin, (string)message!["origin"]!));
            Assert.Equal("pool-forward", (string)Message(told, "calc-ready")["question"]!["kind"]!);
            Assert.InRange((int)Message(told, "calc-resize")["height"]!, 200, 5000);
            await AssertVerifiableAsync(Message(told, "calc-graded"));
            Assert.Empty(await visit.Page.Context.CookiesAsync());
        });
    }

    [ChromiumFact]
    public async Task A_site_that_may_frame_but_not_hear_hears_nothing()
    {
        using var service = Service.With(
            ("Embedding:FrameAncestors:0", "http://*.example:*"), ("Embedding:Origins:0", "https://elsewhere.example"));
        var page = await PublishAsync(service);
        await web.VisitAsync(web.Course.Stranger + page, async visit =>
        {
            var student = new Student(visit.Page.FrameLocator("iframe").Locator("calc-problem"), web);
            await student.ReadyAsync();
            await student.CheckAsync();
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => told.length"));
        }, also: service.Client.BaseAddress);
    }

    [ChromiumFact]
    public async Task A_stranger_cannot_frame_it()
    {
        var page = await PublishAsync();
        await web.VisitAsync(web.Course.Stranger + page, async visit =>
        {
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Equal(0, await visit.Page.FrameLocator("iframe").Locator("calc-problem").CountAsync());
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => told.length"));
        }, said: "frame-ancestors", refused: "/embed/");
    }

    /// <summary>The course marks again what it was told.</summary>
    private async Task AssertVerifiableAsync(JsonNode graded)
    {
        Assert.Equal(1, (double)graded["report"]!["score"]!);
        var again = await web.Service.PostAsync(
            $"/api/v1/problems/{graded["token"]}/grade",
            $$"""{"responses":{{graded["responses"]!.ToJsonString()}}}""").JsonAsync();
        Assert.Equal(1, (double)again["score"]!);
    }

    private static JsonNode Message(JsonArray told, string type) =>
        told.Last(message => (string)message!["type"]! == type)!;

    private async Task<string> PublishAsync(Service? other = null)
    {
        var service = other ?? web.Service;
        var token = (string)(await service.PostAsync("/api/v1/problems", Question).JsonAsync())["token"]!;
        var address = new Uri(service.Client.BaseAddress!, $"/embed/{token}?lang=en");
        return web.Course.Publish(
            $"""{Listen}<iframe src="{address}" title="Question" width="700" height="900"></iframe>""");
    }
}
