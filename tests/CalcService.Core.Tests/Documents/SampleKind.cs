using System.Xml.Linq;
using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Tests.Documents;

/// <summary>A kind that needs all that a document shows: sections, details, fractions, long lines, cases.</summary>
internal sealed class SampleKind(Text words) : ProblemKind<SampleKind.Given>
{
    internal sealed record Given
    {
        /// <summary>How many inputs there are.</summary>
        public required int Inputs { get; init; }
    }

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly TensorSymbol W = new("W", 2, new("weights", "权重")), X = new("x", 1, new("input", "输入"));
    private static readonly TensorSymbol Z = new("z", 1, new("pre-activation", "净输入"));
    private static readonly TensorSymbol A = new("a", 1, new("activation", "激活值"));
    private static readonly Symbol I = new("i", Text.Same("i")), V = new("v", Text.Same("v"));
    private static readonly Symbol N = new("n", new("inputs", "输入个数"));
    private static readonly Symbol Mean = new("m", new("mean activation", "激活值的均值"));
    private static readonly Symbol Share = new("r", new("share of one input", "一个输入所占比例"));
    private static readonly Symbol Loss = new("L", new("squared error", "平方误差"));
    private static readonly Symbol Slope = new("g_max", new("slope", "斜率"), Unit.Flop);

    private Law Weighted => new("preActivation", Z, W * X, words);

    private static readonly Law Activated = new(
        "activation", A, Map(V, Sigmoid(V), Z),
        new("The logistic function squeezes each number into (0, 1).", "Sigmoid 函数把每个数压缩到 (0, 1)。"));

    private static readonly Law Ratio = new(
        "share", Share, 1 / N, new($"All {N} inputs count alike.", $"{N} 个输入同等重要。"));

    private static readonly Law Squares = new(
        "loss", Loss, Sum(I, new Domain.Range(1, N), Pow(A[I] - Scalar.Ratio(1, 8), 2) * Share),
        new("Errors are squared so that they do not cancel.", "误差取平方，避免正负抵消。"));

    private static readonly Law Slopes = new(
        "slope", Slope, When(Loss > 0, Loss / N).Otherwise(0), new("Below zero nothing passes.", "小于零的部分不通过。"));

    public override string Id => "sample";

    public override Family Family => Family.Convolution;

    public override int Order => 0;

    public override Text Title => words;

    public override Text Summary => words;

    public override IReadOnlyList<Answer> Answers =>
        [Answer.Of(Weighted, "n"), Answer.Of(Ratio), Answer.Of(Squares), Answer.Of(Slopes)];

    public override IReadOnlyList<Law> Laws => [Weighted, Activated, Ratio, Squares, Slopes];

    public override IReadOnlyList<Example> Examples => [Example("only", words, new() { Inputs = 3 })];

    public override GivenValidator<Given> Validator { get; } = new GivenRules();

    internal Solution Solved() => Examples[0].Problem.Solve().OrThrow();

    protected internal override void Derive(Given given, Derivation d)
    {
        var n = given.Inputs;
        d.Assume(words);
        d.Given(N, n);
        d.Given(W, Tensor.Matrix(n, n, (i, j) => Scalar.Ratio(i - 2 * j, 4)));
        d.Given(X, Tensor.Vector([.. Enumerable.Range(1, n).Select(i => (Scalar)(1000 * i))]));
        d.Section(new("forward pass", "前向传播"));
        d.Step(Weighted).Showing(1).Showing(2);
        d.Step(Activated).Showing(1);
        d.Section(words);
        d.Step(Ratio);
        d.Step(Squares);
        d.Step(Slopes);
    }

    protected internal override Prompt Ask(Given given) => new(words, [new("share", words)]);

    protected internal override Given Generate(Chance chance, Difficulty difficulty) => new() { Inputs = 3 };

    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        new(new XElement(Svg + "svg", new XAttribute("viewBox", "0 0 40 3")), words.In(language));

    private sealed class GivenRules : GivenValidator<Given>;
}
