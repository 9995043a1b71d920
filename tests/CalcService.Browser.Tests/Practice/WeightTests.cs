using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Practice;

/// <summary>What a browser has to load for practising.</summary>
[Collection(nameof(Web))]
public sealed class WeightTests(Web web)
{
    /// <summary>Bytes of script and style, uncompressed.</summary>
    private const int Most = 60_000;

    [ChromiumFact]
    public Task Scripts_and_styles_of_a_marked_question_weigh_little() => web.VisitAsync("/?lang=en", async visit =>
    {
        var bodies = new List<Task<byte[]>>();
        visit.Page.Response += (_, response) =>
        {
            if (new Uri(response.Url).AbsolutePath is var path && (path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".css", StringComparison.Ordinal)))
                bodies.Add(response.BodyAsync());
        };
        await visit.Page.GotoAsync(new Uri(new Uri(web.Origin), ModelAnswers.Address("conv-cost")).ToString());
        await visit.Student.ReadyAsync();
        await visit.Student.CheckAsync();
        await visit.Student.Solution.GetByText("All at once").ClickAsync();
        await Assertions.Expect(visit.Student.Solution.Locator("figure svg")).ToBeVisibleAsync();

        var weight = (await Task.WhenAll(bodies)).Sum(body => body.Length);
        Assert.InRange(weight, 20_000, Most);
    });
}
