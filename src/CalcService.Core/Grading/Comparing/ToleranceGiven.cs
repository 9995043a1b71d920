using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Comparing;

/// <summary>A tolerance as a policy states it; of the different sorts any one suffices.</summary>
public sealed record ToleranceGiven
{
    /// <summary>Allowed deviation relative to the reference, as a fraction: 0.01 is one per cent. It adds to
    /// `absolute`.</summary>
    [Zh("相对于参考值的允许偏差，用小数表示：0.01 即百分之一。与 absolute 相加。")]
    public Scalar? Relative { get; init; }

    /// <summary>Allowed deviation in the unit of the answer; decides where the reference is 0.</summary>
    [Zh("以答案单位计的允许偏差；参考值为 0 时由它决定。")]
    public Scalar? Absolute { get; init; }

    /// <summary>Decimals: the last one may be off by one.</summary>
    [Zh("小数位数：末位可差 1。")]
    public int? Decimals { get; init; }

    /// <summary>Significant figures, counted as they are written.</summary>
    [Zh("有效数字位数，按书写形式计。")]
    public int? SignificantFigures { get; init; }

    /// <summary>The tolerance that is stated.</summary>
    public Tolerance ToTolerance()
    {
        var criteria = new List<Criterion>();
        if (Relative is not null || Absolute is not null)
            criteria.Add(new Criterion.Within(Relative ?? 0, Absolute ?? 0));
        if (Decimals is { } decimals)
            criteria.Add(new Criterion.ToDecimals(decimals));
        if (SignificantFigures is { } figures)
            criteria.Add(new Criterion.ToFigures(figures));
        return new(criteria);
    }

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<ToleranceGiven>
    {
        private const int MostDecimals = 100;
        private const int MostFigures = 100;

        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(tolerance => tolerance.Relative).IsBetween(0, 1);
            RuleFor(tolerance => tolerance.Absolute).IsAtLeast(0);
            RuleFor(tolerance => tolerance.Decimals).IsBetween(0, MostDecimals);
            RuleFor(tolerance => tolerance.SignificantFigures).IsBetween(1, MostFigures);
            Together(tolerance => tolerance.ToTolerance().Criteria.Count > 0 ? [] :
            [
                new Fault("", "empty-tolerance", new(
                    "Must state at least one of relative, absolute, decimals, significantFigures.",
                    "至少要给出 relative、absolute、decimals、significantFigures 之一。")),
            ]);
        }
    }
}
