using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>
/// Characters in a LaTeX document. The source keeps them as they are, and the head declares those that pdflatex does
/// not know; what no installed font has is named by its code point, so that any text compiles.
/// </summary>
internal static class LatexCharacters
{
    /// <summary>What a character means, as a command that works in mathematics.</summary>
    private static readonly FrozenDictionary<int, string> Commands = Declared(
        "α \\alpha β \\beta γ \\gamma δ \\delta ε \\varepsilon ζ \\zeta η \\eta θ \\theta ι \\iota κ \\kappa",
        "λ \\lambda μ \\mu ν \\nu ξ \\xi π \\pi ρ \\rho σ \\sigma ς \\varsigma τ \\tau υ \\upsilon φ \\varphi",
        "χ \\chi ψ \\psi ω \\omega Γ \\Gamma Δ \\Delta Θ \\Theta Λ \\Lambda Ξ \\Xi Π \\Pi Σ \\Sigma Υ \\Upsilon",
        "Φ \\Phi Ψ \\Psi Ω \\Omega ϵ \\epsilon − - × \\times ÷ \\div ± \\pm · \\cdot ⋅ \\cdot ∗ \\ast ∘ \\circ",
        "⊙ \\odot ⋆ \\star ⊗ \\otimes ⊕ \\oplus √ \\surd ∂ \\partial ≈ \\approx ≠ \\neq ≤ \\le ≥ \\ge ≪ \\ll ≫ \\gg",
        "≡ \\equiv ∝ \\propto ∼ \\sim ∈ \\in ∉ \\notin ⊂ \\subset ⊆ \\subseteq ∑ \\sum ∏ \\prod ∫ \\int ∇ \\nabla",
        "∞ \\infty ∅ \\emptyset ∀ \\forall ∃ \\exists ∧ \\wedge ∨ \\vee ¬ \\neg ∪ \\cup ∩ \\cap ∥ \\| ⌊ \\lfloor",
        "⌋ \\rfloor ⌈ \\lceil ⌉ \\rceil ⟨ \\langle ⟩ \\rangle ⊤ \\top ⊥ \\bot ℓ \\ell … \\ldots ⋯ \\cdots → \\to",
        "← \\leftarrow ↔ \\leftrightarrow ⇒ \\Rightarrow ⇔ \\Leftrightarrow ↦ \\mapsto ↑ \\uparrow ↓ \\downarrow",
        "′ {}' ″ {}'' ° {}^{\\circ} µ \\mu ½ \\tfrac12 ¼ \\tfrac14 ¾ \\tfrac34 ⁺ {}^{+} ⁻ {}^{-} ⁽ {}^{(} ⁾ {}^{)}",
        "ᵀ {}^{T} ⁰ {}^{0} ¹ {}^{1} ² {}^{2} ³ {}^{3} ⁴ {}^{4} ⁵ {}^{5} ⁶ {}^{6} ⁷ {}^{7} ⁸ {}^{8} ⁹ {}^{9}",
        "ⁿ {}^{n} ᵢ {}_{i} ⱼ {}_{j} ₀ {}_{0} ₁ {}_{1} ₂ {}_{2} ₃ {}_{3} ₄ {}_{4} ₅ {}_{5} ₆ {}_{6} ₇ {}_{7}",
        "₈ {}_{8} ₉ {}_{9} ₊ {}_{+} ₋ {}_{-} ₖ {}_{k} \u202F \\, \u2009 \\, \u200A \\, \u2011 \\mbox{-} \u2062 {}",
        "\u2061 {} \u200B {} \uFEFF {}");

    private static readonly FrozenDictionary<int, string> Accents = new Dictionary<int, string>
    {
        [0x302] = @"\hat",
        [0x303] = @"\tilde",
        [0x304] = @"\bar",
        [0x305] = @"\bar",
        [0x307] = @"\dot",
    }.ToFrozenDictionary();

    /// <summary>Words with the characters that TeX, or its old text fonts, give a meaning made harmless.</summary>
    public static string Escape(string text) => Quoted(LatexNames.Escape(text))
        .Replace("<", @"\textless{}", StringComparison.Ordinal)
        .Replace(">", @"\textgreater{}", StringComparison.Ordinal)
        .Replace("|", @"\textbar{}", StringComparison.Ordinal)
        .Replace(" × ", "~×~", StringComparison.Ordinal);

    /// <summary>A body that compiles, and the declarations that its head needs for it.</summary>
    /// <param name="body">LaTeX in Unicode.</param>
    /// <param name="isChinese">Whether the document has a Chinese font.</param>
    public static (string Body, string Declarations) Prepare(string body, bool isChinese)
    {
        var prepared = new StringBuilder(body.Length);
        var needed = new SortedSet<int>();
        var runes = body.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            if (Commands.ContainsKey(runes[i].Value))
                needed.Add(runes[i].Value);
            if (i + 1 < runes.Length && Accents.TryGetValue(runes[i + 1].Value, out var accent))
                prepared.Append($"\\ensuremath{{{accent}{{{Shown(runes[i++], isChinese)}}}}}");
            else
                prepared.Append(Shown(runes[i], isChinese));
        }
        return (prepared.ToString(), string.Concat(needed.Select(Declaration)));
    }

    private static string Declaration(int character) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\\DeclareUnicodeCharacter{{{character:X4}}}{{\\ensuremath{{{Commands[character]}}}}}\n");

    private static string Shown(Rune rune, bool isChinese) =>
        IsKnown(rune.Value, isChinese)
            ? rune.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"\\texttt{{U+{rune.Value:X4}}}");

    private static bool IsKnown(int character, bool isChinese) => character switch
    {
        < 0x7F => true,
        0xD0 or 0xDE or 0xF0 or 0xFE => false, // Icelandic letters are in no font of 128 characters
        >= 0xC0 and <= 0xFF => true, // accented Latin letters
        0x2013 or 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D => true, // dashes and quotation marks
        >= 0x9D00 and <= 0x9DFF => false, // ideographs for birds, of which the font has none
        >= 0x4E00 and <= 0x9FFF => isChinese, // ideographs
        (>= 0x3000 and <= 0x303F) or (>= 0xFF00 and <= 0xFFEF) => isChinese, // Chinese punctuation
        _ => Commands.ContainsKey(character),
    };

    /// <summary>Straight quotation marks as TeX wants them: some begin something, some end it.</summary>
    private static string Quoted(string text) => string.Concat(text.Select((character, i) => character switch
    {
        '"' when i == 0 || text[i - 1] is ' ' or '(' => "``",
        '"' => "''",
        _ => $"{character}",
    }));

    private static FrozenDictionary<int, string> Declared(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ').Chunk(2))
            .ToFrozenDictionary(pair => char.ConvertToUtf32(pair[0], 0), pair => pair[1]);
}
