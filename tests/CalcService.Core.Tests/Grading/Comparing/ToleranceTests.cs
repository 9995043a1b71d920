using CalcService.Core.Grading.Comparing;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using CalcService.Core.Tests.Grading.Responses;

namespace CalcService.Core.Tests.Grading.Comparing;

/// <summary>Bounds are included, exact where both sides are, and relative to the reference.</summary>
public sealed class ToleranceTests
{
    [Theory]
    [InlineData("100.001", "100", "0.001", true)]
    [InlineData("100.0011", "100", "0.001", false)]
    [InlineData("99.999", "100", "0.001", true)]
    [InlineData("0.3", "0.1+0.2", "0", true)]
    [InlineData("1e-7", "0", "1e-6", true)]
    [InlineData("1e-5", "0", "1e-6", false)]
    [InlineData("100.001000000001", "100", "0.001", true)] // (100 + 0.001)(1 + 10⁻⁹): so much is to spare
    [InlineData("100.0010000000011", "100", "0.001", false)]
    [InlineData("1000000000000.5", "1000000000000", "0.001", false)] // exact numbers are no doubles
    public void Absolute(string response, string reference, string bound, bool isRight) =>
        Check(isRight, response, reference, new ToleranceGiven { Absolute = Scalar.Parse(bound) });

    [Theory]
    [InlineData("101", "100", "0.01", true)]
    [InlineData("101.01", "100", "0.01", false)]
    [InlineData("99", "100", "0.01", true)]
    [InlineData("-99", "-100", "0.01", true)]
    [InlineData("-99", "100", "0.01", false)]
    [InlineData("1.1e-20", "1e-20", "0.05", false)]
    [InlineData("1.04e-20", "1e-20", "0.05", true)]
    [InlineData("0.0001", "0", "0.1", false)]
    [InlineData("0", "0", "0.1", true)]
    [InlineData("0", "1e-9", "0.5", false)]
    public void Relative(string response, string reference, string bound, bool isRight) =>
        Check(isRight, response, reference, new ToleranceGiven { Relative = Scalar.Parse(bound) });

    [Theory]
    [InlineData("101.05", true)]
    [InlineData("101.06", false)]
    public void Relative_and_absolute_add_up(string response, bool isRight) => Check(
        isRight, response, "100", new() { Relative = Scalar.Ratio(1, 100), Absolute = Scalar.Ratio(5, 100) });

    [Theory]
    [InlineData("0.4082", "correct")]
    [InlineData("0.408248", "correct")]
    [InlineData("0.4083", "rounded-early")]
    [InlineData("0.40815", "rounded-early")]
    [InlineData("0.4084", "wrong")]
    [InlineData("0.4081", "wrong")]
    [InlineData("1/sqrt(6)", "correct")]
    [InlineData("0.407", "wrong")]
    public void Decimals(string response, string code) =>
        Assert.Equal(code, CodeOf(Compare(response, "0.408248290463863", new ToleranceGiven { Decimals = 4 }.ToTolerance())));

    [Theory]
    [InlineData("0.00167", "0.0016667", 3, "correct")]
    [InlineData("1.67e-3", "0.0016667", 3, "correct")]
    [InlineData("1.67×10^-3", "0.0016667", 3, "correct")]
    [InlineData("0.0016667", "0.0016667", 3, "significant-figures")]
    [InlineData("1/600", "0.0016667", 3, "significant-figures")]
    [InlineData("0.001675", "0.0016667", 3, "significant-figures")]
    [InlineData("0.00168", "0.0016667", 3, "wrong")]
    [InlineData("0.00166", "0.0016667", 3, "wrong")]
    [InlineData("100", "100", 2, "correct")]
    [InlineData("100", "100", 1, "correct")]
    [InlineData("100.", "100", 2, "significant-figures")]
    [InlineData("100.", "100", 3, "correct")]
    [InlineData("1.00e2", "100", 3, "correct")]
    [InlineData("1.0", "0.996", 2, "correct")]
    [InlineData("1.04", "0.996", 2, "significant-figures")] // within half a tenth of 1.0
    [InlineData("1.06", "0.996", 2, "wrong")]
    [InlineData("-1.0", "-0.996", 2, "correct")]
    [InlineData("0", "0", 3, "correct")]
    [InlineData("0.001", "0", 3, "wrong")]
    public void Significant_figures(string response, string reference, int figures, string code) => Assert.Equal(
        code, CodeOf(Compare(response, reference, new ToleranceGiven { SignificantFigures = figures }.ToTolerance())));

