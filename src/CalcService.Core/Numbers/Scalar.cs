using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CalcService.Core.Numbers;

/// <summary>A number that is an exact rational for as long as arithmetic allows, and a double from there on.</summary>
/// <remarks>
/// Rationals are in lowest terms with a positive denominator. A numerator or denominator of more than
/// <see cref="ExactBits"/> bits makes the value a double, so that the work of one operation is bounded.
/// The default value is the exact 0. Arithmetic on 64-bit integers does not allocate.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly partial struct Scalar : IEquatable<Scalar>, IComparable<Scalar>
{
    /// <summary>Bits that the numerator and the denominator of an exact value may each have.</summary>
    public const int ExactBits = 512;

    private static readonly object RealMark = new();

    private readonly long _numerator;            // the bits of the double when _form is RealMark
    private readonly long _denominatorLessOne;   // less one, so that default(Scalar) is 0/1
    private readonly object? _form;              // null: exact in two longs; RealMark: a double; LargeRatio: exact

    private Scalar(long numerator, long denominator = 1, object? form = null) =>
        (_numerator, _denominatorLessOne, _form) = (numerator, denominator - 1, form);

    /// <summary>What stands in a table where there is no quantity: an action that a state does not have. Whatever is
    /// calculated with it is not finite.</summary>
    public static Scalar Undefined { get; } = new(BitConverter.DoubleToInt64Bits(double.NaN) + 1, denominator: 1, RealMark);

    /// <summary>Whether this is <see cref="Undefined"/>, which is no number.</summary>
    public bool IsUndefined => Equals(Undefined);

    /// <summary>Whether the value is an exact rational.</summary>
    public bool IsExact => _form != RealMark;

    /// <summary>Whether the value is an exact integer; an approximate value is never known to be one.</summary>
    public bool IsInteger => _form is null ? _denominatorLessOne == 0 : _form is LargeRatio { Denominator.IsOne: true };

    /// <summary>Whether the value is 0, exactly or as a double.</summary>
    public bool IsZero => _numerator == 0 && _form is not LargeRatio;

    /// <summary>Whether the value is neither infinite nor NaN; exact values always are finite.</summary>
    public bool IsFinite => IsExact || double.IsFinite(RealValue);

    /// <summary>Whether the value is below 0.</summary>
    public bool IsNegative => Sign < 0;

    /// <summary>−1, 0 or 1; 0 for NaN.</summary>
    public int Sign => _form switch
    {
        null => Math.Sign(_numerator),
        LargeRatio large => large.Numerator.Sign,
        _ => double.IsNaN(RealValue) ? 0 : Math.Sign(RealValue),
    };

    /// <summary>Numerator in lowest terms; it carries the sign.</summary>
    /// <exception cref="InvalidOperationException">The value is not exact.</exception>
    public BigInteger Numerator => _form switch
    {
        null => _numerator,
        LargeRatio large => large.Numerator,
        _ => throw NotExact(),
    };

    /// <summary>Denominator in lowest terms, at least 1.</summary>
    /// <exception cref="InvalidOperationException">The value is not exact.</exception>
    public BigInteger Denominator => _form switch
    {
        null => SmallDenominator,
        LargeRatio large => large.Denominator,
        _ => throw NotExact(),
    };

    internal bool IsSmallInteger => _form is null && _denominatorLessOne == 0;

    /// <summary>Meaningful only where <see cref="TryToSmallRatio"/> or <see cref="IsSmallInteger"/> says so.</summary>
    internal long SmallNumerator => _numerator;

    internal double RealValue => BitConverter.Int64BitsToDouble(_numerator);

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>The exact integer.</summary>
    public static implicit operator Scalar(int value) => new(value);

    /// <summary>The exact integer.</summary>
    public static implicit operator Scalar(long value) => new(value);

    /// <summary>The exact integer; beyond <see cref="ExactBits"/> bits the nearest double.</summary>
    public static implicit operator Scalar(BigInteger value) => FromRatio(value, BigInteger.One);

    /// <summary>An approximate number; −0 becomes 0. Infinities and NaN are held, see <see cref="IsFinite"/>.</summary>
    public static Scalar Real(double value)
    {
        var canonical = value switch { 0 => 0.0, double.NaN => double.NaN, _ => value };
        return new(BitConverter.DoubleToInt64Bits(canonical), denominator: 1, RealMark);
    }

    /// <summary>The exact quotient of two integers, reduced; beyond <see cref="ExactBits"/> bits the nearest
    /// double.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public static Scalar Ratio(BigInteger numerator, BigInteger denominator) =>
        denominator.IsZero ? throw new DivideByZeroException() : FromRatio(numerator, denominator);

    /// <summary>The nearest double, ties to even; also for large ratios and in the subnormal range.</summary>
    public double ToDouble() =>
        !IsExact ? RealValue
        : IsSmallInteger ? _numerator
        : _form is null && IsDouble(_numerator) && IsDouble(SmallDenominator) ? (double)_numerator / SmallDenominator
        : NearestDouble.To(this);

    /// <summary>The value as an <see cref="int"/>, if it is an exact integer in its range.</summary>
    public bool TryToInt32(out int value)
    {
        value = unchecked((int)_numerator);
        return IsSmallInteger && value == _numerator;
    }

    /// <summary>The value as a <see cref="long"/>, if it is an exact integer in its range.</summary>
    public bool TryToInt64(out long value)
    {
        value = _numerator;
        return IsSmallInteger;
    }

    /// <summary>Reads a decimal number exactly: optional sign, digits with an optional point, optional
    /// exponent.</summary>
    /// <remarks>
    /// A number that needs more than <see cref="ExactBits"/> bits is read as the nearest double. Malformed text and
    /// numbers beyond the range of a double are refused. The work is linear in the length, whatever the exponent.
    /// </remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out Scalar value) => DecimalSyntax.TryRead(text, out value);

    /// <summary>Reads a decimal number as <see cref="TryParse"/> does.</summary>
    /// <exception cref="FormatException">The text is malformed, or the number is beyond the range of a
    /// double.</exception>
    public static Scalar Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value)
            ? value
            : throw new FormatException("A decimal number such as -1.5e3 is expected.");

    /// <summary>Invariant text: <c>7</c> or <c>7/3</c> when exact, otherwise the shortest that reads back as the
    /// double.</summary>
    public override string ToString()
    {
        if (IsUndefined)
            return "undefined";
        if (!IsExact)
            return RealValue.ToString("R", CultureInfo.InvariantCulture);

        var numerator = Numerator.ToString(CultureInfo.InvariantCulture);
        return IsInteger ? numerator : $"{numerator}/{Denominator.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The exact value as a ratio, of a finite double its binary fraction.</summary>
    internal (BigInteger Numerator, BigInteger Denominator) ToExactRatio() =>
        IsExact ? (Numerator, Denominator) : NearestDouble.ToRatio(RealValue);

    /// <summary>The reduced numerator and denominator, if both fit 64 bits.</summary>
    internal bool TryToSmallRatio(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_numerator, SmallDenominator);
        return _form is null;
    }
}
