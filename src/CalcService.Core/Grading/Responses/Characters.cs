using System.Globalization;
using System.Text;

namespace CalcService.Core.Grading.Responses;

/// <summary>What stands for the many characters that keyboards, word processors and web pages write for the same
/// thing.</summary>
internal static class Characters
{
    /// <summary>Any space that may separate groups of three digits: thin, narrow, no-break.</summary>
    public const char GroupSpace = '\u202F';

    /// <summary>Any character that nobody sees: bidi marks, joiners, a soft hyphen.</summary>
    public const char Invisible = '\u200B';

    /// <summary>Any character that means nothing here.</summary>
    public const char Unknown = '\uFFFD';

    /// <summary>All spaces, seen or not.</summary>
    public const string Blanks = " \n\u202F\u200B";

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly Dictionary<char, (int Numerator, int Denominator)> Vulgar = new()
    {
        ['½'] = (1, 2),
        ['⅓'] = (1, 3),
        ['⅔'] = (2, 3),
        ['¼'] = (1, 4),
        ['¾'] = (3, 4),
        ['⅕'] = (1, 5),
        ['⅖'] = (2, 5),
        ['⅗'] = (3, 5),
        ['⅘'] = (4, 5),
        ['⅙'] = (1, 6),
        ['⅚'] = (5, 6),
        ['⅐'] = (1, 7),
        ['⅛'] = (1, 8),
        ['⅜'] = (3, 8),
        ['⅝'] = (5, 8),
        ['⅞'] = (7, 8),
        ['⅑'] = (1, 9),
        ['⅒'] = (1, 10),
    };

    /// <summary>The one character that stands for all that mean the same.</summary>
    /// <remarks>Compatibility forms as in NFKC, but a raised 8 stays raised: 10⁸ is not 108.</remarks>
    public static char Fold(Rune rune) => rune.Value switch
    {
        '\t' or '\r' => ' ',
        '\n' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => '\n',
        < 0x7F => (char)rune.Value,
        >= 0xFF01 and <= 0xFF5E and var wide => (char)(wide - 0xFEE0),
        >= 0x1D400 and <= 0x1D6A3 and var letter => Alphabet((letter - 0x1D400) % 52),
        >= 0xFE00 and <= 0xFE0F => Invisible, // variation selectors
        0x212F => 'e',
        0x1D70B or 0x1D6D1 or 0x1D745 => 'π',
        _ => FoldSymbol(rune, Rune.GetUnicodeCategory(rune)),
    };

    /// <summary>Whether it is a space, seen or not.</summary>
    public static bool IsBlank(char folded) => Blanks.Contains(folded, StringComparison.Ordinal);

    /// <summary>The digit that is raised, or −1.</summary>
    public static int RaisedDigit(char folded) => Superscripts.IndexOf(folded, StringComparison.Ordinal);

    /// <summary>The parts of a fraction that is one character: ½.</summary>
    public static bool TryVulgar(char folded, out (int Numerator, int Denominator) fraction) =>
        Vulgar.TryGetValue(folded, out fraction);

    /// <summary>Whether a number may begin with it.</summary>
    public static bool StartsNumber(char folded) =>
        char.IsAsciiDigit(folded) || folded is '.' or '√' || Vulgar.ContainsKey(folded);

    private static char FoldSymbol(Rune rune, UnicodeCategory category) => category switch
    {
        UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
        _ when rune.Value > char.MaxValue => Unknown,
        UnicodeCategory.Format => Invisible,
        UnicodeCategory.SpaceSeparator => IsGroupSpace((char)rune.Value) ? GroupSpace : ' ',
        _ => FoldOperator((char)rune.Value),
    };

    private static char FoldOperator(char character) => character switch
    {
        '−' or '–' or '—' or '‒' or '‐' or '‑' or '﹣' or '➖' => '-',
        '﹢' or '➕' => '+',
        '✕' or '✖' or '⨯' or '╳' => '×',
        '·' or '⋅' or '∙' or '•' or '∗' or '・' => '*',
        '÷' or '∕' or '⁄' or '➗' => '/',
        '、' or '﹐' => ',',
        '﹔' => ';',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        '﹙' => '(',
        '﹚' => ')',
        _ => character,
    };

    private static bool IsGroupSpace(char space) =>
        space is '\u00A0' or '\u2009' or '\u202F' or '\u2007' or '\u2008' or '\u2006';

    private static char Alphabet(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);
}