    [Theory]
    [InlineData("3.6M", true)]
    [InlineData("3.61M", true)]
    [InlineData("3.613e6", true)]
    [InlineData("3.6×10^6", true)]
    [InlineData("3612.672K", true)]
    [InlineData("3.62M", false)]
    [InlineData("3.60M", false)]
    [InlineData("4M", false)]
    [InlineData("3600000", false)]
    [InlineData("3612672.0", true)]
    [InlineData("3612672.0000001", false)]
    public void Counts_may_be_abbreviated(string response, bool isRight) => Assert.Equal(isRight, Compare(response, "3612672", Tolerance.Exact).IsRight);

    [Theory]
    [InlineData("10M", "9960000", true)]
    [InlineData("10M", "9600000", false)]
    [InlineData("10.0M", "9960000", false)]
    [InlineData("4M", "4000000", true)]
    [InlineData("3.6M", "3650000", true)]
    [InlineData("3.7M", "3650000", true)]
    [InlineData("-3.6M", "-3612672", true)]
    [InlineData("0.0M", "0", true)]
    [InlineData("1.0M", "0", false)]
    public void Abbreviations_round_to_the_figures_written(string response, string reference, bool isRight) =>
        Assert.Equal(isRight, Compare(response, reference, Tolerance.Exact).IsRight);

    [Theory]
    [InlineData("sqrt(2)*sqrt(2)", "2", true)]
    [InlineData("sqrt(2)", "1.41421356", false)]
    [InlineData("1/(1+e^-1)", "sigmoid(1)", true)]
    public void Doubles_agree_up_to_their_rounding(string response, string reference, bool isRight) =>
        Assert.Equal(isRight, Compare(response, reference, Tolerance.Exact).IsRight);

    [Theory]
    [InlineData("99", true)]
    [InlineData("100.04", true)]
    [InlineData("98", false)]
    public void Of_several_sorts_any_suffices(string response, bool isRight) => Check(
        isRight, response, "100", new() { Relative = Scalar.Ratio(1, 100), Decimals = 1, SignificantFigures = 5 });

    [Fact]
    public void A_right_form_is_preferred_to_a_remark() => Assert.Equal("correct", CodeOf(
        Compare("0.4083", "0.40825", new ToleranceGiven { Decimals = 4, Absolute = Scalar.Ratio(1, 1_000) }.ToTolerance())));

    [Fact]
    public void Without_a_tolerance_integers_are_exact_and_others_are_not()
    {
        Assert.Equal(Tolerance.Exact, Tolerance.For((Scalar)28));
        Assert.Equal(Tolerance.Exact, Tolerance.For(Tensor.Vector(1, 2)));
        Assert.Equal(Tolerance.Default, Tolerance.For(Scalar.Ratio(1, 2)));
        Assert.Equal(Tolerance.Default, Tolerance.For(Tensor.Vector(1, Scalar.Ratio(1, 2))));
        Assert.True(Tolerance.Default.Accepts(Scalar.Parse("0.0000009"), 0));
        Assert.True(Tolerance.Default.Accepts(Scalar.Parse("100.5"), 100));
        Assert.False(Tolerance.Default.Accepts(Scalar.Parse("100.50001"), 100));
    }

    [Fact]
    public void A_number_that_is_not_finite_is_wrong() =>
        Assert.False(Tolerance.Default.Accepts(Scalar.Undefined, 1));

