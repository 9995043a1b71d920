using System.Text.Json.Nodes;
using CalcService.Api.Tests;
using Microsoft.Playwright;

namespace CalcService.Browser.Tests;

/// <summary>What a student does with a question, and sees.</summary>
/// <param name="problem">The element.</param>
/// <param name="web">Where it is.</param>
internal sealed class Student(ILocator problem, Web web)
{
    private const string Listen = """
        problem => { problem.marked = new Promise(done => problem.addEventListener('calc-graded', () => done(), { once: true })); }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The element.</summary>
    public ILocator Problem => problem;

    /// <summary>What is said after marking.</summary>
    public ILocator Status => problem.Locator(".status");

    public ILocator Solution => problem.Locator(".solution");

    /// <summary>Waits for the question.</summary>
    public Task ReadyAsync() => problem.Locator(".field").First.WaitForAsync();

    /// <summary>Where an answer is written.</summary>
    public ILocator Field(string id) => problem.Locator($"[data-id='{id}']");

    /// <summary>Where a number, or the entry of an array, is written; in row-major order.</summary>
    public ILocator Cells(string id) => Field(id).Locator(".control :is(input, select, textarea)");

    /// <summary>Writes an answer: sizes in a line, other arrays cell by cell.</summary>
    public async Task WriteAsync(string id, IReadOnlyList<string> entries)
    {
        var cells = Cells(id);
        if (await cells.CountAsync() == 1)
        {
            await EnterAsync(cells, string.Join(" x ", entries));
            return;
        }
        for (var n = 0; n < entries.Count; n++)
        {
            if (await cells.Nth(n).IsEnabledAsync())
                await EnterAsync(cells.Nth(n), entries[n]);
        }
    }

    /// <summary>Writes all answers.</summary>
    public async Task WriteAsync(IEnumerable<KeyValuePair<string, string[]>> answers)
    {
        foreach (var (id, entries) in answers)
            await WriteAsync(id, entries);
    }

    /// <summary>Has it marked.</summary>
    public async Task CheckAsync()
    {
        await problem.EvaluateAsync(Listen);
        await Button("Check", "提交批改").ClickAsync();
        await problem.EvaluateAsync("problem => problem.marked").WaitAsync(Patience);
    }

    /// <summary>Looks at the whole solution.</summary>
    public async Task SolveAsync()
    {
        await Button("All at once", "查看全部").ClickAsync();
        await Solution.Locator("figure svg").WaitForAsync();
    }

    /// <summary>A button, by what it says in either language.</summary>
    public ILocator Button(string en, string zh) =>
        problem.GetByRole(AriaRole.Button, new() { NameRegex = new($"^({en}|{zh})$") });

    /// <summary>The verdict beside each answer, as it is written there.</summary>
    public async Task<string[]> VerdictsAsync() => [.. await problem.Locator(".verdict strong").AllInnerTextsAsync()];

    /// <summary>What the service says of the responses that the element holds.</summary>
    public async Task<JsonArray> ResultsAsync()
    {
        var token = await problem.EvaluateAsync<string>("problem => problem.token");
        var body = await problem.EvaluateAsync<string>("problem => JSON.stringify({ responses: problem.responses })");
        var report = await web.Service.PostAsync($"/api/v1/problems/{token}/grade", body).JsonAsync();
        return report["results"]!.AsArray();
    }

    private static async Task EnterAsync(ILocator cell, string entry)
    {
        if (await cell.EvaluateAsync<bool>("cell => cell.matches('select')"))
            await cell.SelectOptionAsync(entry);
        else
            await cell.FillAsync(entry);
    }
}
