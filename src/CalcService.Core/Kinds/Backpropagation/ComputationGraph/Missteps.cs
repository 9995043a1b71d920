using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>An idea that goes wrong in the same way with several operations.</summary>
/// <param name="Id">The id of the mistake, in kebab-case.</param>
/// <param name="Message">What to tell a student who had it.</param>
internal sealed record Misstep(string Id, Text Message)
{
    /// <summary>What the idea makes of one operation.</summary>
    /// <param name="wrong">The wrong formula; null for an input that it does not concern.</param>
    public Slip As(Func<Use, Formula?> wrong) => new(this, wrong);
}

/// <summary>What a misstep makes of an operation's value, or of its derivative by one input.</summary>
/// <param name="Misstep">The misstep.</param>
/// <param name="Wrong">The wrong formula; null for an input that it does not concern.</param>
internal sealed record Slip(Misstep Misstep, Func<Use, Formula?> Wrong);

/// <summary>The missteps.</summary>
internal static class Missteps
{
    public static readonly Misstep
        FirstPathOnly = new("first-path-only", new(
            "Only the first path has been followed: a node that is used several times gets the sum over all its paths.",
            "只算了第一条路径：被多次使用的节点，其梯度是各条路径贡献之和。")),
        LastPathOnly = new("last-path-only", new(
            "A later path has overwritten the earlier ones: gradients of several paths are added up.",
            "后一条路径覆盖了前面的结果：多条路径的梯度应当累加。")),
        PathsMultiplied = new("paths-multiplied", new(
            "Along a path derivatives are multiplied, but different paths are added.",
            "同一条路径上的导数相乘，不同路径之间则相加。")),
        UpstreamForgotten = new("upstream-forgotten", new(
            "This is the local derivative alone: it must still be multiplied by the gradient that comes from upstream.",
            "这只是局部导数，还要乘以上游传来的梯度。")),
        StartedFromValue = new("started-from-value", new(
            "The backward pass starts from the derivative of the output by itself, not from the output's value.",
            "反向传播从输出对自身的导数开始，而不是从输出的数值开始。")),
        StartedFromZero = new("started-from-zero", new(
            "The output does depend on itself: the backward pass does not start from 0.",
            "输出对自身的导数不是 0，反向传播不能从 0 开始。")),
        UpstreamNotGiven = new("given-upstream-ignored", new(
            "A gradient from upstream is given: the backward pass starts from it, not from 1.",
            "题目给出了上游梯度：反向传播应从它开始，而不是从 1 开始。")),
        LocalDerivativeForgotten = new("local-derivative-forgotten", new(
            "The gradient has been passed on unchanged: the operation's own derivative is missing.",
            "梯度被原样传回了：漏乘了该运算自身的导数。")),
        ActivationDerivativeMissing = new("activation-derivative-missing", new(
            "The derivative of the activation is missing from the chain.", "链式法则中漏掉了激活函数的导数。")),
        SignLost = new("sign-lost", new("A minus sign has been lost.", "漏掉了负号。")),
        OrderReversed = new("order-reversed", new(
            "The first input is the one that is subtracted from: the order has been reversed.", "被减数是第一个输入：顺序弄反了。")),
        SumTreatedAsProduct = new("sum-treated-as-product", new(
            "The node adds its inputs, it does not multiply them.", "该节点是把输入相加，而不是相乘。")),
        ProductTreatedAsSum = new("product-treated-as-sum", new(
            "The node multiplies its inputs, it does not add them.", "该节点是把输入相乘，而不是相加。")),
        OwnFactor = new("own-factor", new(
            "The derivative of a product by one factor is the other factor, not that factor itself.",
            "乘积对某个因子求导得到的是另一个因子，而不是它自己。")),
        AllFactors = new("all-factors", new(
            "The factor by which the product is differentiated drops out.", "对某个因子求导时，这个因子本身应当消去。")),
        QuotientInverted = new("quotient-inverted", new(
            "Numerator and denominator have been exchanged.", "分子与分母弄反了。")),
        NotInverted = new("not-inverted", new("The reciprocal has not been taken.", "没有取倒数。")),
        NegatedForInverted = new("negated-for-inverted", new(
            "The reciprocal of a number is not its opposite.", "倒数不是相反数。")),
        DenominatorNotSquared = new("denominator-not-squared", new(
            "In the derivative by a denominator the denominator is squared.", "对分母求导时，分母要平方。")),
        NumeratorForgotten = new("numerator-forgotten", new(
            "The numerator stays in the derivative by the denominator.", "对分母求导时，分子要保留。")),
        OutputForInput = new("output-for-input", new(
            "The derivative is taken at the operation's input; its output has been put in instead.",
            "导数应在该运算的输入处取值，这里却代入了它的输出。")),
        InputForOutput = new("input-for-output", new(
            "This short form of the derivative uses the operation's output; its input has been put in instead.",
            "这个导数公式用的是该运算的输出，这里却代入了它的输入。")),
        ExpSignLost = new("exp-sign-lost", new("The sign of the exponent has been lost.", "指数的符号弄错了。")),
        BaseTen = new("logarithm-to-base-ten", new(
            "The logarithm here is the natural one, not that to base ten.", "这里的对数是自然对数，而不是以 10 为底的对数。")),
        Doubled = new("multiplied-by-exponent", new(
            "A power multiplies the base by itself; it has been multiplied by the exponent.", "幂是底数自乘，而不是底数乘以指数。")),
        ExponentNotLowered = new("exponent-not-lowered", new(
            "The power rule lowers the exponent by one.", "幂法则要把指数减一。")),
        ExponentNotInFront = new("exponent-factor-forgotten", new(
            "The power rule brings the exponent to the front as a factor.", "幂法则要把原指数作为系数提到前面。")),
        PowerLost = new("remaining-power-forgotten", new(
            "After the power rule the base keeps the exponent less one; its power has been dropped.",
            "用幂法则后底数仍带有减一后的指数，这里把它丢掉了。")),
        HalvedForRoot = new("halved-for-root", new("A root is not a half.", "开平方不是除以 2。")),
        FactorTwoForgotten = new("factor-two-forgotten", new(
            "A factor of two is missing from the derivative of the root.", "平方根的导数中漏了系数 2。")),
        Degrees = new("degrees-for-radians", new("Angles are in radians here, not in degrees.", "这里的角以弧度计，而不是度。")),
        SineCosineSwapped = new("sine-and-cosine-swapped", new("Sine and cosine have been exchanged.", "正弦与余弦弄反了。")),
        NotDifferentiated = new("not-differentiated", new(
            "The function itself stands where its derivative is needed.", "这里需要的是导数，写的却是函数本身。")),
        SignGained = new("sign-gained", new("There is a minus sign too many.", "多了一个负号。")),
        TanhForSigmoid = new("tanh-for-sigmoid", new("The node applies the sigmoid, not tanh.", "该节点是 Sigmoid，而不是 tanh。")),
        SigmoidForTanh = new("sigmoid-for-tanh", new("The node applies tanh, not the sigmoid.", "该节点是 tanh，而不是 Sigmoid。")),
        DerivativeAtOutput = new("derivative-at-the-activation", new(
            "The function has been applied twice: the derivative is taken at the input; the output is its value there.",
            "函数被多作用了一次：导数在输入处取值，而输出已经是函数值。")),
        FromInput = new("derivative-from-the-pre-activation", new(
            "This short form of the derivative uses the activation, not the number that goes into it.",
            "这个导数公式用的是激活值，而不是激活函数的输入。")),
        HalfDone = new("derivative-half-done", new(
            "The sigmoid's derivative has two factors, the output and one less the output.", "Sigmoid 的导数有两个因子：输出与 1 减输出。")),
        SquareForgotten = new("square-forgotten", new("The square in the derivative of tanh is missing.", "tanh 的导数中漏了平方。")),
        SigmoidDerivativeForTanh = new("sigmoid-derivative-for-tanh", new(
            "This is the derivative of the sigmoid; that of tanh is another.", "这是 Sigmoid 的导数；tanh 的导数不同。")),
        MaskIgnored = new("relu-mask-ignored", new(
            "ReLU lets nothing through where its input is not positive.", "输入不为正时，ReLU 不让任何东西通过。")),
        AbsoluteForRelu = new("absolute-value-for-relu", new(
            "ReLU sets negative values to 0; it does not turn their sign.", "ReLU 把负值置为 0，而不是改变符号。")),
        ReluAtZero = new("relu-derivative-1-at-0", new(
            "By the convention used here the derivative of ReLU at 0 is 0.", "按照此处的约定，ReLU 在 0 处的导数取 0。")),
        ValueForDerivative = new("activation-for-its-derivative", new(
            "What is needed here is the derivative of ReLU, 0 or 1, not its value.", "这里需要的是 ReLU 的导数（0 或 1），而不是它的函数值。")),
        AbsoluteSkipped = new("absolute-value-skipped", new("The absolute value is never negative.", "绝对值不会是负数。")),
        AbsoluteSlope = new("absolute-value-slope-one", new(
            "Left of 0 the absolute value falls: its slope is not 1 everywhere.", "绝对值函数在 0 的左侧是下降的，斜率并不处处为 1。")),
        ExtremesSwapped = new("max-and-min-swapped", new("Maximum and minimum have been exchanged.", "最大值与最小值弄反了。")),
        GradientToAll = new("gradient-to-all", new(
            "The gradient goes only to the input that was selected.", "梯度只传给被选中的那个输入。")),
        GradientShared = new("gradient-shared-evenly", new(
            "The gradient is shared only by inputs that tie; otherwise the selected one gets all of it.",
            "只有并列时各输入才平分梯度；否则被选中的输入得到全部梯度。")),
        TieNotShared = new("tie-not-shared", new(
            "By the convention used here inputs that tie share the gradient equally.", "按照此处的约定，并列的输入平分梯度。"));
}
