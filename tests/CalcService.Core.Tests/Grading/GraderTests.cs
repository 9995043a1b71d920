using System.Text.Json;
using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Grading;

/// <summary>The rules of marking, each on a calculation that can be checked by hand.</summary>
public sealed class GraderTests
{
    // output 28 + 4 − 5 + 1 = 28, weights 5²·16·32 = 12 800, 12 832 parameters, 28·28·12 800 = 10 035 200 MACs
    private const string Layer = """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":5,"padding":2}""";
    // 9 weights and a bias
    private const string Filter = """{"inChannels":1,"outChannels":1,"kernelSize":3}""";
    // z1 = (3, 0, −1), a1 = (3, 0, 0), a2 = 4, δ2 = 2
    private const string Relu = """{"inputs":[1,2],"layers":[{"weights":[[1,1],[2,-1],[-1,1]],"biases":[0,0,-2],"activation":"relu"},{"weights":[[1,-2,3]],"biases":[1]}],"targets":[2],"loss":"half-squared","learningRate":0.1}""";
    private const string Process = """{"states":["s0","s1","end"],"actions":["a0","a1"],"transitions":[{"state":"s0","action":"a0","next":"s1","reward":1},{"state":"s0","action":"a1","next":"end","reward":2},{"state":"s1","action":"a0","next":"end","reward":4}],"gamma":0.5,"sweeps":2}""";

    [Theory]
    [InlineData("macs", "\"28*28*5^2*16*32\"", Verdict.Correct, "correct")]
    [InlineData("macs", "10035200", Verdict.Correct, "correct")]
    [InlineData("macs", "\"10M\"", Verdict.Correct, "correct")] // rounded to the figures that are written
    [InlineData("macs", "\"20 MFLOPs\"", Verdict.Mistake, "flops-for-macs")]
    [InlineData("macs", "\"27*27*12800\"", Verdict.Mistake, "no-plus-one")] // at the output size
    [InlineData("macs", "\"27*27*12800*2\"", Verdict.Mistake, "no-plus-one")] // and counted twice: a pair
    [InlineData("macs", "12345", Verdict.Incorrect, "incorrect")]
    [InlineData("macs", "\"28*28*(\"", Verdict.Invalid, null)]
    [InlineData("macs", "null", Verdict.Blank, "blank")]
    [InlineData("macs", "\"  \"", Verdict.Blank, "blank")]
    [InlineData("parameters", "\"12,800\"", Verdict.Mistake, "bias-forgotten")]
    [InlineData("outputSize", "\"28 × 28\"", Verdict.Correct, "correct")]
    [InlineData("outputSize", "28", Verdict.Correct, "correct")] // one for both
    [InlineData("outputSize", "\"28 29\"", Verdict.Partial, null)]
    [InlineData("outputSize", "[28, 28, 28]", Verdict.Invalid, null)]
    public void Marks_a_response(string step, string response, Verdict verdict, string? code)
    {
        var result = Grades.Of("conv-cost", Layer, $$"""{"{{step}}":{{response}}}""", step);
        Assert.Equal(verdict, result.Verdict);
        if (code is not null)
            Assert.Equal(code, result.Code);
    }

    [Fact]
    public void What_follows_from_a_wrong_value_is_right_from_there_on()
    {
        const string responses = """{"outputSize":"27 27","macs":"27*27*12800","flops":18662400}""";
        Assert.Equal(Verdict.Mistake, Grades.Of("conv-cost", Layer, responses, "outputSize").Verdict);
        var macs = Grades.Of("conv-cost", Layer, responses, "macs");
        Assert.Equal((Verdict.FollowThrough, (Scalar)1), (macs.Verdict, macs.Credit));
        Assert.Contains("Output size", macs.Feedback.In(Language.English), StringComparison.Ordinal);
        Assert.Equal(Verdict.FollowThrough, Grades.Of("conv-cost", Layer, responses, "flops").Verdict);
    }

