using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Documents;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using Xunit;

/// <summary>What a user of the package has, who has nothing else of this repository.</summary>
public sealed class PackageTests
{
    public static TheoryData<string> Kinds => [.. Catalog.Default.Kinds.Select(kind => kind.Id)];

    /// <summary>O = ⌊(28 + 2·2 − 5) / 1⌋ + 1 = 28; who forgets the 1 has 27.</summary>
    [Fact]
    public void The_readme_says_what_happens()
    {
        var said = new StringWriter();
        Console.SetOut(said);
        Readme.Run();

        var lines = said.ToString().Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal("[28, 28]", lines[0]);
        Assert.Equal("kernelSize: Must be an integer from 1 to 1024, not 0.", lines[1]);
        Assert.Contains("no-plus-one", lines);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_is_asked_solved_derived_and_marked(string id)
    {
        var problem = Catalog.Default[id].Variant(seed: 1, Difficulty.Easy);
        var solution = problem.Solve().OrThrow();
        var (_, step) = solution.Answers[0];
        var responses = new Dictionary<string, JsonElement> { [step.Id] = JsonSerializer.SerializeToElement("nonsense") };

        Assert.NotEmpty(QuestionDocument.Markdown(problem.Ask(), Language.English));
        Assert.StartsWith("<!DOCTYPE html>", HtmlDocument.Of(solution, Language.Chinese), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(problem.Kind.Title.In(Language.English), MarkdownDocument.Of(solution, Language.English), StringComparison.Ordinal);
        Assert.Contains(Grader.Grade(solution, responses, GradePolicy.Default).Results, result => result.Verdict == Verdict.Invalid);
    }

    /// <summary>The descriptions are doc comments: the package brings its documentation along, beside the program.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void Every_given_is_described(string id)
    {
        var schema = Catalog.Default[id].Form.Schema(Language.English);
        foreach (var (_, property) in schema["properties"]!.AsObject())
            Assert.NotEqual("", (string?)property!["description"]);
    }

    [Fact]
    public void Nothing_of_ASP_NET_is_needed()
    {
        var needed = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PackageTests.runtimeconfig.json")))!;

        Assert.DoesNotContain("AspNetCore", needed.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            typeof(Catalog).Assembly.GetReferencedAssemblies(), assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }
}
