using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>The letters of one layer in a stack, and of what the layer before it leaves: R₂ and R₁, or R_l and R_{l−1} of any layer.</summary>
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

    /// <summary>Those of a layer whose number does not matter.</summary>
    public static FieldSymbols OfAny { get; } = Lettered("l");

    /// <summary>Those of the last layer, however many there are.</summary>
    public static FieldSymbols OfLast { get; } = Lettered("L");

    /// <summary>Those of a layer with a number.</summary>
    /// <param name="number">The number, from 1.</param>
    public static FieldSymbols Of(int number) => new(Draw.Integer(number), Draw.Integer(number - 1));

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

    private static FieldSymbols Lettered(string layer) =>
        new(new Letter(layer), new Infix(new Letter(layer), Sign.Minus, new Numeral("1")));

    private static Symbol FieldAt(Box layer) => new(At("R", layer), new("Receptive field", "感受野"), Unit.Pixel);

    private static Symbol JumpAt(Box layer) => new(At("J", layer), new("Jump", "步距"), Unit.Pixel);

    private static Symbol StartAt(Box layer) =>
        new(At("start", layer), new("Centre of the first receptive field", "第一个感受野的中心"), Unit.Pixel);

    private static Script At(string letter, Box layer) => new(new Letter(letter), layer);
}
