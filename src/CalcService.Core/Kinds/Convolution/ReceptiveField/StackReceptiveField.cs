using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>The receptive field of a stack of convolution and pooling layers: how much of the input one output sees, and where.</summary>
public sealed class StackReceptiveField : ProblemKind<StackReceptiveField.Given>
{
    private const int MostLayers = 200;

    /// <summary>What a problem is given: layers, and perhaps the size of the input.</summary>
    public sealed record Given
    {
        /// <summary>Input size along each spatial axis (L, HW or DHW), in positions. Without it the size of the output is not asked for.</summary>
        [Zh("输入在每个空间轴（L、HW 或 DHW）上的尺寸。省略时不问输出尺寸。")]
        public PerAxis? Input { get; init; }

        /// <summary>The layers, from the input on.</summary>
        [Zh("各层，从靠近输入的一层开始。")]
        public required IReadOnlyList<StackLayer> Layers { get; init; }

        /// <summary>How many spatial axes there are.</summary>
        internal int Axes => LayerStacks.AxesOf(Input, Layers);
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules()
        {
            RuleFor(given => given.Input).EachIsBetween(1, LayerStacks.LargestInput);
            RuleFor(given => given.Layers).HasCount(1, MostLayers);
            RuleForEach(given => given.Layers).SetValidator(new LayerRules());
            Together(given => LayerStacks.AxesDisagree(given.Layers, given.Axes, "layers"));
            Together(PaddingNeedsInput);
            Together(given => given.Input is { } input ? LayerStacks.DoNotFit(input, given.Layers, given.Axes, "layers") : []);
        }

        private static IEnumerable<Fault> PaddingNeedsInput(Given given) => given.Input is not null
            ? []
            : given.Layers.Index()
                .Where(layer => layer.Item.Padding is Padding.Same && layer.Item.Stride.Values.ContainsAnyExcept(1))
                .Select(layer => new Fault($"layers[{layer.Index}].padding", "same-needs-input", new(
                    "With a stride above 1, \"same\" padding depends on the size of the input: give \"input\", or the padding as numbers.",
                    "步幅大于 1 时，“same” 填充取决于输入尺寸：请给出 “input”，或直接给出填充的数值。")));
    }

    private sealed class LayerRules : GivenValidator<StackLayer>
    {
        public LayerRules() => this.ForWindow();
    }

    /// <inheritdoc/>
    public override string Id => "receptive-field";

    /// <inheritdoc/>
    public override Family Family => Family.Convolution;

    /// <inheritdoc/>
    public override int Order => 4;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Receptive field of a stack of layers", "多层网络的感受野");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "How much of the input one output sees after convolutions and pooling, how far apart neighbouring fields are, and where the first lies.",
        "经过若干卷积层与池化层之后，一个输出能看到多大范围的输入，相邻感受野相距多远，第一个感受野位于何处。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??= [.. FieldLaws.Sheet, .. OutputSizes.SlidingLaws];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
    [
        .. FieldLaws.Answers.Select(law => Answer.Of(law, "rank")), Answer.Of(SameLaws.Output, "rank"),
    ];

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d) => FieldDerivation.Derive(given, d);

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => StackPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => StackVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve().IsVaried(Answers);

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        FieldFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [.. StackExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
