using CalcService.Core.Grading.Comparing;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Slips;

/// <summary>The slip that explains a wrong number.</summary>
internal static class NumberSlips
{
    private const int LargestPower = 15;
    private const int LargestKibi = 4;
    private const int MostDigits = 17;
    private const int SmallestRounded = 1_000;   // nobody rounds a smaller integer

    private static readonly Scalar Kibi = Scalar.Ratio(1_024, 1_000);

    public static Slip? Find(Scalar response, Written written, Scalar reference, Tolerance tolerance)
    {
        if (response.IsZero || reference.IsZero || !response.IsFinite || !reference.IsFinite)
            return null;
        if (Is(-reference))
            return Slip.Sign;
        if (reference.IsInteger && response.IsInteger && (response - reference).Abs() == 1)
            return Slip.OffByOne;
        if (Is(reference * 2) || Is(reference / 2))
            return Slip.FactorTwo;
        if (!reference.IsInteger && (Is(reference * 100) || Is(reference / 100)))
            return Slip.Percent;
        if (IsMultiple(10, LargestPower))
            return Slip.PowerOfTen;
        if (HasSwappedDigits(response, written, reference))
            return Slip.TransposedDigits;
        if (reference.IsInteger && IsMultiple(Kibi, LargestKibi))
            return Slip.Kibi;
        return Is(1 / reference) ? Slip.Reciprocal : Coarse(response, written, reference);

        bool Is(Scalar value) => tolerance.Compare(response, written, value) is not Comparison.Wrong;

        // Only a quotient near the multiple is worth a closer look.
        bool IsMultiple(Scalar factor, int most)
        {
            var quotient = response.ToDouble() / reference.ToDouble();
            if (!(quotient > 0) || !double.IsFinite(quotient))
                return false;
            var power = (int)Math.Round(Math.Log(quotient) / Math.Log(factor.ToDouble()));
            return power != 0 && Math.Abs(power) <= most && Is(reference * factor.Power(power));
        }
    }

    /// <summary>The number is the reference, rounded or cut off after fewer figures than the tolerance asks
    /// for.</summary>
    private static Slip? Coarse(Scalar response, Written written, Scalar reference)
    {
        if (reference.IsInteger && reference.Abs() < SmallestRounded)
            return null;
        var deviation = Math.Abs(response.ToDouble() / reference.ToDouble() - 1);
        for (var figures = Math.Max(1, written.LeastFigures); figures <= Math.Min(written.MostFigures, MostDigits); figures++)
        {
            if (deviation > Math.Pow(10, 1 - figures))
                return null; // further off than one unit in the last figure can be
            var rounded = Rounding.ToFigures(reference, figures);
            if (response == rounded)
                return Slip.RoundedTooFar;
            var towardsZero = rounded - (reference.IsNegative ? -1 : 1) * Rounding.UnitOf(reference, figures);
            if (response == towardsZero && rounded.Abs() > reference.Abs())
                return Slip.CutOff;
        }
        return null;
    }

    private static bool HasSwappedDigits(Scalar response, Written written, Scalar reference)
    {
        if (!written.IsNumber || response.Sign != reference.Sign)
            return false;
        var figures = Math.Clamp(written.MostFigures, 1, MostDigits);
        var (own, right) = (RoundedDecimal.Of(response, figures), RoundedDecimal.Of(reference, figures));
        var (a, b) = (own.Digits.PadRight(figures, '0'), right.Digits.PadRight(figures, '0'));
        if (own.Exponent != right.Exponent || reference.IsInteger && !right.IsComplete)
            return false;
        var first = a.AsSpan().CommonPrefixLength(b);
        return first + 1 < figures && a[first] == b[first + 1] && a[first + 1] == b[first]
            && a.AsSpan(first + 2).SequenceEqual(b.AsSpan(first + 2));
    }
}
