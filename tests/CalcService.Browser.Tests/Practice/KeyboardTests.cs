using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Practice;

/// <summary>Whoever has no mouse, or copies from a spreadsheet.</summary>
[Collection(nameof(Web))]
public sealed class KeyboardTests(Web web)
{
    /// <summary>The control that has the focus, in the element as well: what it is called, or says.</summary>
    private const string Focused = """
        () => {
          let at = document.activeElement;
          while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at.ariaLabel ?? at.labels?.[0]?.textContent ?? at.textContent;
        }
        """;

    [ChromiumFact]
    public Task The_way_from_the_top_to_a_marked_answer() => web.VisitAsync(ModelAnswers.Address("conv-output-size"), async visit =>
    {
        var (page, student) = (visit.Page, visit.Student);
        await student.ReadyAsync();

        var passed = await TabUntilAsync(page, at => at.EndsWith("Output size", StringComparison.Ordinal));
        Assert.Equal("Skip to the content", passed[0]);
        Assert.Equal(passed.Distinct(), passed);
        Assert.Contains("Another question", passed);

        var right = ModelAnswers.Right(ModelAnswers.Solution("conv-output-size"));
        await page.Keyboard.TypeAsync(string.Join('x', right["outputSize"]));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(student.Status).ToContainTextAsync("of 1 points");
        Assert.Equal(["Right"], await student.VerdictsAsync());
        Assert.Equal("status", await student.Status.GetAttributeAsync("role"));

        var after = await TabUntilAsync(page, at => at == "All at once");
        Assert.Equal(["Check", "Hint", "Step by step", "All at once"], after);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(student.Solution.Locator("figure svg")).ToBeVisibleAsync();
    });

    [ChromiumFact]
    public Task The_skip_link_leads_to_the_content() => web.VisitAsync("/?lang=en", async visit =>
    {
        await visit.Page.Locator("h1").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("() => document.activeElement.localName"));
    });

    [ChromiumFact]
    public Task Arrows_move_in_a_grid() => web.VisitAsync(ModelAnswers.Address("pool-forward"), async visit =>
    {
        var keyboard = visit.Page.Keyboard;
        await visit.Student.ReadyAsync();
        await visit.Student.Cells("output").First.FocusAsync();

        foreach (var (key, place) in new[]
        {
            ("ArrowRight", "Row 1, column 2"), ("ArrowRight", "Row 1, column 3"), ("ArrowRight", "Row 1, column 3"),
            ("ArrowDown", "Row 2, column 3"), ("ArrowDown", "Row 2, column 3"), ("ArrowLeft", "Row 2, column 2"),
            ("ArrowUp", "Row 1, column 2"),
        })
        {
            await keyboard.PressAsync(key);
            Assert.Equal(place, await visit.Page.EvaluateAsync<string>(Focused));
        }
    });

    [ChromiumFact]
    public Task An_arrow_first_moves_within_an_entry() => web.VisitAsync(ModelAnswers.Address("pool-forward"), async visit =>
    {
        var keyboard = visit.Page.Keyboard;
        await visit.Student.ReadyAsync();
        await visit.Student.Cells("output").Nth(1).FocusAsync();
        await keyboard.TypeAsync("12");
        await keyboard.PressAsync("ArrowLeft");
        Assert.Equal("Row 1, column 2", await visit.Page.EvaluateAsync<string>(Focused));

        await keyboard.PressAsync("ArrowLeft");
        await keyboard.PressAsync("ArrowLeft");
        Assert.Equal("Row 1, column 1", await visit.Page.EvaluateAsync<string>(Focused));
    });

    [ChromiumTheory]
    [InlineData("1\t2\t3\n4\t5\t6\n", 0, "1 2 3 4 5 6")]
    [InlineData("1\t2\r\n4\t5", 1, " 1 2  4 5")]
    [InlineData("[[1, 2, 3], [4, 5, 6]]", 0, "1 2 3 4 5 6")]
    [InlineData("-1/3", 4, "    -1/3 ")]
    public Task A_block_is_pasted(string text, int cell, string expected) => web.VisitAsync(
        ModelAnswers.Address("pool-forward"),
        async visit =>
        {
            var cells = visit.Student.Cells("output");
            await visit.Student.ReadyAsync();
            await visit.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
            await cells.Nth(cell).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Control+V");

            var written = await cells.EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.value)");
            Assert.Equal(expected, string.Join(' ', written));
        },
        new() { Locale = "en", Permissions = ["clipboard-read", "clipboard-write"] });

    private static async Task<List<string>> TabUntilAsync(IPage page, Predicate<string> isThere)
    {
        var passed = new List<string>();
        while (passed.Count == 0 || !isThere(passed[^1]))
        {
            Assert.True(passed.Count < 60, $"Not reached: {string.Join(" | ", passed)}");
            await page.Keyboard.PressAsync("Tab");
            passed.Add((await page.EvaluateAsync<string>(Focused)).Trim());
        }
        return passed;
    }
}
