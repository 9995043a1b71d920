using CalcService.Core.Notation;

namespace CalcService.Core.Derivations;

/// <summary>A line of mathematics, drawn when it is first looked at and printed once per notation and language.</summary>
/// <param name="draw">Draws the line; always the same.</param>
public sealed class Line(Func<Box> draw)
{
    private Box? _box;
    private string?[]? _latex, _text; // by language

    /// <summary>The line as notation.</summary>
    public Box Box => _box ??= draw();

    /// <summary>The line as LaTeX.</summary>
    /// <param name="language">The language of words within.</param>
    public string Latex(Language language) =>
        (_latex ??= new string?[2])[(int)language] ??= LatexPrinter.Print(Box, language);

    /// <summary>The line as plain text.</summary>
    /// <param name="language">The language of words within.</param>
    public string Text(Language language) =>
        (_text ??= new string?[2])[(int)language] ??= TextPrinter.Print(Box, language);

    /// <summary>The line as MathML.</summary>
    /// <param name="language">The language of words within.</param>
    public string MathML(Language language) => MathMLPrinter.Print(Box, language);
}
