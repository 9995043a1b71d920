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

    /// <summary>The name on one line of text.</summary>
    public string Name => TextPrinter.Print(Value.Glyph);

    /// <summary>The derivative on one line of text.</summary>
    public string GradientName => TextPrinter.Print(Gradient.Glyph);

    /// <summary>Whether it is this node that is differentiated.</summary>
    public bool IsDifferentiated { get; private init; }

    /// <summary>The variable of a node.</summary>
    /// <param name="id">The node's name.</param>
    /// <param name="differentiated">What is differentiated, as it is drawn.</param>
    public static Variable Of(string id, Box differentiated)
    {
        var glyph = Glyph(id);
        var name = TextPrinter.Print(glyph);
        return new(
            id,
            new(glyph, new($"Value of {name}", $"{name} 的值")),
            new(Derivative(differentiated, glyph), new($"Gradient with respect to {name}", $"对 {name} 的梯度")))
        {
            IsDifferentiated = glyph == differentiated,
        };
    }

    /// <summary>∂y/∂x.</summary>
    public static Box Derivative(Box of, Box by) => new Fraction(new Cluster([Partial, of]), new Cluster([Partial, by]));

    /// <summary>x, w₀, n₁₂, h_pre; a name that is a number would be read as one, so it becomes an index of v.</summary>
    public static Box Glyph(string id)
    {
        if (id.All(char.IsAsciiDigit))
            return new Script(new Letter("v"), new Numeral(id));
        if (NameAndNumber().Match(id) is { Success: true } numbered)
            return new Script(new Letter(numbered.Groups[1].Value), new Numeral(numbered.Groups[2].Value));
        return NameAndIndex().Match(id) is { Success: true } indexed
            ? new Script(new Letter(indexed.Groups[1].Value), new Letter(indexed.Groups[2].Value))
            : new Letter(id);
    }

    [GeneratedRegex(@"^(\p{L}+)_?([0-9]+)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndNumber();

    [GeneratedRegex(@"^(\p{L}+)_(\p{L}+)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndIndex();
}
