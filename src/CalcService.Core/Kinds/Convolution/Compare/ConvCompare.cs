using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>What is left of parameters and cost when one block of convolution layers takes the place of another.</summary>
public sealed class ConvCompare : ProblemKind<ConvCompare.Given>
{
    private const int MostLayers = 32;

    /// <summary>What a problem is given: two blocks of layers, and perhaps the size of their input.</summary>
    public sealed record Given
    {
        /// <summary>Input size along each spatial axis (L, HW or DHW), in positions; both blocks get it. Without it only the parameters are compared.</summary>
        [Zh("输入在每个空间轴（L、HW 或 DHW）上的尺寸，两个模块相同。省略时只比较参数个数。")]
        public PerAxis? Input { get; init; }

        /// <summary>The layers that are replaced, from the input on.</summary>
        [Zh("被替换的各层，从靠近输入的一层开始。")]
        public required IReadOnlyList<ConvLayer> Before { get; init; }

        /// <summary>The layers that take their place, from the input on.</summary>
        [Zh("替换后的各层，从靠近输入的一层开始。")]
        public required IReadOnlyList<ConvLayer> After { get; init; }

        /// <summary>How many spatial axes there are.</summary>
        internal int Axes => LayerStacks.AxesOf(Input, Before.Concat(After));

        /// <summary>Whether a single standard layer gives way to a depthwise-separable one that is like it otherwise.</summary>
        internal bool IsSeparated => Before is [{ Variant: ConvVariant.Standard, Transposed: false } before]
            && After is [{ IsSeparable: true, Transposed: false } after]
            && (before with { Variant = after.Variant, Groups = after.Groups, Bias = after.Bias }) == after;
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules()
        {
            RuleFor(given => given.Input).EachIsBetween(1, LayerStacks.LargestInput);
            RuleFor(given => given.Before).HasCount(1, MostLayers);
            RuleFor(given => given.After).HasCount(1, MostLayers);
            RuleForEach(given => given.Before).SetValidator(new LayerRules());
            RuleForEach(given => given.After).SetValidator(new LayerRules());
            OfBlocks((layers, given, path) => LayerStacks.AxesDisagree(layers, given.Axes, path));
            OfBlocks((layers, _, path) => ChannelsDisagree(layers, path));
            OfBlocks((layers, given, path) => given.Input is { } input ? LayerStacks.DoNotFit(input, layers, given.Axes, path) : []);
        }

        private void OfBlocks(Func<IReadOnlyList<ConvLayer>, Given, string, IEnumerable<Fault>> faults) =>
            Together(given => [.. faults(given.Before, given, "before"), .. faults(given.After, given, "after")]);

        private static IEnumerable<Fault> ChannelsDisagree(IReadOnlyList<ConvLayer> layers, string path) =>
            from i in Enumerable.Range(1, layers.Count - 1)
            let given = layers[i - 1].OutChannels
            let taken = layers[i].InChannels
            where given != taken
            select new Fault($"{path}[{i}].inChannels", "channels-disagree", new(
                $"Must be {given}, the output channels of the layer before, not {taken}.",
                $"必须等于前一层的输出通道数 {given}，而不是 {taken}。"));
    }

    private sealed class LayerRules : GivenValidator<ConvLayer>
    {
        public LayerRules() => this.ForLayer();
    }

    /// <inheritdoc/>
    public override string Id => "conv-compare";

    /// <inheritdoc/>
    public override Family Family => Family.Convolution;

    /// <inheritdoc/>
    public override int Order => 3;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Two blocks of convolution layers compared", "两种卷积结构的比较");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "What is left of parameters and multiply-accumulates when one block of layers takes the place of another: separable for standard, small kernels for a large one.",
        "用一种卷积结构替换另一种时，参数量与乘加次数各剩多少：如以深度可分离卷积代替标准卷积，以小卷积核代替大卷积核。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??=
    [
        .. OutputSizes.Laws,
        .. LayerLaws.Of(LayerGeometry.Usual).All, TotalLaws.Biases, TotalLaws.NoBiases, TotalLaws.ParametersOver(rank: 2),
        .. SeparableLaws.Of(LayerGeometry.Usual, bias: true).All.Where(law => law != SeparableLaws.Flops),
        LayerLaws.Of(LayerGeometry.Usual with { Transposed = true }).MultiplyAccumulates,
        BlockLaws.Parameters(BlockSymbols.Before), BlockLaws.Cost(BlockSymbols.Before),
        RatioLaws.Separable(LayerGeometry.Usual).Parameters, RatioLaws.Separable(LayerGeometry.Usual).Cost,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
    [
        Of("parametersBefore", BlockSymbols.Before.N), Of("parametersAfter", BlockSymbols.After.N), Answer.Of(RatioLaws.Plain.Parameters),
        Of("macsBefore", BlockSymbols.Before.Macs), Of("macsAfter", BlockSymbols.After.Macs), Answer.Of(RatioLaws.Plain.Cost),
    ];

    private static Answer Of(string id, Symbol symbol) => new(id, symbol.Meaning, symbol.Glyph, [], symbol.Unit);

    /// <inheritdoc/>
    protected internal override Given Complete(Given given) => given with
    {
        Before = [.. given.Before.Select(layer => layer.Completed())],
        After = [.. given.After.Select(layer => layer.Completed())],
    };

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d) => CompareDerivation.Derive(given, d);

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => ComparePrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => CompareVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        difficulty != Difficulty.Easy || solve().FitsPaper(Answers);

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        CompareFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. CompareExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
