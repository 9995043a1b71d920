using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>Which suffixes of magnitude may follow a number.</summary>
internal enum Suffixes
{
    /// <summary>None: the quantity is no count.</summary>
    None,

    /// <summary>All but B, which says bytes.</summary>
    Bytes,

    /// <summary>All.</summary>
    All,
}

/// <summary>What the suffixes mean.</summary>
internal static class SuffixMeanings
{
    extension(Suffixes suffixes)
    {
        /// <summary>What the suffix multiplies by that a text begins with; null where it begins with none.</summary>
        public Scalar? Of(ReadOnlySpan<char> text) => suffixes switch
        {
            Suffixes.None => null,
            _ when text is ['万' or '亿', ..] => Meaning(text[0]),
            _ when text is [] || text.Length > 1 && char.IsLetter(text[1]) => null,
            Suffixes.Bytes when text[0] == 'B' => null,
            _ => Meaning(text[0]),
        };
    }

    /// <summary>What a suffix multiplies by; null where it is none.</summary>
    public static Scalar? Meaning(char suffix) => suffix switch
    {
        'k' or 'K' => 1_000,
        '万' => 10_000,
        'M' => 1_000_000,
        '亿' => 100_000_000,
        'G' or 'B' => 1_000_000_000,
        'T' => 1_000_000_000_000,
        _ => null,
    };
}
