using System.Text.Json;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Core.Tests.Questions;

/// <summary>A question that is handed out: how it is stated, marked, helped with, and when it ends.</summary>
public sealed class AssignmentTests
{
    // output 28 + 4 − 5 + 1 = 28, 5²·16·32 = 12 800 weights and 32 biases, 28·28·12 800 = 10 035 200 MACs
    private const string Layer = """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":5,"padding":2}""";

    private const string AllRight =
        """{"outputSize":28,"outputShape":[32,28,28],"weights":12800,"biases":32,"parameters":12832,"macs":10035200,"flops":20070400}""";

    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"kind":"conv-cost"}""", "problem", "missing")]
    [InlineData("""{"seed":1}""", "kind", "missing")]
    [InlineData("""{"kind":"conv-cots","seed":1}""", "kind", "unknown-kind")]
    [InlineData("""{"kind":"conv-cost","seed":1,"problem":{}}""", "seed", "contradiction")]
    [InlineData("""{"kind":"conv-cost","problem":{},"difficulty":"easy"}""", "difficulty", "contradiction")]
    [InlineData("""{"kind":"conv-cost","problem":{"input":[28],"inChannels":1,"outChannels":1,"kernelSize":0}}""", "problem.kernelSize", "out-of-range")]
    [InlineData("""{"kind":"conv-cost","seed":-1}""", "seed", "out-of-range")]
    [InlineData("""{"kind":"conv-cost","seed":9007199254740992}""", "seed", "out-of-range")]
    [InlineData("""{"kind":"conv-cost","seed":1.5}""", "seed", "out-of-range")]
    [InlineData("""{"kind":"conv-cost","seed":"1"}""", "seed", "out-of-range")]
    [InlineData("""{"kind":"conv-cost","seed":1,"hints":4}""", "hints", "out-of-range")]
    [InlineData("""{"kind":"conv-cost","seed":1,"hints":-1}""", "hints", "out-of-range")]
    [InlineData("""{"kind":"conv-cost","seed":1,"reveal":"sometimes"}""", "reveal", "not-a-reveal")]
    [InlineData("""{"kind":"conv-cost","seed":1,"expires":"tomorrow"}""", "expires", "not-a-moment")]
    [InlineData("""{"kind":"conv-cost","seed":1,"expires":"2026-12-01T12:00:00Z"}""", "expires", "in-the-past")] // it is noon
    [InlineData("""{"kind":"conv-cost","seed":1,"policy":{"mistakeCredit":2}}""", "policy.mistakeCredit", "out-of-range")]
    [InlineData("""{"kind":"conv-cost","seed":1,"policy":{"weights":{"mac":2}}}""", "policy.weights.mac", "unknown-step")]
    public void What_cannot_be_handed_out_says_why(string stated, string path, string code)
    {
        var refused = Assert.IsType<Outcome<Assignment>.Refused>(Assignment.Read(Catalog.Default, JsonElement.Parse(stated), Noon));
        Assert.Contains(refused.Faults, fault => fault.Path == path && fault.Code == code);
    }

    [Theory]
    [InlineData("""{"kind":"conv-cots","seed":1}""", "conv-cost")]
    [InlineData("""{"kind":"conv-cost","seed":1,"policy":{"weights":{"mac":2}}}""", "macs")]
    [InlineData("""{"kind":"conv-cost","sead":1}""", "seed")]
    public void What_was_meant_is_suggested(string stated, string meant)
    {
        var refused = Assert.IsType<Outcome<Assignment>.Refused>(Assignment.Read(Catalog.Default, JsonElement.Parse(stated), Noon));
        Assert.Contains(refused.Faults, fault => fault.DidYouMean == meant);
    }

    [Theory]
    [InlineData("""{"kind":"conv-cost","seed":9007199254740991}""", Difficulty.Medium)]
    [InlineData("""{"kind":"conv-cost","seed":0,"difficulty":"hard"}""", Difficulty.Hard)]
    [InlineData($$"""{"kind":"conv-cost","problem":{{Layer}}}""", null)]
    public void Only_a_seed_has_a_difficulty(string stated, Difficulty? difficulty) =>
        Assert.Equal(difficulty, Assignment.Read(Catalog.Default, JsonElement.Parse(stated), Noon).OrThrow().Difficulty);

    [Theory]
    [InlineData("2026-12-01T12:00:01Z", 0, false)]
    [InlineData("2026-12-01T12:00:01Z", 1, true)]
    [InlineData("2026-12-01T12:00:01Z", 2, true)]
    [InlineData(null, 1e9, false)]
    public void Expires_at_its_moment(string? expires, double secondsAfterNoon, bool hasExpired)
    {
        var assignment = Of(expires is null ? "" : $",\"expires\":\"{expires}\"");
        Assert.Equal(hasExpired, assignment.HasExpired(Noon.AddSeconds(secondsAfterNoon)));
    }

    [Fact]
    public void An_attempt_is_marked_and_counted()
    {
        var fresh = Of(",\"reveal\":\"afterCorrect\",\"policy\":{\"weights\":{\"macs\":3}}");
        var (report, tried) = Mark(fresh, """{"outputSize":28,"macs":1}""");

        Assert.Equal((1, 9), (report.Score, report.MaxScore)); // six answers count 1, macs 3
        Assert.Equal((new(1, IsSolved: false), false), (tried.Progress, tried.Reveals(Noon)));
        Assert.Equal(Progress.None, fresh.Progress);

        var (full, solved) = Mark(tried, AllRight);
        Assert.True(full.IsFull);
        Assert.Equal((new(2, IsSolved: true), true), (solved.Progress, solved.Reveals(Noon)));
    }

    [Theory]
    [InlineData("{}", "responses", "missing")]
    [InlineData("""{"responses":[]}""", "responses", "not-an-object")]
    [InlineData("""{"responses":{"macss":1}}""", "responses.macss", "unknown-step")]
    public void An_attempt_that_is_none_is_refused(string attempt, string path, string code)
    {
        var refused = Assert.IsType<Outcome<(GradeReport, Assignment)>.Refused>(Of().Mark(JsonElement.Parse(attempt)));
        Assert.Contains(refused.Faults, fault => fault.Path == path && fault.Code == code);
    }

    [Theory]
    [InlineData("{}", 1, "outputSize")]
    [InlineData("""{"level":3}""", 3, "outputSize")]
    [InlineData("""{"level":2,"responses":{"outputSize":28,"outputShape":"32x28x28"}}""", 2, "weights")]
    [InlineData("""{"responses":{"outputSize":"27"}}""", 1, "outputSize")]
    [InlineData($$"""{"responses":{{AllRight}}}""", 1, null)]
    public void Help_is_for_the_first_step_that_is_not_right(string asked, int level, string? step)
    {
        var (told, hint) = Of().Help(JsonElement.Parse(asked)).OrThrow();
        Assert.Equal((level, step), (told, hint?.Step.Id));
    }

    [Theory]
    [InlineData("""{"level":0}""", "level", "out-of-range")]
    [InlineData("""{"level":4}""", "level", "out-of-range")]
    [InlineData("""{"responses":{"outputsize":1}}""", "responses.outputsize", "unknown-step")]
    [InlineData("""{"responses":5}""", "responses", "not-an-object")]
    public void Help_with_what_there_is_not_is_refused(string asked, string path, string code)
    {
        var refused = Assert.IsType<Outcome<(int, Hint?)>.Refused>(Of().Help(JsonElement.Parse(asked)));
        Assert.Contains(refused.Faults, fault => fault.Path == path && fault.Code == code);
    }

    [Fact]
    public void Help_goes_by_the_policy_of_the_question()
    {
        // 28,0 is a number where a comma separates decimals, and is none elsewhere
        const string asked = """{"responses":{"outputSize":"28,0"}}""";
        Assert.Equal("outputShape", Of(",\"policy\":{\"decimalComma\":true}").Help(JsonElement.Parse(asked)).OrThrow().Hint?.Step.Id);
        Assert.Equal("outputSize", Of().Help(JsonElement.Parse(asked)).OrThrow().Hint?.Step.Id);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("9007199254740991", 9007199254740991)]
    public void A_seed_is_read_from_an_address(string text, long value)
    {
        var seed = Seed.Parse(text).OrThrow();
        Assert.Equal((value, text), (seed.Value, seed.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1e3")]
    [InlineData("９")]
    [InlineData("9007199254740992")]
    [InlineData("99999999999999999999")]
    public void Other_addresses_hold_no_seed(string text)
    {
        var fault = Assert.IsType<Outcome<Seed>.Refused>(Seed.Parse(text)).Faults.Single();
        Assert.Equal(("seed", "out-of-range"), (fault.Path, fault.Code));
        Assert.Contains("9007199254740991", fault.Message.ToString().Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Assignment Of(string more = "") =>
        Assignment.Read(Catalog.Default, JsonElement.Parse($$"""{"kind":"conv-cost","problem":{{Layer}}{{more}}}"""), Noon).OrThrow();

    private static (GradeReport Report, Assignment After) Mark(Assignment assignment, string responses) =>
        assignment.Mark(JsonElement.Parse($$"""{"responses":{{responses}}}""")).OrThrow();
}
