namespace CalcService.Browser.Tests.Practice;

/// <summary>What a browser has to load for practising.</summary>
[Collection(nameof(Web))]
public sealed class WeightTests(Web web)
{
    /// <summary>Bytes of script and style, uncompressed.</summary>
    private const int Most = 60_000;

    /// <summary>Sizes by address, as the browser has decoded them.</summary>
    private const string Loaded = """
        () => performance.getEntriesByType('resource')
          .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
          .map(({ name, decodedBodySize }) => ({ name, size: decodedBodySize }))
        """;

    [ChromiumFact]
    public Task Scripts_and_styles_of_a_solved_question_weigh_little() => web.VisitAsync(ModelAnswers.Address("conv-cost"), async visit =>
    {
        await visit.Student.ReadyAsync();
        await visit.Student.CheckAsync();
        await visit.Student.SolveAsync();

        var files = await visit.Page.EvaluateAsync<Loading[]>(Loaded);
        Assert.InRange(files.DistinctBy(file => file.Name).Sum(file => file.Size), 20_000, Most);
    });

    private sealed class Loading
    {
        public string Name { get; set; } = "";

        public int Size { get; set; }
    }
}
