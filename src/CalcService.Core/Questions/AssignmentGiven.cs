using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;

namespace CalcService.Core.Questions;

/// <summary>A question that is handed out, as whoever hands it out states it: a problem, or a seed that gives one.</summary>
public sealed record AssignmentGiven
{
    /// <summary>The kind of problem.</summary>
    [Zh("题型。")]
    public required string Kind { get; init; }

    /// <summary>The problem: the givens of the kind. Without it, `seed` says which question it is.</summary>
    [Zh("题目：该题型的已知量。未给出时由 seed 决定。")]
    public RawJson? Problem { get; init; }

    /// <summary>Which of the kind's questions it is; the same seed gives the same question for ever.</summary>
    [Zh("种子：同一种子永远给出同一道题。")]
    public Seed? Seed { get; init; }

    /// <summary>How hard the question of a seed is; `medium` unless said otherwise.</summary>
    [Zh("种子所给题目的难度，默认为 medium。")]
    public Difficulty? Difficulty { get; init; }

    /// <summary>How responses are marked.</summary>
    [Zh("评分方式。")]
    public PolicyGiven? Policy { get; init; }

    /// <summary>
    /// When the student may see the solution: `never`, `afterCorrect`, `afterAttempts:3`, `after:2026-12-01T00:00:00Z` or `always`.
    /// </summary>
    [Zh("何时公布解答：never、afterCorrect、afterAttempts:3、after:2026-12-01T00:00:00Z 或 always。")]
    public Reveal Reveal { get; init; } = new Reveal.Never();

    /// <summary>When the question ends to be open; null for never.</summary>
    [Zh("题目的截止时间；未给出时不截止。")]
    public Moment? Expires { get; init; }

    /// <summary>How many levels of hints the student may have; 0 for none.</summary>
    [Zh("学生可获得的提示级数；0 表示不提示。")]
    public int Hints { get; init; } = Hint.Levels;

    /// <summary>Its bounds.</summary>
    public sealed class Rules : GivenValidator<AssignmentGiven>
    {
        /// <summary>States them.</summary>
        public Rules()
        {
            RuleFor(given => given.Policy!).SetValidator(new PolicyGiven.Rules());
            RuleFor(given => given.Hints).IsBetween(0, Hint.Levels);
            Together(OneSource);
        }

        private static IEnumerable<Fault> OneSource(AssignmentGiven given)
        {
            if (given.Problem is null && given.Seed is null)
                yield return new("problem", "missing", new("Either \"problem\" or \"seed\" is required.", "必须给出 problem 或 seed。"));
            if (given.Problem is not null && given.Seed is not null)
                yield return new("seed", "contradiction", new("Give either \"problem\" or \"seed\", not both.", "problem 与 seed 只能给出一个。"));
            if (given is { Seed: null, Difficulty: not null })
                yield return new("difficulty", "contradiction", new("Only a seed has a difficulty.", "只有给出 seed 时才有 difficulty。"));
        }
    }
}
