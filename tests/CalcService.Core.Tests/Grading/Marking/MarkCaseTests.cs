using System.Text.Json.Nodes;
using CalcService.Core.Grading;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Grading.Marking;

/// <summary>Cases with verdicts, whose answers come from the rules and not from the code.</summary>
public sealed class MarkCaseTests
{
    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        for (var i = 0; i < All.Count; i++)
            cases.Add(i, All[i]!["response"]!.ToJsonString());
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Has_the_verdict_of_the_rules(int index, string response)
    {
        var item = All[index]!.DeepClone().AsObject();
        var (expected, credit) = ((string)item["expected"]!, (double?)item["credit"]);
        item.Remove("expected");
        item.Remove("credit");

        var result = Marks.Of(item);

        Assert.True(expected.Equals(result.Verdict.ToString(), StringComparison.OrdinalIgnoreCase), $"{response}: {result}");
        if (credit is { } share)
            Assert.Equal(share, result.Credit.ToDouble());
        else if (result.Verdict != Verdict.Partial)
            Assert.Equal(result.Verdict == Verdict.Correct ? (Scalar)1 : 0, result.Credit);
    }

    private static JsonArray All { get; } = JsonNode.Parse(File.ReadAllBytes(
        Path.Combine(AppContext.BaseDirectory, "Grading", "Cases", "mark.json")))!.AsArray();
}
