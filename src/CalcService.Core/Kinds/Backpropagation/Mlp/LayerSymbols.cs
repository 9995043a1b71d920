using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>The quantities of one layer. With a batch they are capital letters: matrices with a row for each sample.</summary>
internal sealed class LayerSymbols
{
    private static readonly Letter Partial = new("∂"), Loss = new("L");

    /// <summary>Names the quantities of a layer.</summary>
    /// <param name="layer">Its number; or a letter that stands for one.</param>
    /// <param name="batch">Whether there is a row for each sample.</param>
    public LayerSymbols(string layer, bool batch)
    {
        Name = layer;
        var rank = batch ? 2 : 1;
        W = new(Of("W"), 2, new($"Weights of layer {layer}", $"第 {layer} 层的权重"));
        B = new(Of("b"), 1, new($"Biases of layer {layer}", $"第 {layer} 层的偏置"));
        Z = new(Of(batch ? "Z" : "z"), rank, new($"Pre-activation of layer {layer}", $"第 {layer} 层的净输入"));
        A = new(Of(batch ? "A" : "a"), rank, new($"Activation of layer {layer}", $"第 {layer} 层的激活值"));
        Delta = new(Of(batch ? "Δ" : "δ"), rank, new(
            $"Error term of layer {layer}, ∂L/∂z", $"第 {layer} 层的误差项 ∂L/∂z"));
        GradA = Gradient(A, new($"Gradient with respect to the activation of layer {layer}", $"损失对第 {layer} 层激活值的梯度"));
        GradW = Gradient(W, new($"Gradient of the weights of layer {layer}", $"第 {layer} 层权重的梯度"));
        GradB = Gradient(B, new($"Gradient of the biases of layer {layer}", $"第 {layer} 层偏置的梯度"));
        NewW = new(New("W"), 2, new($"New weights of layer {layer}", $"第 {layer} 层更新后的权重"));
        NewB = new(New("b"), 1, new($"New biases of layer {layer}", $"第 {layer} 层更新后的偏置"));
        Slope = new(Of("α"), new($"Negative slope of layer {layer}", $"第 {layer} 层的负半轴斜率"));
    }

    /// <summary>The layer's number.</summary>
    public string Name { get; }

    /// <summary>Weights, out × in.</summary>
    public TensorSymbol W { get; }

    /// <summary>Biases.</summary>
    public TensorSymbol B { get; }

    /// <summary>Pre-activations.</summary>
    public TensorSymbol Z { get; }

    /// <summary>Activations; those of layer 0 are the inputs.</summary>
    public TensorSymbol A { get; }

    /// <summary>The derivatives of the loss with respect to the pre-activations.</summary>
    public TensorSymbol Delta { get; }

    /// <summary>The derivatives of the loss with respect to the activations.</summary>
    public TensorSymbol GradA { get; }

    /// <summary>The derivatives of the loss with respect to the weights.</summary>
    public TensorSymbol GradW { get; }

    /// <summary>The derivatives of the loss with respect to the biases.</summary>
    public TensorSymbol GradB { get; }

    /// <summary>Weights after the step.</summary>
    public TensorSymbol NewW { get; }

    /// <summary>Biases after the step.</summary>
    public TensorSymbol NewB { get; }

    /// <summary>The slope of a leaky ReLU below 0.</summary>
    public Symbol Slope { get; }

    /// <summary>∂L/∂x, an entry of which carries its indices where x does.</summary>
    /// <param name="of">x.</param>
    /// <param name="meaning">What it stands for.</param>
    public static TensorSymbol Gradient(TensorSymbol of, Text meaning) => new(Derivative(of.Glyph), of.Rank, meaning)
    {
        EntryGlyph = indices => Derivative(Draw.Indexed(of.Glyph, indices)),
    };

    /// <summary>∂L/∂x.</summary>
    /// <param name="by">x.</param>
    public static Box Derivative(Box by) => Derivative(Loss, by);

    /// <summary>∂y/∂x.</summary>
    /// <param name="of">y.</param>
    /// <param name="by">x.</param>
    public static Box Derivative(Box of, Box by) => new Fraction(new Cluster(Partial, of), new Cluster(Partial, by));

    private Script Of(string letter) => new(new Letter(letter), Super: Layered(Name));

    private Script New(string letter) => new(new Letter(letter), new Letter("new"), Layered(Name));

    private static Fence Layered(string name) => new(Bracket.Round, name switch
    {
        [>= '0' and <= '9'] => new Numeral(name),
        [var letter, var sign, var one] => new Infix(new Letter($"{letter}"), sign == '+' ? Sign.Plus : Sign.Minus, new Numeral($"{one}")),
        _ => new Letter(name),
    });
}
