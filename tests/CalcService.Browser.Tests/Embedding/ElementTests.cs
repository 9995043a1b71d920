using System.Text.Json.Nodes;
using CalcService.Api.Tests;
using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Embedding;

/// <summary><c>&lt;calc-problem&gt;</c> in the pages of another site.</summary>
[Collection(nameof(Web))]
public sealed class ElementTests(Web web)
{
    /// <summary>A window of 3 has 5 places along 7 positions, and 7 along 9.</summary>
    private const string Problem = """{"input":[7,9],"kernelSize":3}""";

    private const string Question = $$"""{"kind":"conv-output-size","problem":{{Problem}},"reveal":"never"}""";

    /// <summary>Keeps what the element tells.</summary>
    private const string Listen = """
        <script>
          window.told = [];
          for (const type of ['calc-ready', 'calc-graded', 'calc-error'])
            document.addEventListener(type, ({ detail }) => told.push({ type, detail }));
        </script>
        """;

    /// <summary>What the page has asked the service.</summary>
    private const string Asked =
        "() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter(path => path.startsWith('/api/'))";

    private string Module => $"""<script type="module" src="{web.Origin}/embed/calc-problem.js"></script>""";

    [ChromiumFact]
    public Task It_shows_and_marks_a_question_and_tells_the_page() => VisitAsync(
        $"""<calc-problem src="{web.Origin}" kind="conv-output-size" problem='{Problem}' lang="zh-CN"></calc-problem>""",
        async visit =>
        {
            await visit.Student.ReadyAsync();
            await visit.Student.WriteAsync("outputSize", ["5", "8"]);
            await visit.Student.CheckAsync();
            await visit.Student.WriteAsync("outputSize", ["5", "7"]);
            await visit.Student.CheckAsync();

            Assert.Equal(["正确"], await visit.Student.VerdictsAsync());
            var told = await ToldAsync(visit.Page);
            Assert.Equal(["calc-ready", "calc-graded", "calc-graded"], told.Select(one => (string)one!["type"]!));
            Assert.Equal("conv-output-size", (string)told[0]!["detail"]!["kind"]!);
            Assert.Equal([0.5, 1.0], told.Skip(1).Select(one => (double)one!["detail"]!["score"]!));
        });

    [ChromiumFact]
    public async Task It_never_holds_an_answer_that_may_not_be_seen()
    {
        var token = await CreateAsync();
        await VisitAsync(Element(token), async visit =>
        {
            await visit.Student.ReadyAsync();
            await visit.Student.WriteAsync("outputSize", ["5", "9"]);
            await visit.Student.CheckAsync();

            Assert.False(await visit.Student.Solution.IsVisibleAsync());
            var told = await ToldAsync(visit.Page);
            Assert.DoesNotContain("expected", told.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain("5 × 7", await visit.Student.Problem.InnerTextAsync(), StringComparison.Ordinal);
        });
    }

    [ChromiumFact]
    public async Task A_question_that_the_page_brings_is_not_asked_for()
    {
        var created = await web.Service.PostAsync("/api/v1/problems", Question).JsonAsync();
        var element = $"""
            <calc-problem token="{created["token"]}" lang="en"><script type="application/json">{created.ToJsonString()}</script></calc-problem>
            """;
        await VisitAsync(element, async visit =>
        {
            await visit.Student.ReadyAsync();
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Asked));

            await visit.Student.Problem.EvaluateAsync("problem => problem.lang = 'zh-CN'");
            await Assertions.Expect(visit.Student.Problem.Locator("h2")).ToHaveTextAsync("卷积层或池化层的输出尺寸");
            Assert.Equal($"/api/v1/problems/{created["token"]}", Assert.Single(await visit.Page.EvaluateAsync<string[]>(Asked)));
        });
    }

    [ChromiumFact]
    public async Task A_form_around_it_submits_the_responses()
    {
        var token = await CreateAsync();
        var form = $"""<form method="post" action="/hand-in">{Element(token)}<button id="submit">Hand in</button></form>""";
        await VisitAsync(form, async visit =>
        {
            await visit.Student.ReadyAsync();
            await visit.Student.WriteAsync("outputSize", ["5", "7"]);
            await visit.Page.Locator("#submit").ClickAsync();
            await visit.Page.WaitForURLAsync("**/hand-in");

            var sent = JsonNode.Parse(await visit.Page.Locator("body").InnerTextAsync())!;
            Assert.Equal("""{"outputSize":"5 x 7"}""", (string)sent["answer"]!);
            var graded = await web.Service.PostAsync(
                $"/api/v1/problems/{sent["answer.token"]}/grade", $$"""{"responses":{{sent["answer"]}}}""").JsonAsync();
            Assert.Equal(1, (double)graded["score"]!);
        });
    }

    [ChromiumFact]
    public Task A_question_that_is_none_is_told_to_the_page_and_to_the_reader() => VisitAsync(Element("CfDJ8abc"), async visit =>
    {
        var alert = visit.Student.Problem.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("There is no such question");

        var error = Assert.Single(await ToldAsync(visit.Page))!;
        Assert.Equal(("calc-error", 404), ((string)error["type"]!, (int)error["detail"]!["status"]!));
    }, refused: "/api/v1/problems/CfDJ8abc");

    [ChromiumFact]
    public async Task A_page_that_is_not_allowed_cannot_use_it()
    {
        var page = web.Course.Publish(Module + """<calc-problem kind="conv-output-size"></calc-problem>""");
        await web.VisitAsync(web.Course.Stranger + page, async visit =>
        {
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Equal(0, await visit.Page.Locator("calc-problem .field").CountAsync());
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => !customElements.get('calc-problem')"));
        }, said: "blocked by CORS policy", refused: "/embed/calc-problem.js");
    }

    [ChromiumFact]
    public Task It_can_be_styled_from_outside() => VisitAsync(
        $$"""
        <style>calc-problem { --accent: rgb(200, 0, 100); } calc-problem::part(title) { font-style: italic; }</style>
        <calc-problem src="{{web.Origin}}" kind="conv-output-size" seed="7"></calc-problem>
        """,
        async visit =>
        {
            await visit.Student.ReadyAsync();
            await Assertions.Expect(visit.Student.Problem.Locator("h2")).ToHaveCSSAsync("font-style", "italic");
            await Assertions.Expect(visit.Student.Problem.Locator(".primary"))
                .ToHaveCSSAsync("background-color", "rgb(200, 0, 100)");
        });

    private static string Element(string token) =>
        $"""<calc-problem name="answer" token="{token}" lang="en"></calc-problem>""";

    private async Task<string> CreateAsync() =>
        (string)(await web.Service.PostAsync("/api/v1/problems", Question).JsonAsync())["token"]!;

    private static async Task<JsonArray> ToldAsync(IPage page) =>
        JsonNode.Parse(await page.EvaluateAsync<string>("() => JSON.stringify(told)"))!.AsArray();

    private Task VisitAsync(string body, Func<Visit, Task> look, string? refused = null) =>
        web.VisitAsync(web.Course.Origin + web.Course.Publish(Listen + Module + body), look, refused: refused);
}
