using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Grading.Responses;

/// <summary>Words within a response: functions, units, and what is neither.</summary>
internal static class Words
{
    /// <summary>The word that a text begins with; log2 and log10 are words.</summary>
    public static ReadOnlySpan<char> At(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var isLogarithm = text[..end].Equals("log", StringComparison.OrdinalIgnoreCase);
        while (isLogarithm && end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return text[..end];
    }

    /// <summary>Whether it says that there is no number, or none that is finite.</summary>
    public static bool IsNotFinite(string word) => word.ToUpperInvariant() is "NAN" or "INF" or "INFINITY";

    /// <summary>Nothing is known by this word.</summary>
    public static Obstacle Unknown(int at, string word) =>
        Obstacles.OfWord(at, Form.Short(word), Nearest.To(word, Function.Names));
}
