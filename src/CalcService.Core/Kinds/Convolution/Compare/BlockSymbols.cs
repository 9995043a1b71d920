using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>The letters of one of the two blocks that are compared.</summary>
/// <param name="side">What its letters have below: "before".</param>
/// <param name="parameters">What its parameters are called.</param>
/// <param name="macs">What its multiply-accumulates are called.</param>
internal sealed class BlockSymbols(string side, Text parameters, Text macs)
{
    public static readonly BlockSymbols
        Before = new("before", new("Parameters before", "替换前的参数总数"), new("Multiply-accumulates before", "替换前的乘加运算次数")),
        After = new("after", new("Parameters after", "替换后的参数总数"), new("Multiply-accumulates after", "替换后的乘加运算次数"));

    /// <summary>All parameters of the block.</summary>
    public Symbol N { get; } = new($"N_{side}", parameters, Unit.Parameter);

    /// <summary>All multiply-accumulates of the block.</summary>
    public Symbol Macs { get; } = new($"MACs_{side}", macs, Unit.Mac);

    /// <summary>All weights of the block, without biases.</summary>
    public Symbol W { get; } = new($"W_{side}", new("Weights", "权重个数"), Unit.Parameter);

    /// <summary>Kernel positions of all its layers, without channels.</summary>
    public Symbol Taps { get; } = new($"T_{side}", new("Kernel positions", "核位置数"));
}
