using CalcService.Core.Notation;

namespace CalcService.Core.Formulas;

/// <summary>What a quantity is counted or measured in.</summary>
/// <param name="Name">How it is written behind a number, the same in every language.</param>
/// <param name="Meaning">What one of it is.</param>
public sealed record Unit(string Name, Text Meaning)
{
    /// <summary>One position along a spatial axis.</summary>
    public static Unit Pixel { get; } = new("px", new("positions along an axis", "沿某一轴的位置数"));

    /// <summary>One trainable number.</summary>
    public static Unit Parameter { get; } = new("params", new("trainable numbers", "可训练参数个数"));

    /// <summary>One multiplication together with the addition of its product.</summary>
    public static Unit Mac { get; } = new("MAC", new("multiply-accumulate operations", "乘加运算次数"));

    /// <summary>One floating-point operation.</summary>
    public static Unit Flop { get; } = new("FLOP", new("floating-point operations", "浮点运算次数"));
}
