namespace CalcService.Core.Numbers;

/// <content>Equality is identity of value and exactness; order is numerical.</content>
public readonly partial struct Scalar
{
    /// <summary>Whether both are exact, or both approximate, and of the same value; NaN equals NaN.</summary>
    public static bool operator ==(Scalar a, Scalar b) => a.Equals(b);

    /// <summary>Whether value or exactness differ.</summary>
    public static bool operator !=(Scalar a, Scalar b) => !a.Equals(b);

    /// <summary>Whether <paramref name="a"/> comes before <paramref name="b"/> in the order of
    /// <see cref="CompareTo"/>.</summary>
    public static bool operator <(Scalar a, Scalar b) => a.CompareTo(b) < 0;

    /// <summary>Whether <paramref name="a"/> comes after <paramref name="b"/> in the order of
    /// <see cref="CompareTo"/>.</summary>
    public static bool operator >(Scalar a, Scalar b) => a.CompareTo(b) > 0;

    /// <summary>Whether <paramref name="a"/> does not come after <paramref name="b"/>.</summary>
    public static bool operator <=(Scalar a, Scalar b) => a.CompareTo(b) <= 0;

    /// <summary>Whether <paramref name="a"/> does not come before <paramref name="b"/>.</summary>
    public static bool operator >=(Scalar a, Scalar b) => a.CompareTo(b) >= 0;

    /// <summary>The smaller of two numbers in numerical order; the first if neither is smaller.</summary>
    public static Scalar Min(Scalar a, Scalar b) => b < a ? b : a;

    /// <summary>The larger of two numbers in numerical order; the first if neither is larger.</summary>
    public static Scalar Max(Scalar a, Scalar b) => b > a ? b : a;

    /// <summary>Whether both are exact, or both approximate, and of the same value: 1/2 differs from the double
    /// 0.5.</summary>
    public bool Equals(Scalar other) =>
        _numerator == other._numerator
        && _denominatorLessOne == other._denominatorLessOne
        && Equals(_form, other._form);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Scalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _form);

    /// <summary>Numerical order, without rounding: a double counts with its exact binary value. NaN comes
    /// first.</summary>
    /// <remarks>An exact and an approximate number may compare as 0 without being equal.</remarks>
    public int CompareTo(Scalar other)
    {
        if (AreSmall(this, other))
            return CompareSmall(this, other);
        if (IsExact && other.IsExact)
            return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

        // Rounding keeps order, so only an exact number that rounds to the very double needs a closer look.
        var order = ToDouble().CompareTo(other.ToDouble());
        return order != 0 || IsExact == other.IsExact ? order : CompareExactly(this, other);
    }

    private static int CompareSmall(Scalar a, Scalar b) => a._denominatorLessOne == b._denominatorLessOne
        ? a._numerator.CompareTo(b._numerator)
        : Math.BigMul(a._numerator, b.SmallDenominator).CompareTo(Math.BigMul(b._numerator, a.SmallDenominator));

    private static int CompareExactly(Scalar a, Scalar b)
    {
        var (aNumerator, aDenominator) = a.ToExactRatio();
        var (bNumerator, bDenominator) = b.ToExactRatio();
        return (aNumerator * bDenominator).CompareTo(bNumerator * aDenominator);
    }
}
