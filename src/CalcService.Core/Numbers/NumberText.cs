using System.Globalization;
using System.Numerics;
using System.Text;

namespace CalcService.Core.Numbers;

/// <summary>How a number is shown to a reader, before any notation: its sign, its digits, its power of ten.</summary>
/// <param name="IsNegative">Whether a minus sign stands in front; the digits carry none.</param>
/// <param name="Digits">Integer, decimal with a point, numerator or mantissa; not grouped. <c>∞</c> and <c>NaN</c>
/// are possible.</param>
/// <param name="Denominator">Denominator, where the number is shown as a fraction.</param>
/// <param name="Exponent">Power of ten that the digits are multiplied by, where there is one.</param>
/// <param name="IsExact">Whether the number is exact and shown completely; otherwise ≈ belongs where = would
/// stand.</param>
public readonly record struct NumberText(
    bool IsNegative, string Digits, string? Denominator, int? Exponent, bool IsExact)
{
    /// <summary>Significant digits of a rounded number, unless asked for otherwise.</summary>
    public const int DefaultDigits = 6;

    private const int GroupLength = 3;

    /// <summary>An integer of more digits is not read digit by digit.</summary>
    private const int LongestInteger = 40;

    /// <summary>Significant digits and decimals of the longest decimal that is shown without rounding.</summary>
    private const int LongestDecimal = 12;

    /// <summary>Numerator and denominator of a fraction have at most six digits.</summary>
    private const int LargestFractionPart = 999_999;

    private static readonly BigInteger DecimalScale = BigInteger.Pow(10, LongestDecimal);

    // Of any denominator without prime factors but 2 and 5 that has at most six digits this is a multiple: 2²⁰ > 10⁶.
    private static readonly BigInteger TerminatingMultiple = BigInteger.Pow(10, 20);

    /// <summary>Chooses between integer, decimal, fraction and rounded number.</summary>
    /// <remarks>
    /// Exact integers of up to 40 digits, exact decimals of up to 12 digits and 12 decimals, and fractions of parts
    /// below 10⁶ without a finite decimal are shown completely. Everything else is rounded, half away from zero, on
    /// the value it has; plain from 10⁻⁵ up to 10⁷, else with a power of ten. Zeros at the end are kept to show that a
    /// digit is known, and dropped where nothing was rounded. A double that is an integer below 10⁷ is shown as one.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or more than 17 digits.</exception>
    public static NumberText Of(Scalar value, int significantDigits = DefaultDigits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(significantDigits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(significantDigits, 17);

        return TryInteger(value) ?? TryDecimal(value) ?? TryFraction(value) ?? Rounded(value, significantDigits);
    }

    /// <summary>Groups the integer part in threes from the right, from four digits on: 2048 becomes 2 048.</summary>
    /// <param name="digits">Digits with or without a point; decimals are not grouped.</param>
    /// <param name="separator">What stands between groups, such as a thin space.</param>
    public static string Group(string digits, string separator) =>
        AppendGrouped(new StringBuilder(), digits, separator).ToString();

    /// <summary>Appends digits, their integer part grouped as <see cref="Group"/> does it.</summary>
    /// <param name="to">Where to append.</param>
    /// <param name="digits">Digits with or without a point; decimals are not grouped.</param>
    /// <param name="separator">What stands between groups, such as a thin space.</param>
    public static StringBuilder AppendGrouped(StringBuilder to, string digits, string separator)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(digits);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var end = point < 0 ? digits.Length : point;
        var start = end % GroupLength == 0 ? Math.Min(GroupLength, end) : end % GroupLength;
        to.Append(digits, 0, start);
        for (; start < end; start += GroupLength)
            to.Append(separator).Append(digits, start, GroupLength);
        return to.Append(digits, end, digits.Length - end);
    }

    private static NumberText? TryInteger(Scalar value)
    {
        if (value.TryToInt64(out var small) && small >= 0)      // the one that is shown most
            return new(IsNegative: false, Invariant(small), Denominator: null, Exponent: null, IsExact: true);
        if (!value.IsInteger)
            return null;

        var digits = Invariant(BigInteger.Abs(value.Numerator));
        return digits.Length <= LongestInteger
            ? new(value.IsNegative, digits, Denominator: null, Exponent: null, IsExact: true)
            : null;
    }

    private static NumberText? TryDecimal(Scalar value)
    {
        if (!value.IsExact || value.IsInteger || !(DecimalScale % value.Denominator).IsZero)
            return null;

        var scaled = Invariant(BigInteger.Abs(value.Numerator) * (DecimalScale / value.Denominator));
        var significant = scaled.TrimEnd('0');
        return significant.Length <= LongestDecimal
            ? new(value.IsNegative, Plain(significant, scaled.Length - LongestDecimal - 1), null, null, IsExact: true)
            : null;
    }

    private static NumberText? TryFraction(Scalar value)
    {
        if (!value.TryToSmallRatio(out var numerator, out var denominator) || denominator > LargestFractionPart)
            return null;
        if (numerator is < -LargestFractionPart or > LargestFractionPart || (TerminatingMultiple % denominator).IsZero)
            return null;

        return new(numerator < 0, Invariant(Math.Abs(numerator)), Invariant(denominator), null, IsExact: true);
    }

    private static NumberText Rounded(Scalar value, int significantDigits)
    {
        if (!value.IsFinite)
            return new(value.IsNegative, double.IsNaN(value.RealValue) ? "NaN" : "∞", null, null, IsExact: false);
        if (value.IsZero)
            return new(IsNegative: false, "0", null, null, value.IsExact);

        var rounded = RoundedDecimal.Of(value, significantDigits);
        if (!value.IsExact && rounded.Exponent < 7 && value.RealValue == Math.Round(value.RealValue))
            rounded = RoundedDecimal.Of(value, Math.Max(rounded.Exponent + 1, significantDigits));

        var isExact = value.IsExact && rounded.IsComplete;
        return rounded.Exponent is >= -5 and < 7
            ? new(value.IsNegative, Plain(rounded.Digits, rounded.Exponent), Denominator: null, Exponent: null, isExact)
            : new(value.IsNegative, Plain(rounded.Digits, exponent: 0), Denominator: null, rounded.Exponent, isExact);
    }

    /// <summary>The digits as a plain number whose first digit counts 10^<paramref name="exponent"/>.</summary>
    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
            return $"0.{new string('0', -exponent - 1)}{digits}";

        var whole = exponent + 1;
        return digits.Length <= whole ? digits.PadRight(whole, '0') : $"{digits[..whole]}.{digits[whole..]}";
    }

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
