using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Convolution.WindowSymbols;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>Parameters, multiply-accumulates and floating-point operations of a convolution layer of any sort.</summary>
public sealed class ConvCost : ProblemKind<ConvCost.Given>
{
    /// <summary>What a problem is given: a layer and, if cost is asked for, the size of its input.</summary>
    public sealed record Given : ConvLayer, IWindow
    {
        /// <summary>Input size along each spatial axis (L, HW or DHW), in positions. Without it only the parameters are asked for.</summary>
        [Zh("输入在每个空间轴（L、HW 或 DHW）上的尺寸。省略时只问参数个数。")]
        public PerAxis? Input { get; init; }

        /// <summary>Floating-point operations that one multiply-accumulate counts as: 2, or 1 where a course does not tell them apart.</summary>
        [Zh("一次乘加计为几次浮点运算：2，或在不加区分的课程中为 1。")]
        public int FlopsPerMac { get; init; } = 2;
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules()
        {
            this.ForLayer();
            RuleFor(given => given.FlopsPerMac).IsBetween(1, 2);
        }
    }

    private static readonly Text
        OutputSection = new("Output", "输出"),
        ParameterSection = new("Parameters", "参数"),
        CostSection = new("Cost", "运算量"),
        TwoFlops = new("1 MAC = 2 FLOPs.", "1 MAC 计为 2 FLOPs。"),
        OneFlop = new("1 MAC = 1 FLOP.", "1 MAC 计为 1 FLOP。");

    /// <inheritdoc/>
    public override string Id => "conv-cost";

    /// <inheritdoc/>
    public override Family Family => Family.Convolution;

    /// <inheritdoc/>
    public override int Order => 2;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Parameters and cost of a convolution layer", "卷积层的参数量与运算量");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "Output shape, weights, biases, MACs and FLOPs of a standard, grouped, depthwise, pointwise, depthwise-separable or transposed convolution.",
        "标准、分组、逐通道、逐点、深度可分离或转置卷积的输出形状、权重、偏置、MAC 与 FLOP。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??=
        [
        .. OutputSizes.Laws, TotalLaws.Shape(rank: 2),
        .. LayerLaws.Of(LayerGeometry.Usual).All, .. TotalLaws.Sheet, .. SeparableLaws.Of(LayerGeometry.Usual, bias: true).All,
        LayerLaws.Of(LayerGeometry.Usual with { Transposed = true }).MultiplyAccumulates,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
    [
        Answer.Of(SameLaws.Output, "rank"), Answer.Of(TotalLaws.Shape(rank: 2), "1 + rank"),
        Answer.Of(LayerLaws.Of(LayerGeometry.Usual).Standard), Answer.Of(TotalLaws.Biases),
        Answer.Of(SeparableLaws.DepthwiseParameters), Answer.Of(SeparableLaws.PointwiseParameters),
        Answer.Of(TotalLaws.Parameters),
        Answer.Of(SeparableLaws.Of(LayerGeometry.Usual, bias: true).DepthwiseMacs),
        Answer.Of(SeparableLaws.Of(LayerGeometry.Usual, bias: true).PointwiseMacs),
        Answer.Of(SeparableLaws.Macs), Answer.Of(TotalLaws.Flops2),
    ];

    /// <inheritdoc/>
    protected internal override Given Complete(Given given) => (Given)given.Completed();

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var geometry = LayerGeometry.Of(given);
        LayerSteps.Bind(d, given, given, geometry);
        if (given.Input is not null)
            DeriveOutput(given, geometry, d);
        d.Section(ParameterSection);
        LayerSteps.Parameters(d, given, geometry, given.Input is not null);
        if (given.Input is null)
            return;
        d.Section(CostSection);
        LayerSteps.MultiplyAccumulates(d, given, geometry);
        d.Assume(given.FlopsPerMac == 1 ? OneFlop : TwoFlops);
        d.Step(given switch
        {
            { FlopsPerMac: 1 } => TotalLaws.Flops1,
            { IsSeparable: true } => SeparableLaws.Flops,
            _ => TotalLaws.Flops2,
        });
    }

    private static void DeriveOutput(Given given, LayerGeometry geometry, Derivation d)
    {
        d.Section(OutputSection);
        I.Bind(d, given.Input!, geometry.Rank);
        OutputSizes.Derive(d, given);
        d.Step(TotalLaws.Shape(geometry.Rank));
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => CostPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => CostVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        LayerFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. CostExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
