using CalcService.Core.Grading;
using CalcService.Core.Grading.Diagnosis;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Grading.Diagnosis;

/// <summary>What explains a response that is not right, and what the student is told of it.</summary>
public sealed class DiagnosisTests
{
    // output 28 + 4 − 5 + 1 = 28, weights 5²·16·32 = 12 800, 12 832 parameters, 28·28·12 800 = 10 035 200 MACs
    private const string Layer = """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":5,"padding":2}""";

    [Fact]
    public void Of_single_mistakes_the_most_upstream_is_named_and_all_are_listed()
    {
        var result = Of("""{"parameters":12800}""", "parameters");
        Assert.Equal((Verdict.Mistake, "bias-forgotten"), (result.Verdict, result.Code));
        Assert.Equal([new("bias-forgotten", "biases"), new("bias-forgotten", "parameters")], result.Candidates);
        Assert.Equal(result.Candidates[0], result.Mistake);
        Assert.StartsWith("At the step \"Biases\": ", result.Feedback.In(Language.English), StringComparison.Ordinal);
        Assert.StartsWith("在“偏置个数”这一步：", result.Feedback.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_mistake_at_the_step_itself_needs_no_list()
    {
        // 28²·12 800 · 2, and no mistake before comes to the same
        var result = Of("""{"macs":20070400}""", "macs");
        Assert.Equal((new("flops-given", "macs"), 0), (result.Mistake, result.Candidates.Count));
        Assert.DoesNotContain("At the step", result.Feedback.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_pair_both_are_told_in_the_order_in_which_they_were_made()
    {
        var result = Of("""{"macs":"27*27*12800*2"}""", "macs");
        Assert.Equal([new("no-plus-one", "outputSize"), new("flops-given", "macs")], result.Candidates);
        Assert.Equal((Verdict.Mistake, "no-plus-one"), (result.Verdict, result.Code));
        var told = result.Feedback.In(Language.English);
        Assert.StartsWith("At the step \"Output size\": ", told, StringComparison.Ordinal);
        Assert.EndsWith(Of("""{"macs":20070400}""", "macs").Feedback.In(Language.English), told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_over_steps_between_is_carried_through_them()
    {
        // 4 channels of 27 × 27 with the depth kept: 16·27·27 is an output of [16, 27, 27]
        var result = Of("""{"outputShape":[16,27,27]}""", "outputShape");
        Assert.Equal([new("no-plus-one", "outputSize"), new("input-depth-kept", "outputShape")], result.Candidates);
    }

    [Fact]
    public void Both_of_a_pair_may_lie_before_the_answer()
    {
        // 27² positions, and 5·16·32 weights
        var result = Of("""{"macs":1866240}""", "macs");
        Assert.Equal([new("no-plus-one", "outputSize"), new("kernel-side-not-squared", "weights")], result.Candidates);
    }

    // 4 + ½(3 − 4) = 3½, then 0 + ½(1 + ½·max(2, 3½) − 0) = 1.375
    private const string Updates = """{"method":"q-learning","states":["s","t"],"actions":["a","b"],"q":[[0,0],[2,4]],"steps":[{"state":"t","action":"b","reward":3,"terminal":true},{"state":"s","action":"a","reward":1,"next":"t","terminal":false}],"alpha":0.5,"gamma":0.5}""";

    [Fact]
    public void Who_makes_a_mistake_in_a_series_makes_it_at_every_place()
    {
        // without α: 3, then 1 + ½·3 = 2½
        var result = Grades.Of("td-update", Updates, """{"q":[[2.5,0],[2,3]]}""", "q");
        Assert.Equal(new("alpha-forgotten", "updates"), result.Mistake);

        // what the list of updates alone would lead to, the second made with the right first one, is nobody's mistake
        Assert.Equal(Verdict.Partial, Grades.Of("td-update", Updates, """{"q":[[2.75,0],[2,3]]}""", "q").Verdict);
    }

    [Theory]
    [InlineData("q", "[[4,0],[2,3]]")]
    [InlineData("updates", "[3,4]")]
    public void So_does_who_makes_two(string step, string response)
    {
        // without α and γ: 3, then 1 + 3 = 4
        var result = Grades.Of("td-update", Updates, $$"""{"{{step}}":{{response}}}""", step);
        Assert.Equal([new("gamma-forgotten", "targets"), new("alpha-forgotten", "updates")], result.Candidates);
    }

    /// <summary>However many mistakes there are: a large problem must not take seconds for a response that nothing explains.</summary>
    [Fact]
    public void What_is_tried_for_a_response_is_bounded()
    {
        // each trial costs at least the 400 entries of a weight matrix, or the laws that a run goes through
        var rows = string.Join(",", Enumerable.Repeat($"[{string.Join(",", Enumerable.Repeat("1", 20))}]", 20));
        var layers = string.Join(",", Enumerable.Repeat($$"""{"weights":[{{rows}}],"activation":"sigmoid"}""", 8));
        var ones = string.Join(",", Enumerable.Repeat("1", 20));
        var problem = Kinds.Problems.Read("mlp-backprop", $$"""{"inputs":[{{ones}}],"layers":[{{layers}}],"targets":[{{ones}}],"loss":"half-squared"}""").OrThrow();
        var trace = problem.Solve().OrThrow().Trace;
        var tried = 0;
        var diagnostician = new Diagnostician(problem, "dW1", value => ++tried < 0, new(Diagnostician.NumbersForAll));
        Assert.Empty(diagnostician.Explain(new Ground(new(), trace)));
        Assert.InRange(tried, 2, Diagnostician.NumbersForAll / 400);
    }

    /// <summary>Sweeps that no step shows are run through for every mistake, here in fractions of up to 512 bits: a request of this sort took 1.7 s.</summary>
    [Fact]
    public void Sweeps_in_large_fractions_are_tried_less_often()
    {
        const string robot = """
            {"states":["high","low"],"actions":["search","wait"],"gamma":0.9,"sweeps":SWEEPS,"transitions":[
            {"state":"high","action":"search","next":"high","probability":0.8,"reward":2},{"state":"high","action":"search","next":"low","probability":0.2,"reward":2},
            {"state":"high","action":"wait","next":"high","probability":1,"reward":1},{"state":"low","action":"search","next":"low","probability":0.6,"reward":2},
            {"state":"low","action":"search","next":"high","probability":0.4,"reward":-3},{"state":"low","action":"wait","next":"low","probability":1,"reward":1}]}
            """;
        var (few, many) = (TriedFor(6), TriedFor(100));
        Assert.InRange(many, 2, few / 3); // of 96 sweeps that are not shown, most are of fractions that are no longer small

        static int TriedFor(int sweeps)
        {
            var problem = Kinds.Problems.Read("value-iteration", robot.Replace("SWEEPS", $"{sweeps}", StringComparison.Ordinal)).OrThrow();
            var tried = 0;
            var diagnostician = new Diagnostician(problem, "policy", value => ++tried < 0, new(Diagnostician.NumbersForAll));
            Assert.Empty(diagnostician.Explain(new Ground(new(), problem.Solve().OrThrow().Trace)));
            return tried;
        }
    }

    [Fact]
    public void A_mistake_on_top_of_an_own_value_says_so()
    {
        var result = Of("""{"outputSize":"26 26","macs":"26*26*12800*2"}""", "macs");
        Assert.Equal((Verdict.Mistake, "flops-given"), (result.Verdict, result.Code));
        Assert.StartsWith("Going on from your own earlier value: ", result.Feedback.In(Language.English), StringComparison.Ordinal);
        Assert.StartsWith("从你前面的值继续：", result.Feedback.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_the_student_got_right_is_not_to_blame()
    {
        var result = Of("""{"biases":32,"parameters":12800}""", "parameters");
        Assert.Equal((new("bias-forgotten", "parameters"), 0), (result.Mistake, result.Candidates.Count));
    }

    [Theory]
    [InlineData("{}", "0")]
    [InlineData("""{"mistakeCredit":0.5}""", "1/2")]
    [InlineData("""{"mistakeCredit":0.5,"allOrNothing":true}""", "1/2")]
    public void A_mistake_earns_what_the_policy_says(string policy, string credit) =>
        Assert.Equal(credit, Of("""{"parameters":12800}""", "parameters", policy).Credit.ToString());

    [Theory]
    [InlineData("{}", "2/3")] // of [16, 28, 28] two are right
    [InlineData("""{"mistakeCredit":0.5}""", "2/3")]
    [InlineData("""{"mistakeCredit":0.75}""", "3/4")]
    [InlineData("""{"allOrNothing":true}""", "0")]
    [InlineData("""{"mistakeCredit":0.5,"allOrNothing":true}""", "1/2")]
    public void Cells_that_are_right_keep_their_credit(string policy, string credit)
    {
        var result = Of("""{"outputShape":[16,28,28]}""", "outputShape", policy);
        Assert.Equal(("input-depth-kept", credit), (result.Code, result.Credit.ToString()));
        Assert.Equal([false, true, true], result.Cells!.Right);
    }

    [Fact]
    public void What_follows_from_several_values_names_those_that_it_needs()
    {
        // 12 801 + 33, and the output size has no part in it
        var both = Of("""{"outputSize":27,"weights":12801,"biases":33,"parameters":12834}""", "parameters");
        Assert.Equal(Verdict.FollowThrough, both.Verdict);
        Assert.Equal(
            "This follows correctly from your earlier values of \"Weights\", \"Biases\"; those are not right.", both.Feedback.In(Language.English));
        Assert.Equal("按你前面的“权重个数”、“偏置个数”推算，这一步是对的；但前面的那些值不正确。", both.Feedback.In(Language.Chinese));

        // 27²·12 800, whatever became of the biases
        var one = Of("""{"outputSize":27,"biases":33,"macs":9331200}""", "macs");
        Assert.Equal((Verdict.FollowThrough, "follow-through"), (one.Verdict, one.Code));
        Assert.Equal(
            "This follows correctly from your earlier value of \"Output size\"; that one is not right.", one.Feedback.In(Language.English));
        Assert.Equal("按你前面的“输出尺寸”推算，这一步是对的；但前面的那个值不正确。", one.Feedback.In(Language.Chinese));
    }

    [Fact]
    public void What_follows_is_right_in_every_cell_and_no_mistake()
    {
        var result = Of("""{"outputSize":27,"outputShape":[32,27,27]}""", "outputShape");
        Assert.Equal((Verdict.FollowThrough, (Scalar)1), (result.Verdict, result.Credit));
        Assert.Equal([true, true, true], result.Cells!.Right);
        Assert.Null(result.Mistake);
    }

    [Theory]
    [InlineData("\"?\"")]
    [InlineData("null")]
    public void What_could_not_be_read_is_not_carried_on(string outputSize) => Assert.Equal(
        "no-plus-one", Of($$"""{"outputSize":{{outputSize}},"macs":9331200}""", "macs").Code);

    [Fact]
    public void A_value_in_another_unit_is_not_carried_on()
    {
        // 40 140 800 is 2 · 20 070 400, but that number was said to be FLOPs
        const string responses = """{"macs":"20070400 FLOPs","flops":40140800}""";
        Assert.Equal("flops-for-macs", Of(responses, "macs").Code);
        Assert.Equal([new("flops-given", "macs"), new("factor-two-twice", "flops")], Of(responses, "flops").Candidates);
    }

    [Fact]
    public void A_rounded_value_that_was_accepted_is_gone_on_with()
    {
        // 0.5926 is σ(0.375) = 0.592667 rounded down; 40 times it is 23.704, and 40 σ(0.375) is 23.7067
        const string net = """{"inputs":[1],"layers":[{"weights":[[0.375]],"activation":"sigmoid"},{"weights":[[40]]}]}""";
        var result = Grades.Of("mlp-backprop", net, """{"a1":["0.5926"],"z2":["23.704"]}""", "z2", """{"tolerance":{"absolute":0.001},"followThroughCredit":0}""");
        Assert.Equal((Verdict.Correct, (Scalar)1, "rounded-earlier"), (result.Verdict, result.Credit, result.Code));
        Assert.Equal([true], result.Cells!.Right);
        Assert.Equal("Correct, with your rounded earlier value.", result.Feedback.In(Language.English));
        Assert.Equal("正确（按你前面舍入后的值计算）。", result.Feedback.In(Language.Chinese));
    }

    [Fact]
    public void What_follows_from_a_wrong_value_and_a_rounded_one_is_follow_through()
    {
        // ∂L/∂W = δ·a: 300 · 0.5926 = 177.78; with all digits of σ(0.375) it is 177.80
        const string net = """{"inputs":[1],"layers":[{"weights":[[0.375]],"activation":"sigmoid"},{"weights":[[40]]}],"targets":[1],"loss":"half-squared"}""";
        var result = Grades.Of("mlp-backprop", net, """{"a1":["0.5926"],"delta2":[300],"dW2":[["177.78"]]}""", "dW2", """{"tolerance":{"absolute":0.001},"followThroughCredit":0.5}""");
        Assert.Equal((Verdict.FollowThrough, "follow-through", Scalar.Ratio(1, 2)), (result.Verdict, result.Code, result.Credit));
        Assert.Contains("Error term of layer 2", result.Feedback.In(Language.English), StringComparison.Ordinal);
        Assert.DoesNotContain("Output of layer 1", result.Feedback.In(Language.English), StringComparison.Ordinal); // that one is right
    }

    // from s0 to s1 for 1 or to the end for 2, from s1 to the end for 4
    private const string Process = """{"states":["s0","s1","end"],"actions":["a0","a1"],"transitions":[{"state":"s0","action":"a0","next":"s1","reward":1},{"state":"s0","action":"a1","next":"end","reward":2},{"state":"s1","action":"a0","next":"end","reward":4}],"gamma":0.5,"sweeps":2}""";

    [Fact]
    public void Cells_without_a_quantity_stay_neither_right_nor_wrong()
    {
        // with V(s1) = 0, a1 is better for s0: 2 against 1
        var result = Grades.Of("value-iteration", Process, """{"values":[3,0,0],"policy":["a1","a0",null]}""", "policy");
        Assert.Equal(Verdict.FollowThrough, result.Verdict);
        Assert.Equal([true, true, null], result.Cells!.Right);
    }

    [Fact]
    public void A_number_where_there_is_no_quantity_is_not_carried_on()
    {
        // s1 has one action; whatever stands in the place of the other, it is not the best
        const string responses = """{"q":[[2,2.5],[4,99],[null,null]],"policy":["a1","a0",null]}""";
        Assert.Equal(Verdict.FollowThrough, Grades.Of("q-iteration", Process, responses, "policy").Verdict);
    }

    [Fact]
    public void Who_leaves_nothing_to_calculate_is_told_so()
    {
        const string relu = """{"inputs":[1,2],"layers":[{"weights":[[1,1],[2,-1],[-1,1]],"biases":[0,0,-2],"activation":"relu"},{"weights":[[1,-2,3]],"biases":[1]}],"targets":[2],"loss":"half-squared","learningRate":0.1}""";
        var result = Grades.Of("mlp-backprop", relu, """{"delta2":[0],"dW2":[[0,0,0]]}""", "dW2");
        Assert.EndsWith("Your earlier value leaves nothing to calculate here, so it could not be marked by it.", result.Feedback.In(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("按你前面的值，这一步已无可计算，因此无法据此给分。", result.Feedback.In(Language.Chinese), StringComparison.Ordinal);
    }

    private static Result Of(string responses, string step, string policy = "{}") => Grades.Of("conv-cost", Layer, responses, step, policy);
}
