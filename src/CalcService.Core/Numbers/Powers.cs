using System.Numerics;

namespace CalcService.Core.Numbers;

/// <summary>Powers and roots that stay exact where they can, at a cost known beforehand.</summary>
internal static class Powers
{
    private const int FewFactors = 8; // of 63 bits: their product is exact

    private static readonly bool[][] SquaresByModulus = [.. new[] { 64, 63, 65, 11 }.Select(SquaresModulo)];

    public static Scalar Of(Scalar x, Scalar exponent)
    {
        if (x.IsZero && exponent.IsNegative)
            throw new DivideByZeroException();
        if (!x.IsExact || !exponent.IsExact)
            return Real(x, exponent);
        if (x.IsSmallInteger && exponent is { IsSmallInteger: true, SmallNumerator: >= 0 and <= FewFactors })
            return Product(x, (int)exponent.SmallNumerator);
        if (exponent.IsInteger)
            return Integer(x, exponent.Numerator);
        if (x.IsNegative)
            throw Undefined(x, exponent);

        var root = exponent.Denominator <= Scalar.ExactBits ? TryRoot(x, (int)exponent.Denominator) : null;
        return root is { } exact ? Integer(exact, exponent.Numerator) : Real(x, exponent);
    }

    /// <summary>The root of an exact number that is not negative, if it is rational.</summary>
    public static Scalar? TryRoot(Scalar x, int degree)
    {
        if (!x.IsExact)
            return null;

        return TryRoot(x.Numerator, degree) is { } numerator && TryRoot(x.Denominator, degree) is { } denominator
            ? Scalar.FromRatio(numerator, denominator)
            : null;
    }

    private static Scalar Product(Scalar factor, int count)
    {
        Scalar product = 1;
        for (var i = 0; i < count; i++)
            product *= factor;
        return product;
    }

    private static Scalar Integer(Scalar x, BigInteger exponent)
    {
        if (x.IsZero || x == 1 || x == -1)
            return exponent.IsZero ? 1 : exponent.IsEven ? x * x : x;

        // Either part of at least b bits is at least 2^(b − 1), so its power has more than (b − 1)·|exponent| bits.
        var bits = Math.Max(BigInteger.Abs(x.Numerator).GetBitLength(), x.Denominator.GetBitLength());
        if ((bits - 1) * BigInteger.Abs(exponent) >= Scalar.ExactBits)
            return Approximate(x, exponent);

        var degree = (int)BigInteger.Abs(exponent);
        var (numerator, denominator) = (BigInteger.Pow(x.Numerator, degree), BigInteger.Pow(x.Denominator, degree));
        return exponent.Sign < 0 ? Scalar.FromRatio(denominator, numerator) : Scalar.FromRatio(numerator, denominator);
    }

    // The sign is found on the exact exponent: a large odd one has an even double.
    private static Scalar Approximate(Scalar x, BigInteger exponent)
    {
        var magnitude = Math.Pow(Math.Abs(x.ToDouble()), (double)exponent);
        return Scalar.Real(x.IsNegative && !exponent.IsEven ? -magnitude : magnitude);
    }

    private static Scalar Real(Scalar x, Scalar exponent)
    {
        var (number, power) = (x.ToDouble(), exponent.ToDouble());
        return x.IsNegative && double.IsFinite(power) && power != Math.Floor(power)
            ? throw Undefined(x, exponent)
            : Scalar.Real(Math.Pow(number, power));
    }

    private static BigInteger? TryRoot(BigInteger value, int degree)
    {
        if (value <= 1)
            return value;
        if (value.GetBitLength() <= degree)     // below 2^degree, so the root lies strictly between 1 and 2
            return null;
        if (degree == 2 && !MayBeSquare(value))
            return null;

        var root = FloorRoot(value, degree);
        return BigInteger.Pow(root, degree) == value ? root : null;
    }

    // The remainders of squares give most other numbers away.
    // Source: Cohen, A Course in Computational Algebraic Number Theory (1993), algorithm 1.7.3.
    private static bool MayBeSquare(BigInteger value)
    {
        foreach (var squares in SquaresByModulus)
        {
            if (!squares[(int)(value % squares.Length)])
                return false;
        }

        return true;
    }

    private static bool[] SquaresModulo(int modulus)
    {
        var squares = new bool[modulus];
        for (var i = 0; i < modulus; i++)
            squares[i * i % modulus] = true;
        return squares;
    }

    // Newton's iteration from above falls until it has reached the floor of the root.
    private static BigInteger FloorRoot(BigInteger value, int degree)
    {
        var root = BigInteger.One << (int)(value.GetBitLength() / degree + 1);
        while (true)
        {
            var next = ((degree - 1) * root + value / BigInteger.Pow(root, degree - 1)) / degree;
            if (next >= root)
                return root;
            root = next;
        }
    }

    private static UndefinedValueException Undefined(Scalar x, Scalar exponent) =>
        new($"The negative number {x} to the power {exponent}, which is not an integer, is undefined.");
}