    [Theory]
    [InlineData("exact", "精确值")]
    [InlineData("within 0.5% of the value, or within ±0.000001", "相对误差不超过 0.5%，或误差不超过 ±0.000001", "default")]
    [InlineData("exact", "精确值", "none")]
    [InlineData("within 0.1% of the value", "相对误差不超过 0.1%", "relative")]
    [InlineData("within ±0.001", "误差不超过 ±0.001", "absolute")]
    [InlineData("within ±1.00000·10^(−200)", "误差不超过 ±1.00000·10^(−200)", "tiny")]
    [InlineData("within 1% of the value plus 0.05", "误差不超过真值的 1% 加 0.05", "sum")]
    [InlineData("to an integer, which may be off by one", "保留整数，可差 1", "integer")]
    [InlineData("to 3 significant figures", "保留 3 位有效数字", "figures")]
    [InlineData("to 1 significant figure", "保留 1 位有效数字", "figure")]
    [InlineData("to 1 decimal, the last of which may be off by one", "保留 1 位小数，末位可差 1", "decimal")]
    [InlineData("to 2 decimals, the last of which may be off by one", "保留 2 位小数，末位可差 1", "decimals")]
    public void Says_itself(string english, string chinese, string which = "exact")
    {
        var tolerance = which switch
        {
            "default" => Tolerance.Default,
            "sum" => new ToleranceGiven { Relative = Scalar.Ratio(1, 100), Absolute = Scalar.Ratio(5, 100) }.ToTolerance(),
            "figures" => new ToleranceGiven { SignificantFigures = 3 }.ToTolerance(),
            "figure" => new ToleranceGiven { SignificantFigures = 1 }.ToTolerance(),
            "integer" => new ToleranceGiven { Decimals = 0 }.ToTolerance(),
            "decimal" => new ToleranceGiven { Decimals = 1 }.ToTolerance(),
            "decimals" => new ToleranceGiven { Decimals = 2 }.ToTolerance(),
            "none" => new ToleranceGiven { Relative = 0 }.ToTolerance(),
            "relative" => new ToleranceGiven { Relative = Scalar.Ratio(1, 1_000) }.ToTolerance(),
            "absolute" => new ToleranceGiven { Absolute = Scalar.Ratio(1, 1_000) }.ToTolerance(),
            "tiny" => new ToleranceGiven { Absolute = Scalar.Parse("1e-200") }.ToTolerance(),
            _ => Tolerance.Exact,
        };
        Assert.Equal((english, chinese), (tolerance.Sentence.In(Language.English), tolerance.Sentence.In(Language.Chinese)));
    }

    [Theory]
    [InlineData("0.4083", "0.40825", false)] // 4 decimals of it are 0.4083
    [InlineData("0.4082", "0.40826", true)]
    public void A_remark_leaves_the_value_right(string response, string reference, bool hasRemark)
    {
        var comparison = Compare(response, reference, new ToleranceGiven { Decimals = 4 }.ToTolerance());
        Assert.True(comparison.IsRight);
        Assert.Equal(hasRemark, comparison is Comparison.RightWithRemark);
    }

    [Fact]
    public void A_remark_says_what_there_is_to_say()
    {
        var early = Assert.IsType<Comparison.RightWithRemark>(
            Compare("0.4082", "0.40826", new ToleranceGiven { Decimals = 4 }.ToTolerance()));
        Assert.Equal(
            "Right, but the last decimal is off by one: it was cut off, or an intermediate result was rounded too early.",
            early.Remark.In(Language.English));
        Assert.Equal("正确，但最后一位小数差一：可能是直接截断，或中间结果过早舍入。", early.Remark.In(Language.Chinese));
    }

    [Theory]
    [InlineData(
        "1/600", "The value is right; write it as a number with 3 significant figures.", "数值正确；请写成保留 3 位有效数字的数。")]
    [InlineData(
        "0.0016667", "The value is right, but 5 significant figures are written where 3 are asked for.",
        "数值正确，但写了 5 位有效数字，题目要求 3 位。")]
    public void A_wrong_form_says_which_is_asked_for(string response, string english, string chinese)
    {
        var form = Assert.IsType<Comparison.WrongForm>(
            Compare(response, "0.0016667", new ToleranceGiven { SignificantFigures = 3 }.ToTolerance()));
        Assert.Equal((english, chinese), (form.Remark.In(Language.English), form.Remark.In(Language.Chinese)));
    }

    private static void Check(bool isRight, string response, string reference, ToleranceGiven tolerance) =>
        Assert.Equal(isRight, Compare(response, reference, tolerance.ToTolerance()).IsRight);

    private static Comparison Compare(string response, string reference, Tolerance tolerance)
    {
        var read = Read.Understood(response, Read.Count);
        return tolerance.Compare(read.Value.Scalar, read.WrittenIn(0), Read.Number(reference));
    }

    private static string CodeOf(Comparison comparison) => comparison switch
    {
        Comparison.Right => "correct",
        Comparison.RightWithRemark(var code, _) => code,
        Comparison.WrongForm(var code, _) => code,
        _ => "wrong",
    };
}