    [Fact]
    public void Follow_through_earns_what_the_policy_says() => Assert.Equal(
        Scalar.Ratio(1, 2),
        Grades.Of("conv-cost", Layer, """{"outputSize":"27 27","macs":"27*27*12800"}""", "macs", """{"followThroughCredit":0.5}""").Credit);

    [Fact]
    public void A_mistake_on_a_students_own_values_is_recognised()
    {
        // with δ2 = 5, dW2 = 5·(3, 0, 0); from the pre-activations it is 5·(3, 0, −1)
        var result = Grades.Of("mlp-backprop", Relu, """{"a1":[3,0,0],"delta2":[5],"dW2":[[15,0,-5]]}""", "dW2");
        Assert.Equal("pre-activation-for-input", result.Mistake?.Id);
    }

    [Fact]
    public void A_zero_that_is_carried_on_leaves_nothing_to_mark()
    {
        // with δ2 = 0 every gradient is 0, which shows nothing
        var result = Grades.Of("mlp-backprop", Relu, """{"delta2":[0],"dW2":[[0,0,0]]}""", "dW2");
        Assert.NotEqual(Verdict.FollowThrough, result.Verdict);
        Assert.Contains("nothing to calculate", result.Feedback.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rounded_intermediate_costs_nothing_later()
    {
        // 0.5926 is σ(0.375) = 0.592667 rounded down; 40 times it is 23.704, and 40 σ(0.375) is 23.7067
        const string net = """{"inputs":[1],"layers":[{"weights":[[0.375]],"activation":"sigmoid"},{"weights":[[40]]}]}""";
        const string policy = """{"tolerance":{"absolute":0.001}}""";
        Assert.Equal(Verdict.Incorrect, Grades.Of("mlp-backprop", net, """{"z2":["23.704"]}""", "z2", policy).Verdict);
        var result = Grades.Of("mlp-backprop", net, """{"a1":["0.5926"],"z2":["23.704"]}""", "z2", policy);
        Assert.Equal((Verdict.Correct, (Scalar)1), (result.Verdict, result.Credit));
    }

    [Fact]
    public void A_transposed_gradient_is_recognised_as_such() => Assert.Equal(
        "weights-transposed",
        Grades.Of("mlp-backprop", """{"inputs":[1,2],"layers":[{"weights":[[1,2],[3,4]],"biases":[10,20]}]}""", """{"z1":[17,30]}""", "z1").Mistake?.Id);

    [Fact]
    public void Names_are_read_whatever_their_case_and_empty_cells_cost_nothing()
    {
        Assert.Equal(Verdict.Correct, Grades.Of("value-iteration", Process, """{"policy":[" A0 ","a0",null]}""", "policy").Verdict);
        Assert.Equal(Verdict.Correct, Grades.Of("value-iteration", Process, """{"policy":["a0","a0","whatever"]}""", "policy").Verdict);
    }

    [Fact]
    public void A_mistake_in_one_cell_leaves_the_others_their_credit()
    {
        // a1 earns 2 at once, but a0 earns 1 and then half of 4
        var result = Grades.Of("value-iteration", Process, """{"policy":["a1","a0",null]}""", "policy");
        Assert.Equal((Verdict.Mistake, Scalar.Ratio(1, 2)), (result.Verdict, result.Credit));
    }

    [Fact]
    public void Thirds_add_up_to_one()
    {
        const string problem = """{"states":["a","b","c"],"actions":["go"],"transitions":[{"state":"a","action":"go","next":"b","reward":1},{"state":"b","action":"go","next":"c","reward":1},{"state":"c","action":"go","next":"a","reward":1}],"gamma":0.5}""";
        var report = Grades.Report("value-iteration", problem, """{"values":[1,7,9],"policy":["go","go","go"]}""", """{"weights":{"values":3}}""");
        Assert.Equal(2, report.Score);
        Assert.Equal(4, report.MaxScore);
    }

    [Fact]
    public void Only_what_is_asked_counts_unless_weights_say_otherwise()
    {
        Assert.Equal(0, Grades.Of("conv-cost", Layer, """{"biases":33,"weights":"12800"}""", "outputShape").Credit);
        Assert.Equal(7, Grades.Report("conv-cost", Layer, "{}").MaxScore);
        Assert.Equal(11, Grades.Report("conv-cost", Layer, "{}", """{"weights":{"macs":5}}""").MaxScore);
    }

    [Fact]
    public void Another_step_is_marked_and_counts_nothing()
    {
        // the taps of a dilated kernel span 2·(3 − 1) + 1 positions
        const string dilated = """{"input":[9,9],"inChannels":1,"outChannels":1,"kernelSize":3,"dilation":2}""";
        var report = Grades.Report("conv-cost", dilated, """{"effectiveKernel":5}""");
        Assert.Equal(("effectiveKernel", Verdict.Correct, (Scalar)0), (report.Results[0].Id, report.Results[0].Verdict, report.Results[0].Weight));
        Assert.Equal((7, 8), (report.MaxScore, report.Results.Count));
    }

    [Fact]
    public void A_report_is_full_where_nothing_is_missing()
    {
        Assert.True(Grades.Report("conv-cost", Filter, """{"weights":9,"biases":1,"parameters":10}""").IsFull);
        Assert.False(Grades.Report("conv-cost", Filter, """{"weights":9,"biases":1,"parameters":9}""").IsFull);
    }

    [Theory]
    [InlineData("0", "1000000", true)]
    [InlineData("-0.5", "1000000", false)]
    [InlineData("0", "1000000.5", false)]
    public void Weights_lie_within_bounds(string least, string greatest, bool isValid)
    {
        var outcome = Grade("{}", $$"""{"parameters":{{least}},"weights":{{greatest}}}""");
        Assert.Equal(isValid, outcome is Outcome<GradeReport>.Done);
    }

    [Fact]
    public void What_is_wrong_with_a_weight_is_said()
    {
        var fault = Fault("{}", """{"parameters":-2}""");
        Assert.Equal(("policy.weights.parameters", "out-of-range"), (fault.Path, fault.Code));
        Assert.Equal("Must be a number from 0 to 1\u202f000\u202f000, not -2.", fault.Message.In(Language.English));
        Assert.Equal("必须是 0 到 1\u202f000\u202f000 之间的数，而不是 -2。", fault.Message.In(Language.Chinese));
    }

    [Theory]
    [InlineData("weigts", "This problem has no step \"weigts\"; did you mean \"weights\"?", "本题没有步骤“weigts”，是不是指“weights”？")]
    [InlineData("zzzzzzzzzz", "This problem has no step \"zzzzzzzzzz\".", "本题没有步骤“zzzzzzzzzz”。")]
    public void A_step_that_there_is_not_is_refused(string id, string english, string chinese)
    {
        var fault = Fault($$"""{"{{id}}":1}""");
        Assert.Equal(($"responses.{id}", "unknown-step"), (fault.Path, fault.Code));
        Assert.Equal((english, chinese), (fault.Message.In(Language.English), fault.Message.In(Language.Chinese)));
        Assert.Equal($"policy.weights.{id}", Fault("{}", $$"""{"{{id}}":1}""").Path);
    }

    [Fact]
    public void More_than_two_thousand_responses_are_refused()
    {
        var many = string.Join(",", Enumerable.Range(0, 2_001).Select(i => $"\"r{i}\":1"));
        var fault = Fault($$"""{ {{many}} }""");
        Assert.Equal(("responses", "wrong-length"), (fault.Path, fault.Code));
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        var (solution, none) = (Problems(Layer), new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        Assert.Throws<ArgumentNullException>(() => Grader.Grade(null!, none, GradePolicy.Default));
        Assert.Throws<ArgumentNullException>(() => Grader.Grade(solution, null!, GradePolicy.Default));
        Assert.Throws<ArgumentNullException>(() => Grader.Grade(solution, none, null!));
        Assert.Throws<ArgumentNullException>(() => GradeRequests.Grade(null!, default));
        Assert.Throws<ArgumentNullException>(() => GradeRequests.Grade(default, null!, Catalog.Default["conv-cost"].Solve));
        Assert.Throws<ArgumentNullException>(() => GradeRequests.Grade(default, GradeRequests.Form, null!));
        Assert.Throws<ArgumentNullException>(() => GradeRequests.Grade(null!, new Dictionary<string, RawJson>(StringComparer.Ordinal), stated: null));
        Assert.Throws<ArgumentNullException>(() => GradeRequests.Grade(solution, null!, stated: null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void There_are_three_levels_of_hints(int level) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Hint.For(Problems(Layer), new Dictionary<string, JsonElement>(StringComparer.Ordinal), level, GradePolicy.Default));

    [Theory]
    [InlineData("full", true)]
    [InlineData("verdict", false)]
    [InlineData("none", false)]
    public void Feedback_is_told_as_the_policy_says(string feedback, bool told)
    {
        var result = Grades.Of("conv-cost", Layer, """{"parameters":12800}""", "parameters", $$"""{"feedback":"{{feedback}}"}""");
        Assert.Equal(Verdict.Mistake, result.Verdict);
        Assert.Equal(told, result.Feedback.In(Language.English).Length > 0);
        Assert.Equal(told, result.Mistake is not null);
    }

    [Theory]
    [InlineData("""{"problem":{"input":[28,28]},"responses":{}}""", "problem.inChannels")]
    [InlineData("""{"problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{"macs":1}}""", "responses.macs")] // not asked without an input
    [InlineData("""{"problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{},"policy":{"mistakeCredit":2}}""", "policy.mistakeCredit")]
    [InlineData("""{"problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{},"policy":{"followThroughCredit":-0.5}}""", "policy.followThroughCredit")]
    [InlineData("""{"problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{},"policy":{"weights":{"parameters":-1}}}""", "policy.weights.parameters")]
    [InlineData("""{"problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{},"policy":{"tolerance":{}}}""", "policy.tolerance")]
    [InlineData("""{"responses":{}}""", "problem")]
    [InlineData("""{"problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":[]}""", "responses")]
    public void Refuses_a_request_that_is_not_valid(string request, string path)
    {
        var outcome = GradeRequests.Grade(Catalog.Default["conv-cost"], JsonDocument.Parse(request).RootElement);
        Assert.Contains(Assert.IsType<Outcome<GradeReport>.Refused>(outcome).Faults, fault => fault.Path == path);
    }

    [Theory]
    [InlineData("{}", "outputSize")]
    [InlineData("""{"outputSize":28}""", "outputShape")]
    [InlineData("""{"outputSize":27}""", "outputSize")]
    [InlineData("""{"outputSize":28,"outputShape":[32,28,28],"parameters":12832}""", "weights")]
    public void A_hint_is_for_the_first_step_that_is_not_right(string responses, string step)
    {
        var solution = Problems(Layer);
        var hint = Hint.For(solution, JsonDocument.Parse(responses).RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value), level: 1, GradePolicy.Default);
        Assert.Equal(step, hint?.Step.Id);
        Assert.Null(hint?.Formula);
    }

    [Fact]
    public void A_hint_tells_more_level_by_level_but_never_the_value()
    {
        var responses = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var (second, third) = (Hint.For(Problems(Layer), responses, level: 2, GradePolicy.Default)!, Hint.For(Problems(Layer), responses, level: 3, GradePolicy.Default)!);
        Assert.NotNull(second.Formula);
        Assert.Null(second.Substitution);
        Assert.DoesNotContain("= 28", third.Substitution!.Text(Language.English), StringComparison.Ordinal);
    }

    private static Outcome<GradeReport> Grade(string responses, string weights) => GradeRequests.Grade(
        Catalog.Default["conv-cost"],
        JsonDocument.Parse($$"""{"problem":{{Filter}},"responses":{{responses}},"policy":{"weights":{{weights}} } }""").RootElement);

    private static Fault Fault(string responses, string weights = "{}") =>
        Assert.Single(Assert.IsType<Outcome<GradeReport>.Refused>(Grade(responses, weights)).Faults);

    private static Solution Problems(string layer) => Kinds.Problems.Read("conv-cost", layer).OrThrow().Solve().OrThrow();
}
