using System.Text.RegularExpressions;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>A node as mathematics knows it: its value, and the derivative of what is differentiated by that value.</summary>
/// <param name="Id">The node's name.</param>
/// <param name="Value">Its value; drawn as its name, with a number at the end as a subscript.</param>
/// <param name="Gradient">The derivative by it; drawn as ∂f/∂x.</param>
internal sealed partial record Variable(string Id, Symbol Value, Symbol Gradient)
{
    private static readonly Letter Partial = new("∂");

    /// <summary>The name as it stands in a sentence: w₀.</summary>
    public string Name => NameOf(Value.Glyph);

    /// <summary>The derivative as it stands in a sentence: ∂f/∂w₀.</summary>
    public string GradientName => $"∂{NameOf(Differentiated)}/∂{Name}";

    /// <summary>What is differentiated, as it is drawn.</summary>
    public required Box Differentiated { get; init; }

    /// <summary>Whether it is this node that is differentiated.</summary>
    public bool IsDifferentiated => Value.Glyph == Differentiated;

    /// <summary>The variable of a node.</summary>
    /// <param name="id">The node's name.</param>
    /// <param name="differentiated">What is differentiated, as it is drawn.</param>
    public static Variable Of(string id, Box differentiated)
    {
        var glyph = Glyph(id);
        var name = NameOf(glyph);
        return new(
            id,
            new(glyph, new($"Value of {name}", $"{name} 的值")),
            new(Derivative(differentiated, glyph), new($"Gradient with respect to {name}", $"对 {name} 的梯度")))
        {
            Differentiated = differentiated,
        };
    }

    /// <summary>A glyph as it stands in a sentence; digits of a subscript are lowered, as Unicode has them.</summary>
    public static string NameOf(Box glyph) => glyph is Script { Base: Letter name, Sub: Numeral index }
        ? name.Name + string.Concat(index.Digits.Select(digit => (char)('₀' + (digit - '0'))))
        : TextPrinter.Print(glyph);

    /// <summary>∂y/∂x.</summary>
    public static Box Derivative(Box of, Box by) => new Fraction(new Cluster([Partial, of]), new Cluster([Partial, by]));

    /// <summary>x, w₀, n₁₂, h_pre; a name that is a number would be read as one, so it becomes an index of v.</summary>
    public static Box Glyph(string id)
    {
        if (id.All(char.IsAsciiDigit))
            return new Script(new Letter("v"), new Numeral(id));
        if (Indexed().Match(id) is not { Success: true, Groups: var groups })
            return new Letter(id);
        var index = groups["index"].Value;
        return new Script(new Letter(groups["name"].Value), index.All(char.IsAsciiDigit) ? new Numeral(index) : new Letter(index));
    }

    [GeneratedRegex(@"^(?<name>\p{L}+)(_?(?<index>[0-9]+)|_(?<index>\p{L}+))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Indexed();
}
