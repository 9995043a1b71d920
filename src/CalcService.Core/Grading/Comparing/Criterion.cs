using CalcService.Core.Grading.Responses;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Comparing;

/// <summary>One way in which a number may agree with the reference. The private constructor closes the
/// family.</summary>
public abstract record Criterion
{
    /// <summary>The number itself. A count that is written with a suffix or an exponent, 3.6M, may be rounded to the
    /// figures before it, of which there are at least two.</summary>
    public sealed record Exactly : Criterion
    {
        private const int FewestFigures = 2;

        /// <inheritdoc/>
        public override Text Sentence { get; } = new("exact", "精确值");

        /// <inheritdoc/>
        public override Comparison Compare(Scalar response, Written written, Scalar reference) =>
            Differ(response, reference, bound: 0) && !IsRounded(response, written, reference)
                ? Comparison.Wrong.Instance
                : Comparison.Right.Instance;

        private static bool IsRounded(Scalar response, Written written, Scalar reference)
        {
            if (written.Magnitude is not { IsFinite: true, IsZero: false } magnitude
                || written.MostFigures < FewestFigures || reference.IsZero)
                return false;
            var (number, whole) = (response / magnitude, reference / magnitude);
            if (whole.IsZero || !whole.IsFinite)
                return false; // further off than a double reaches
            var unit = Rounding.UnitOf(whole, written.MostFigures);
            return !Differ(number, Rounding.ToFigures(whole, written.MostFigures), bound: 0)
                || !Differ((number - whole).Abs() * 2, unit, bound: 0); // half way, down
        }
    }

    /// <summary>Within |response − reference| ≤ absolute + relative · |reference|, the bound included.</summary>
    /// <param name="Relative">As a fraction: 0.01 is one per cent.</param>
    /// <param name="Absolute">In the unit of the answer; it decides where the reference is 0.</param>
    public sealed record Within(Scalar Relative, Scalar Absolute) : Criterion
    {
        /// <inheritdoc/>
        public override Text Sentence => (Relative.IsZero, Absolute.IsZero) switch
        {
            (true, true) => new("exact", "精确值"),
            (true, _) => new($"within ±{Show(Absolute)}", $"误差不超过 ±{Show(Absolute)}"),
            (_, true) => new($"within {Percent} of the value", $"相对误差不超过 {Percent}"),
            _ => new($"within {Percent} of the value plus {Show(Absolute)}", $"误差不超过真值的 {Percent} 加 {Show(Absolute)}"),
        };

        private string Percent => $"{Show(Relative * 100)}%";

        /// <inheritdoc/>
        public override Comparison Compare(Scalar response, Written written, Scalar reference) =>
            Differ(response, reference, Absolute + Relative * reference.Abs())
                ? Comparison.Wrong.Instance
                : Comparison.Right.Instance;
    }

    /// <summary>To so many decimals: one unit in the last of them, and a remark beyond half of it.</summary>
    /// <param name="Count">How many.</param>
    public sealed record ToDecimals(int Count) : Criterion
    {
        private static readonly Comparison RoundedEarly = new Comparison.RightWithRemark("rounded-early", new(
            "Right, but the last decimal is off by one: it was cut off, or an intermediate result was rounded too early.",
            "正确，但最后一位小数差一：可能是直接截断，或中间结果过早舍入。"));

        /// <inheritdoc/>
        public override Text Sentence => Count == 0
            ? new("to an integer, which may be off by one", "保留整数，可差 1")
            : new($"to {Count} decimal{(Count == 1 ? "" : "s")}, the last of which may be off by one", $"保留 {Count} 位小数，末位可差 1");

        /// <inheritdoc/>
        public override Comparison Compare(Scalar response, Written written, Scalar reference)
        {
            var unit = ((Scalar)10).Power(-Count);
            return Differ(response, reference, unit) ? Comparison.Wrong.Instance
                : Differ(response, reference, unit / 2) ? RoundedEarly
                : Comparison.Right.Instance;
        }
    }

    /// <summary>To so many significant figures, as it is written.</summary>
    /// <param name="Count">How many.</param>
    public sealed record ToFigures(int Count) : Criterion
    {
        /// <inheritdoc/>
        public override Text Sentence => new(
            $"to {Count} significant figure{(Count == 1 ? "" : "s")}", $"保留 {Count} 位有效数字");

        /// <inheritdoc/>
        public override Comparison Compare(Scalar response, Written written, Scalar reference)
        {
            if (reference.IsZero)
                return response.IsZero ? Comparison.Right.Instance : Comparison.Wrong.Instance;
            if (Differ(response, Rounding.ToFigures(reference, Count), Rounding.UnitOf(reference, Count) / 2))
                return Comparison.Wrong.Instance;
            return written.IsNumber && written.LeastFigures <= Count && Count <= written.MostFigures
                ? Comparison.Right.Instance
                : WrongFigures(written);
        }

        private Comparison.WrongForm WrongFigures(Written written) => new("significant-figures", written switch
        {
            { IsNumber: false } => new(
                $"The value is right; write it as a number with {Count} significant figures.",
                $"数值正确；请写成保留 {Count} 位有效数字的数。"),
            _ => new(
                $"The value is right, but {written.MostFigures} significant figures are written where {Count} are asked for.",
                $"数值正确，但写了 {written.MostFigures} 位有效数字，题目要求 {Count} 位。"),
        });
    }

    private Criterion()
    {
    }

    /// <summary>What it asks for, fit for students.</summary>
    public abstract Text Sentence { get; }

    /// <summary>Compares a number with the reference.</summary>
    /// <param name="response">The number, finite.</param>
    /// <param name="written">How it was written.</param>
    /// <param name="reference">The reference, finite.</param>
    public abstract Comparison Compare(Scalar response, Written written, Scalar reference);

    /// <summary>Whether two numbers lie further apart than a bound, which is included with a little to spare.</summary>
    /// <remarks>Exact where all are; between doubles that come from different calculations 10⁻¹² of the reference is
    /// nothing.</remarks>
    private static bool Differ(Scalar response, Scalar reference, Scalar bound)
    {
        var areExact = response.IsExact && reference.IsExact;
        if (areExact && (bound.IsZero || response == reference))
            return response != reference;
        var rounding = areExact ? 0 : reference.Abs() * Rounding.OfDoubles;
        return (response - reference).Abs() > bound * Rounding.ToSpare + rounding;
    }

    private static string Show(Scalar scalar) => TextPrinter.Print(Draw.Number(NumberText.Of(scalar)));
}
