using CalcService.Core.Grading.Comparing;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Numbers;
using FluentValidation;

namespace CalcService.Core.Grading;

/// <summary>A student's responses to a problem of some kind.</summary>
public record GradeRequest
{
    /// <summary>The problem: the givens of the kind.</summary>
    [Zh("题目：该题型的已知量。")]
    public required RawJson Problem { get; init; }

    /// <summary>What the student wrote, by answer or step; null or absent where nothing.</summary>
    [Zh("学生的作答，按答案或步骤的标识给出；未作答时为 null 或省略。")]
    public required IReadOnlyDictionary<string, RawJson> Responses { get; init; }

    /// <summary>How the responses are marked.</summary>
    [Zh("评分方式。")]
    public PolicyGiven? Policy { get; init; }

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<GradeRequest>
    {
        private const int MostResponses = 2_000;

        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(request => request.Responses).HasCount(0, MostResponses);
            RuleFor(request => request.Policy!).SetValidator(new PolicyGiven.Rules());
        }
    }
}

/// <summary>How responses are marked, as a caller states it.</summary>
public sealed record PolicyGiven
{
    /// <summary>How far responses may be off; counts and sizes stay exact. By default 0.5% or 1e-6, whichever is looser.</summary>
    [Zh("允许的偏差；计数与尺寸始终要求精确。默认为 0.5% 或 1e-6，取较宽者。")]
    public ToleranceGiven? Tolerance { get; init; }

    /// <summary>How much responses count, by answer or step. Answers that are not named count 1, other steps 0.</summary>
    [Zh("各答案或步骤的权重。未列出的答案计 1，其他步骤计 0。")]
    public IReadOnlyDictionary<string, Scalar>? Weights { get; init; }

    /// <summary>The credit for what follows correctly from an earlier response that is not right.</summary>
    [Zh("由前面错误的值正确推出的结果所得的学分比例。")]
    public Scalar FollowThroughCredit { get; init; } = 1;

    /// <summary>The credit for a known mistake.</summary>
    [Zh("可识别的典型错误所得的学分比例。")]
    public Scalar MistakeCredit { get; init; }

    /// <summary>What the student is told.</summary>
    [Zh("给学生的反馈程度。")]
    public Feedback Feedback { get; init; }

    /// <summary>Whether an array earns nothing unless all of it is right.</summary>
    [Zh("数组是否必须全对才得分。")]
    public bool AllOrNothing { get; init; }

    /// <summary>Whether a comma separates the decimals and a point the groups of three; entries are then separated by ";".</summary>
    [Zh("是否以逗号作小数点、以句点作千位分隔符；此时元素之间用“;”分隔。")]
    public bool DecimalComma { get; init; }

    /// <summary>The policy that is stated.</summary>
    public GradePolicy ToPolicy() => new()
    {
        Tolerance = Tolerance?.ToTolerance(),
        Weights = Weights ?? GradePolicy.Default.Weights,
        FollowThroughCredit = FollowThroughCredit,
        MistakeCredit = MistakeCredit,
        Feedback = Feedback,
        AllOrNothing = AllOrNothing,
        DecimalComma = DecimalComma,
    };

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<PolicyGiven>
    {
        private const int LargestWeight = 1_000_000;

        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(policy => policy.Tolerance!).SetValidator(new ToleranceGiven.Rules());
            RuleFor(policy => policy.FollowThroughCredit).IsBetween(0, 1);
            RuleFor(policy => policy.MistakeCredit).IsBetween(0, 1);
            Together(Weighed);
        }

        private static IEnumerable<Fault> Weighed(PolicyGiven policy) =>
            from weight in policy.Weights ?? GradePolicy.Default.Weights
            where weight.Value < 0 || weight.Value > LargestWeight
            select new Fault($"weights.{weight.Key}", "out-of-range", new(
                $"Must be a number from 0 to {LargestWeight}, not {weight.Value.ToString()}.",
                $"必须是 0 到 {LargestWeight} 之间的数，而不是 {weight.Value.ToString()}。"));
    }
}
