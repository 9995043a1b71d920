using CalcService.Core.Derivations;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;
using CalcService.Core.Tests.Kinds;

namespace CalcService.Core.Tests.Grading;

/// <summary>What the solver finds is right, however a student writes it; what mistakes lead to is recognised; what is neither is not.</summary>
public sealed class ModelAnswerTests
{
    private const int Seeds = 200;
    private const int SeedsOfEachNotation = 20;
    private const int SeedsWithMistakes = 3; // of each kind and difficulty: every mistake at every answer is marked

    private static readonly Func<Scalar, string>[] Notations = [Grades.Rounded, Grades.Printed, number => number.ToString()];

    public static TheoryData<string, Difficulty> Kinds()
    {
        var data = new TheoryData<string, Difficulty>();
        foreach (var kind in Catalog.Default.Kinds)
        {
            foreach (var difficulty in Enum.GetValues<Difficulty>())
                data.Add(kind.Id, difficulty);
        }
        return data;
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_model_answer_scores_in_full(string kind, Difficulty difficulty)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var solution = Catalog.Default[kind].Variant(seed, difficulty).Solve().OrThrow();
            foreach (var write in seed < SeedsOfEachNotation ? Notations : Notations[..1])
            {
                var report = Grades.Report(solution, Answers(solution, solution.Trace), write);
                var wrong = report.Results.Where(result => result.Credit != 1).Select(result => $"{result.Id}: {result.Code}, {result.Feedback}");
                Assert.True(report.Score == report.MaxScore, $"{seed}: {string.Join("; ", wrong)}");
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_a_mistake_leads_to_is_recognised_as_that_mistake(string kind, Difficulty difficulty)
    {
        for (var seed = 0; seed < SeedsWithMistakes; seed++)
        {
            var solution = Catalog.Default[kind].Variant(seed, difficulty).Solve().OrThrow();
            foreach (var (_, step) in solution.Answers)
            {
                foreach (var mistake in step.Law.Mistakes)
                    AssertRecognised(solution, step, mistake.Id, $"{kind} {difficulty} {seed}");
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_perturbed_answer_is_not_accepted(string kind, Difficulty difficulty)
    {
        for (var seed = 0; seed < SeedsOfEachNotation; seed++)
        {
            var solution = Catalog.Default[kind].Variant(seed, difficulty).Solve().OrThrow();
            foreach (var (_, step) in solution.Answers.Where(answer => answer.Step.Names is null))
            {
                var result = Grades.Report(solution, [(step.Id, Perturbed(step.Value), null)], number => number.ToString()).Results.Single(result => result.Id == step.Id);
                Assert.True(result.Verdict is not Verdict.Correct and not Verdict.Blank, $"{seed}: {step.Id} {result.Code}");
            }
        }
    }

    private static void AssertRecognised(Solution solution, Step step, string mistake, string where)
    {
        var trace = solution.Problem.Run(Scenario.Making(step.Id, mistake));
        if (trace.Find(step.Id)?.Value is not { } wrong || !wrong.Shape.SequenceEqual(step.Value.Shape) || IsAccepted(solution, step, wrong))
            return;
        var result = Grades.Report(solution, [(step.Id, wrong, step.Names)], number => number.ToString()).Results.Single(result => result.Id == step.Id);
        Assert.True(
            result.Mistake?.Id == mistake || result.Candidates.Any(candidate => candidate.Id == mistake),
            $"{where}: {step.Id} {mistake} is taken for {result.Verdict} {result.Code}.");
    }

    /// <summary>Whether the wrong value lies within the tolerance, or is not finite, so that it says nothing.</summary>
    private static bool IsAccepted(Solution solution, Step step, Value wrong) => !wrong.IsFinite || Grades
        .Report(solution, [(step.Id, wrong, step.Names)], number => number.ToString()).Results
        .Single(result => result.Id == step.Id).Verdict is Verdict.Correct or Verdict.Invalid or Verdict.Blank;

    private static IEnumerable<(string, Value, IReadOnlyList<string>?)> Answers(Solution solution, Trace trace) =>
        solution.Answers.Select(answer => (answer.Step.Id, trace[answer.Step.Id], answer.Step.Names));

    /// <summary>Every number further from 0, by 7 % and 3.</summary>
    private static Value Perturbed(Value value)
    {
        return value.IsScalar ? Off(value.Scalar) : Tensor.Create(value.Shape, value.Tensor.Entries.ToArray().Select(Off).ToArray());

        static Scalar Off(Scalar number) => number.IsUndefined ? number : number * Scalar.Ratio(107, 100) + (number.IsNegative ? -3 : 3);
    }
}
