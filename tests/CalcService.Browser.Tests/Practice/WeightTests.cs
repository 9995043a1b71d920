namespace CalcService.Browser.Tests.Practice;

/// <summary>What a browser has to load for practising.</summary>
[Collection(nameof(Web))]
public sealed class WeightTests(Web web)
{
    /// <summary>Bytes of script and style, uncompressed.</summary>
    private const int Most = 60_000;

    /// <summary>What stands in the page, and what the browser has asked for besides.</summary>
    private const string Loaded = """
        () => [...document.querySelectorAll('script[type=module], style')].map(({ textContent }) => new Blob([textContent]).size)
          .concat(performance.getEntriesByType('resource')
            .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname)).map(({ decodedBodySize }) => decodedBodySize))
          .reduce((sum, size) => sum + size)
        """;

    /// <summary>Addresses that were asked for since the page came.</summary>
    private const string Asked = "() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)";

    [ChromiumFact]
    public Task Scripts_and_styles_of_a_solved_question_weigh_little() => web.VisitAsync(ModelAnswers.Address("conv-cost"), async visit =>
    {
        await visit.Student.ReadyAsync();
        await visit.Student.CheckAsync();
        await visit.Student.SolveAsync();

        Assert.InRange(await visit.Page.EvaluateAsync<int>(Loaded), 20_000, Most);
    });

    [ChromiumFact]
    public Task A_question_is_there_with_its_page() => web.VisitAsync(ModelAnswers.Address("conv-cost"), async visit =>
    {
        await visit.Student.ReadyAsync();

        var asked = await visit.Page.EvaluateAsync<string[]>(Asked);
        Assert.Equal([], asked.Except(["/practice/icon.svg"]));
    });
}
