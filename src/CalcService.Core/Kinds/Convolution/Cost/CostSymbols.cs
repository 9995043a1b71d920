using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>The letters of a layer's parameters and cost.</summary>
internal static class CostSymbols
{
    public static readonly Symbol
        CIn = new("C_in", new("Input channels", "输入通道数")),
        COut = new("C_out", new("Output channels", "输出通道数")),
        G = new("G", new("Groups", "分组数")),
        W = new("W", new("Weights", "权重个数"), Unit.Parameter),
        B = new("B", new("Biases", "偏置个数"), Unit.Parameter),
        N = new("N", new("Parameters", "参数总数"), Unit.Parameter),
        Macs = new("MACs", new("Multiply-accumulates", "乘加运算次数"), Unit.Mac),
        Flops = new("FLOPs", new("Floating-point operations", "浮点运算次数"), Unit.Flop);

    public static readonly Symbol
        WDw = new("W_dw", new("Depthwise weights", "逐通道卷积的权重个数"), Unit.Parameter),
        WPw = new("W_pw", new("Pointwise weights", "逐点卷积的权重个数"), Unit.Parameter),
        NDw = new("N_dw", new("Depthwise parameters", "逐通道卷积的参数个数"), Unit.Parameter),
        NPw = new("N_pw", new("Pointwise parameters", "逐点卷积的参数个数"), Unit.Parameter),
        MacsDw = new("MACs_dw", new("Depthwise multiply-accumulates", "逐通道卷积的乘加运算次数"), Unit.Mac),
        MacsPw = new("MACs_pw", new("Pointwise multiply-accumulates", "逐点卷积的乘加运算次数"), Unit.Mac);

    public static readonly TensorSymbol OutputShape =
        new(new Letter("shape"), rank: 1, new("Output shape, channels first", "输出形状（通道在前）"));
}
