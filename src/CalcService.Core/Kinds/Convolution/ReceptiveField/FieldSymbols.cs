using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>
/// The letters of one layer in a stack, and of what the layer before it leaves: R₁ and R₀ of the first layer, R_l and R_{l−1}
/// of any, R_L and R_{L−1} of the last.
/// </summary>
internal sealed class FieldSymbols
{
    private FieldSymbols(Box here, Box before)
    {
        (R, RBefore) = (FieldAt(here), FieldAt(before));
        (J, JBefore) = (JumpAt(here), JumpAt(before));
        (Start, StartBefore) = (StartAt(here), StartAt(before));
        K = new(At("K", here), new("Kernel size", "卷积核尺寸"));
        S = new(At("S", here), new("Stride", "步幅"));
        D = new(At("D", here), new("Dilation", "膨胀率"));
        P = new(At("P", here), new("Padding before the first position", "首端填充"));
    }

    public static readonly FieldSymbols
        OfFirst = new(new Numeral("1"), new Numeral("0")),
        OfAny = new(new Letter("l"), Before("l")),
        OfLast = new(new Letter("L"), Before("L"));

    /// <summary>Receptive field of the layer's outputs, on the input.</summary>
    public Symbol R { get; }

    /// <summary>Receptive field of what goes into the layer.</summary>
    public Symbol RBefore { get; }

    /// <summary>Distance between neighbouring outputs, on the input.</summary>
    public Symbol J { get; }

    /// <summary>Distance between neighbours of what goes into the layer.</summary>
    public Symbol JBefore { get; }

    /// <summary>Where the first output's receptive field has its centre.</summary>
    public Symbol Start { get; }

    /// <summary>The same for what goes into the layer.</summary>
    public Symbol StartBefore { get; }

    /// <summary>Kernel size.</summary>
    public Symbol K { get; }

    /// <summary>Stride.</summary>
    public Symbol S { get; }

    /// <summary>Dilation.</summary>
    public Symbol D { get; }

    /// <summary>Padding before the first position.</summary>
    public Symbol P { get; }

    private static Symbol FieldAt(Box layer) => new(At("R", layer), new("Receptive field", "感受野"), Unit.Pixel);

    private static Symbol JumpAt(Box layer) => new(At("J", layer), new("Jump", "步距"), Unit.Pixel);

    private static Symbol StartAt(Box layer) =>
        new(At("start", layer), new("Centre of the first receptive field", "第一个感受野的中心"), Unit.Pixel);

    private static Script At(string letter, Box layer) => new(new Letter(letter), layer);

    private static Infix Before(string layer) => new(new Letter(layer), Sign.Minus, new Numeral("1"));
}
