using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using Microsoft.Playwright;

namespace CalcService.Browser.Tests.Practice;

/// <summary>The whole way of a student through each kind, on the practice page.</summary>
[Collection(nameof(Web))]
public sealed class WayOfAStudentTests(Web web)
{
    /// <summary>Kinds of whose answers none is calculated from another.</summary>
    private static readonly string[] WithoutFollowThrough =
    [
        "conv-output-size", "receptive-field", "conv-forward", "pool-forward", "batch-norm-backward",
        "policy-evaluation",
    ];

    private static readonly string[] Wrong = ["partial", "mistake", "incorrect"];

    private static readonly Dictionary<string, string> Verdicts = new(StringComparer.Ordinal)
    {
        ["correct"] = "Right",
        ["partial"] = "Partly right",
        ["mistake"] = "A known mistake",
        ["incorrect"] = "Not right",
        ["invalid"] = "Could not be read",
        ["blank"] = "Left blank",
        ["followThrough"] = "Follows from your earlier value",
    };

    public static TheoryData<string> Kinds => Browser.Tests.Kinds.All();

    [ChromiumTheory, MemberData(nameof(Kinds))]
    public Task Right_answers_are_right_and_the_solution_can_be_seen(string kind) => VisitAsync(kind, async (student, solution) =>
    {
        await student.WriteAsync(ModelAnswers.Right(solution));
        await student.CheckAsync();

        Assert.All(await student.VerdictsAsync(), verdict => Assert.Equal("Right", verdict));
        Assert.StartsWith("All right.", await student.Status.InnerTextAsync(), StringComparison.Ordinal);

        await student.SolveAsync();
        Assert.Equal(solution.Trace.Steps.Count(), await student.Solution.Locator(".step:visible").CountAsync());
        Assert.True(await student.Solution.Locator(".step math:visible").CountAsync() > 0);
    });

    [ChromiumTheory, MemberData(nameof(Kinds))]
    public Task A_wrong_answer_costs_itself_and_not_what_follows_from_it(string kind) => VisitAsync(kind, async (student, solution) =>
    {
        var carried = ModelAnswers.Carried(solution);
        Assert.Equal(WithoutFollowThrough.Contains(kind), carried is null);
        var (wrong, answers) = carried ?? ModelAnswers.Wrong(solution);

        await student.WriteAsync(answers);
        await student.CheckAsync();

        var results = await student.ResultsAsync();
        Assert.Equal(results.Select(result => Verdicts[(string)result!["verdict"]!]), await student.VerdictsAsync());
        Assert.Contains((string)results.Single(result => (string)result!["id"]! == wrong)!["verdict"]!, Wrong);
        Assert.Equal(carried is not null, results.Any(result => (string)result!["verdict"]! == "followThrough"));
        var others = results.Where(result => (string)result!["id"]! != wrong);
        Assert.All(others, result => Assert.True((double)result!["credit"]! == 1, result!.ToJsonString()));
    });

    [ChromiumTheory, MemberData(nameof(Kinds))]
    public Task What_cannot_be_read_is_said_with_its_place_and_hints_help(string kind) => VisitAsync(kind, async (student, solution) =>
    {
        var first = solution.Answers.First(answer => answer.Step.Names is null).Step.Id;
        await student.Cells(first).First.FillAsync("3 + * 4");
        await student.CheckAsync();

        var field = student.Field(first);
        Assert.Equal("Could not be read", await field.Locator(".verdict strong").InnerTextAsync());
        Assert.Contains("\"*\" at position 5", await field.InnerTextAsync(), StringComparison.Ordinal);

        await HintAsync(student, solution);
    });

    private static async Task HintAsync(Student student, Solution solution)
    {
        var hint = student.Problem.Locator(".hint");
        await student.Button("Hint", "提示").ClickAsync();
        await Assertions.Expect(hint.Locator("strong")).Not.ToBeEmptyAsync();
        Assert.Equal(0, await hint.Locator("math").CountAsync());
        await hint.GetByText("Tell me more").ClickAsync();
        await Assertions.Expect(hint).ToContainTextAsync("Hint 2 of 3");
        Assert.Equal(1, await hint.Locator("math").CountAsync());
        var titles = solution.Trace.Steps.Select(step => step.Law.Title.In(Language.English));
        Assert.Contains(await hint.Locator("strong").InnerTextAsync(), titles);
    }

    private Task VisitAsync(string kind, Func<Student, Solution, Task> go) => web.VisitAsync(ModelAnswers.Address(kind), async visit =>
    {
        await visit.Student.ReadyAsync();
        await go(visit.Student, ModelAnswers.Solution(kind));
    });
}
