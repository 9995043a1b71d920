using System.Globalization;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>Numbers as the labels of a figure write them.</summary>
internal static class FigureNumbers
{
    private const double Small = 0.001, Large = 100_000;

    /// <summary>At most 3 decimals, or 3 significant digits of a very small or large number.</summary>
    public static string Text(double number) => number == 0 || Math.Abs(number) is >= Small and < Large
        ? Signed(number.ToString("0.###", CultureInfo.InvariantCulture))
        : Signed(number.ToString("0.##E0", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Text(double)"/>
    public static string Text(Scalar number) => Text(number.ToDouble());

    private static string Signed(string digits) => digits.Replace('-', '−');
}
