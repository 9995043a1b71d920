using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;

namespace CalcService.Core.Questions;

/// <summary>A student's responses to a question that was handed out.</summary>
public record AttemptGiven
{
    /// <summary>The most responses at once; no problem has more steps.</summary>
    internal const int MostResponses = 2_000;

    /// <summary>What the student wrote, by answer or step; null or absent where nothing.</summary>
    [Zh("学生的作答，按答案或步骤的标识给出；未作答时为 null 或省略。")]
    public required IReadOnlyDictionary<string, RawJson> Responses { get; init; }

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<AttemptGiven>
    {
        /// <summary>States them.</summary>
        public Rules() => RuleFor(attempt => attempt.Responses).HasCount(0, MostResponses);
    }
}

/// <summary>A request for help.</summary>
public sealed record HintGiven
{
    /// <summary>What the student has written so far, by answer or step.</summary>
    [Zh("学生目前的作答，按答案或步骤的标识给出。")]
    public IReadOnlyDictionary<string, RawJson>? Responses { get; init; }

    /// <summary>How much is told: 1 names the next step, 2 adds its formula, 3 its numbers.</summary>
    [Zh("提示程度：1 指出下一步，2 给出公式，3 代入数值。")]
    public int Level { get; init; } = 1;

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<HintGiven>
    {
        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(hint => hint.Responses!).HasCount(0, AttemptGiven.MostResponses);
            RuleFor(hint => hint.Level).IsBetween(1, Hint.Levels);
        }
    }
}
