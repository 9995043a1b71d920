using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace CalcService.Core.Notation;

/// <summary>How letters and words are written in LaTeX.</summary>
internal static class LatexNames
{
    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["α"] = @"\alpha",
        ["β"] = @"\beta",
        ["γ"] = @"\gamma",
        ["δ"] = @"\delta",
        ["ε"] = @"\varepsilon",
        ["ϵ"] = @"\epsilon",
        ["ζ"] = @"\zeta",
        ["η"] = @"\eta",
        ["θ"] = @"\theta",
        ["ι"] = @"\iota",
        ["κ"] = @"\kappa",
        ["λ"] = @"\lambda",
        ["μ"] = @"\mu",
        ["ν"] = @"\nu",
        ["ξ"] = @"\xi",
        ["π"] = @"\pi",
        ["ρ"] = @"\rho",
        ["σ"] = @"\sigma",
        ["τ"] = @"\tau",
        ["υ"] = @"\upsilon",
        ["φ"] = @"\varphi",
        ["ϕ"] = @"\phi",
        ["χ"] = @"\chi",
        ["ψ"] = @"\psi",
        ["ω"] = @"\omega",
        ["Γ"] = @"\Gamma",
        ["Δ"] = @"\Delta",
        ["Θ"] = @"\Theta",
        ["Λ"] = @"\Lambda",
        ["Ξ"] = @"\Xi",
        ["Π"] = @"\Pi",
        ["Σ"] = @"\Sigma",
        ["Φ"] = @"\Phi",
        ["Ψ"] = @"\Psi",
        ["Ω"] = @"\Omega",
        ["∂"] = @"\partial",
        ["∇"] = @"\nabla",
        ["⊤"] = @"\top",
        ["′"] = @"\prime",
        ["*"] = @"\ast",
        ["∞"] = @"\infty",
        ["ℓ"] = @"\ell",
        ["𝟏"] = @"\mathbf{1}",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Operators = FrozenSet.ToFrozenSet(
        ["exp", "ln", "log", "max", "min", "sin", "cos", "tanh", "arg"], StringComparer.Ordinal);

    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}$&#%_^~");

    /// <summary>A name: a Greek letter by its command, one letter as it is, several upright.</summary>
    public static string Of(string name) =>
        Letters.TryGetValue(name, out var command) ? command
        : name.Length == 1 && char.IsAsciiLetter(name[0]) ? name
        : $@"\mathrm{{{Escape(name)}}}";

    /// <summary>The name of a function: its own command where LaTeX has one.</summary>
    public static string OfFunction(string name) =>
        Operators.Contains(name) ? $@"\{name}" : Letters.TryGetValue(name, out var command) ? command
        : name.Length == 1 ? name : $@"\operatorname{{{Escape(name)}}}";

    /// <summary>Text with the characters that TeX gives a meaning made harmless.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '\\' => @"\textbackslash{}",
                '^' => @"\textasciicircum{}",
                '~' => @"\textasciitilde{}",
                '{' or '}' or '$' or '&' or '#' or '%' or '_' => $@"\{character}",
                _ => $"{character}",
            });
        }
        return escaped.ToString();
    }
}
