using CalcService.Core.Formulas;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>A unit as it is written behind a number: what is counted, and in multiples of how many.</summary>
/// <param name="Counted">What is counted, by its base unit: "FLOP", "MAC", "params", "px", "byte", "bit"; else the
/// unit itself.</param>
/// <param name="Scale">How many base units make one: 10⁶ of MFLOP, 1,024 of KiB.</param>
internal readonly record struct Measure(string Counted, Scalar Scale)
{
    private static readonly (string Word, string Counted)[] Bases =
    [
        ("FLOPS", "FLOP"), ("FLOP", "FLOP"), ("MACS", "MAC"), ("MAC", "MAC"), ("次浮点运算", "FLOP"), ("次乘加运算", "MAC"),
        ("次乘加", "MAC"), ("PARAMETERS", "params"), ("PARAMETER", "params"), ("PARAMS", "params"), ("PARAM", "params"),
        ("个参数", "params"), ("参数", "params"), ("个", "params"), ("PIXELS", "px"), ("PIXEL", "px"), ("PX", "px"), ("像素", "px"),
        ("BYTES", "byte"), ("BYTE", "byte"), ("字节", "byte"), ("BITS", "bit"), ("BIT", "bit"), ("比特", "bit"),
    ];

    private static readonly Dictionary<string, Scalar> Prefixes = new(StringComparer.Ordinal)
    {
        [""] = 1,
        ["k"] = 1_000,
        ["K"] = 1_000,
        ["M"] = 1_000_000,
        ["G"] = 1_000_000_000,
        ["T"] = 1_000_000_000_000,
        ["P"] = 1_000_000_000_000_000,
        ["万"] = 10_000,
        ["亿"] = 100_000_000,
    };

    private static readonly Dictionary<string, Scalar> BinaryPrefixes = new(StringComparer.Ordinal)
    {
        ["Ki"] = 1L << 10,
        ["Mi"] = 1L << 20,
        ["Gi"] = 1L << 30,
        ["Ti"] = 1L << 40,
    };

    /// <summary>The unit of a quantity.</summary>
    public static Measure Of(Unit unit) => TryRead(unit.Name, out var measure) ? measure : new(unit.Name, 1);

    /// <summary>Reads a unit that is known: with a decimal prefix, of memory also with a binary one.</summary>
    public static bool TryRead(string word, out Measure measure)
    {
        if (word is [.. var prefixed, 'B'] && TryScale(prefixed, isMemory: true, out var scale))
        {
            measure = new("byte", scale);
            return true;
        }
        foreach (var (name, counted) in Bases)
        {
            if (word.EndsWith(name, StringComparison.OrdinalIgnoreCase)
                && TryScale(word[..^name.Length].TrimEnd(), counted is "byte" or "bit", out scale))
            {
                measure = new(counted, scale);
                return true;
            }
        }
        measure = default;
        return false;
    }

    /// <summary>Whether it would be a unit if its m, for milli, were an M.</summary>
    public static bool IsMilli(string word) =>
        word is "m" || word is ['m', .. var rest] && TryRead(rest, out _) && !TryRead(word, out _);

    /// <summary>Whether it belongs to the number before it: a unit, a suffix, a sign of multiplication.</summary>
    public static bool Follows(string word) =>
        word is "x" or "X" or "m"
        || word is [var suffix] && SuffixMeanings.Meaning(suffix) is not null
        || TryRead(word, out _);

    /// <summary>What this unit is taken for another; null where they have nothing to do with each other.</summary>
    /// <param name="expected">The unit asked for.</param>
    public UnitSlip? TakenFor(Measure expected) => (Counted, expected.Counted) switch
    {
        ("FLOP", "MAC") => UnitSlip.FlopsForMacs,
        ("MAC", "FLOP") => UnitSlip.MacsForFlops,
        ("bit", "byte") => UnitSlip.BitsForBytes,
        ("byte", "bit") => UnitSlip.BytesForBits,
        _ => null,
    };

    private static bool TryScale(string prefix, bool isMemory, out Scalar scale) =>
        Prefixes.TryGetValue(prefix, out scale) || isMemory && BinaryPrefixes.TryGetValue(prefix, out scale);
}
