using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Activations;

/// <summary>What to tell a student who got an activation or its derivative wrong.</summary>
internal static class ActivationTexts
{
    public static readonly Text
        Skipped = new("The activation function has not been applied: this is the pre-activation.", "没有施加激活函数：这是净输入。"),
        ExpSignLost = new("The sigmoid is 1/(1 + e⁻ᶻ): the exponent carries a minus sign.", "Sigmoid 是 1/(1 + e⁻ᶻ)：指数带负号。"),
        TanhForSigmoid = new("The layer uses the sigmoid, not tanh.", "该层使用 Sigmoid，而不是 tanh。"),
        SigmoidForTanh = new("The layer uses tanh, not the sigmoid.", "该层使用 tanh，而不是 Sigmoid。"),
        AbsoluteValue = new("ReLU sets negative values to 0; it does not turn their sign.", "ReLU 把负值置为 0，而不是改变符号。"),
        SlopeForgotten = new("Below 0 a leaky ReLU keeps a small slope; it is not flat.", "Leaky ReLU 在负半轴保留一个小斜率，并不是恒为 0。"),
        NotNormalised = new("The exponentials must still be divided by their sum.", "指数还需要除以它们之和。"),
        SigmoidForSoftmax = new("Softmax compares the units of a layer with one another; the sigmoid looks at each alone.", "Softmax 在同层各单元之间归一化；Sigmoid 则逐个单独计算。"),
        WithoutExp = new("Softmax takes the exponentials first and divides then.", "Softmax 先取指数，再做归一化。"),
        DownTheColumns = new("Softmax runs along each row, over the units of one sample, not over the samples.", "Softmax 沿每一行（同一样本的各单元）归一化，而不是跨样本。"),
        DerivativeMissing = new("The derivative of the activation is missing from the chain.", "链式法则中漏掉了激活函数的导数。"),
        DerivativeAtActivation = new("The derivative is taken at the pre-activation z; a already is the function's value there.", "导数应在净输入 z 处取值；a 已经是函数值。"),
        FromPreActivation = new("This shortcut for the derivative uses the activation a, not the pre-activation z.", "这个导数公式用的是激活值 a，而不是净输入 z。"),
        HalfDone = new("The sigmoid's derivative is a(1 − a), not a alone.", "Sigmoid 的导数是 a(1 − a)，而不只是 a。"),
        SquareForgotten = new("The derivative of tanh is 1 − a²: the square is missing.", "tanh 的导数是 1 − a²：漏了平方。"),
        SigmoidDerivativeForTanh = new("a(1 − a) belongs to the sigmoid; the derivative of tanh is another.", "a(1 − a) 是 Sigmoid 的导数；tanh 的导数不同。"),
        ReluAtZero = new("By the convention used here the derivative of ReLU at 0 is 0.", "按照此处的约定，ReLU 在 0 处的导数取 0。"),
        ActivationForDerivative = new("What is needed here is the derivative of ReLU, 0 or 1, not its value.", "这里需要的是 ReLU 的导数（0 或 1），而不是它的函数值。");
}
