using System.Buffers;
using System.Text;

namespace CalcService.Core.Documents;

/// <summary>Words in Markdown that stay words.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\`*_[]<>$|~&");

    /// <summary>The text with what Markdown gives a meaning made harmless; an underscore in a word has none.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
            escaped.Append(Special.Contains(text[i]) && !IsWithinWord(text, i) ? "\\" : "").Append(text[i]);
        return escaped.ToString();
    }

    /// <summary>The same at the beginning of a line, where a list, a heading or a quotation may begin.</summary>
    public static string EscapeParagraph(string text)
    {
        var escaped = Escape(text);
        var digits = escaped.TakeWhile(char.IsAsciiDigit).Count();
        return escaped.AsSpan(digits) switch
        {
            ['#' or '+' or '-' or '=', ..] when digits == 0 => $"\\{escaped}",
            ['.' or ')', ' ', ..] when digits > 0 => escaped.Insert(digits, "\\"),
            _ => escaped,
        };
    }

    private static bool IsWithinWord(string text, int i) =>
        text[i] == '_'
        && i > 0 && char.IsLetterOrDigit(text[i - 1])
        && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
}
