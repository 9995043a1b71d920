using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Derivations;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Grading;

/// <summary>
/// What the solver finds is right, however a student writes it; what mistakes lead to is recognised; what is neither is not.
/// </summary>
/// <remarks>
/// Mostly all steps before are given and right, so that nothing but the step itself can explain the answer in question. Where it is
/// given alone, mistakes before it are tried too, and pairs; that takes long, and "grading-table 200" of the benchmarks does it for
/// as many seeds.
/// </remarks>
public sealed class ModelAnswerTests
{
    private const int Seeds = 200, SeedsAlone = 5; // of each kind and difficulty

    private static readonly Func<Scalar, string>[] Notations =
        [Grades.Rounded, Grades.Printed, Grades.InFull, Grades.Wide];

    private static readonly Func<JsonNode?, JsonNode?>[] Layouts = [Grades.Bracketed, Grades.InRows];

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
    public void A_model_answer_scores_in_full(string kind, Difficulty difficulty) => ForEach(Seeds, kind, difficulty, (solution, where) =>
    {
        foreach (var write in Notations)
            AssertInFull(solution, step => Grades.Written(step.Value, step.Names, write), where);
        foreach (var layOut in Layouts)
            AssertInFull(solution, step => Grades.Written(step.Value, step.Names, Grades.Rounded, layOut), where);
    });

    [Theory, MemberData(nameof(Kinds))]
    public void What_a_mistake_leads_to_is_recognised_and_what_nothing_explains_is_refused(string kind, Difficulty difficulty) =>
        ForEach(Seeds, kind, difficulty, (solution, where) =>
        {
            var right = new Responses();
            foreach (var step in solution.Trace.Steps)
            {
                AssertMarked(solution, step, right, where);
                if (step.Law.Series is null) // else the list of the series is given, further down
                    right.Add(step);
            }
        });

    [Theory, MemberData(nameof(Kinds))]
    public void So_it_is_where_no_other_answer_is_given(string kind, Difficulty difficulty) => ForEach(SeedsAlone, kind, difficulty, (solution, where) =>
    {
        foreach (var step in solution.Trace.Steps)
            AssertMarked(solution, step, new(), where);
    });

    private static void ForEach(int seeds, string kind, Difficulty difficulty, Action<Solution, string> assert) => Parallel.For(0, seeds, seed =>
        assert(Catalog.Default[kind].Variant((ulong)seed, difficulty).Solve().OrThrow(), $"{kind} {difficulty} {seed}"));

    private static void AssertInFull(Solution solution, Func<Step, JsonElement> write, string where)
    {
        var responses = solution.Answers.ToDictionary(answer => answer.Step.Id, answer => write(answer.Step), StringComparer.Ordinal);
        var report = Grader.Grade(solution, responses, GradePolicy.Default);
        var wrong = report.Results.Where(result => result.Credit != 1).Select(result => $"{result.Id}: {result.Code}, {result.Feedback}");
        Assert.True(report.Score == report.MaxScore, $"{where}: {string.Join("; ", wrong)}");
    }

    /// <summary>Marks what each mistake at an answer leads to, and a perturbed answer.</summary>
    private static void AssertMarked(Solution solution, Step step, Responses others, string where)
    {
        if (!solution.Answers.Any(answer => answer.Step == step))
            return;
        foreach (var outcome in step.Law.Mistakes.GroupBy(mistake => ValueAfter(mistake.Id, solution, step, others)))
        {
            if (outcome.Key is { IsFinite: true } wrong && wrong.Shape.SequenceEqual(step.Value.Shape) && wrong != step.Value)
                AssertNamed([.. outcome], others.Mark(solution, step, wrong), where);
        }
        if (step.Names is null)
            AssertRefused(others.Mark(solution, step, Perturbed(step.Value)), where);
    }

    /// <summary>All mistakes that lead to a value are named, unless the value is within the tolerance, or says nothing.</summary>
    private static void AssertNamed(Mistake[] mistakes, Result result, string where)
    {
        if (result.Verdict is Verdict.Correct or Verdict.Invalid or Verdict.Blank)
            return;
        foreach (var mistake in mistakes)
        {
            Assert.True(
                result.Mistake?.Id == mistake.Id || result.Candidates.Any(candidate => candidate.Id == mistake.Id),
                $"{where}: {result.Id} {mistake.Id} is taken for {result.Verdict} {result.Code}.");
        }
    }

    private static void AssertRefused(Result result, string where) => Assert.True(
        result.Verdict is not Verdict.Correct and not Verdict.FollowThrough and not Verdict.Blank, $"{where}: {result.Id} {result.Code}");

    /// <summary>Who makes a mistake in a series makes it in each of its steps; any other is seen at the step itself.</summary>
    private static Value? ValueAfter(string mistake, Solution solution, Step step, Responses others) => solution.Trace.IsOfSeries(step.Id)
        ? solution.Problem.Run((new Scenario { Own = others.Values }).But(step.Id, mistake)).Find(step.Id)?.Value
        : step.After(mistake);

    /// <summary>Every number further from 0, by 7 % and 3.</summary>
    private static Value Perturbed(Value value)
    {
        return value.IsScalar ? Off(value.Scalar) : Tensor.Create(value.Shape, value.Tensor.Entries.ToArray().Select(Off).ToArray());

        static Scalar Off(Scalar number) => number.IsUndefined ? number : number * Scalar.Ratio(107, 100) + (number.IsNegative ? -3 : 3);
    }

    /// <summary>The right responses to steps, each written once.</summary>
    private sealed class Responses
    {
        private readonly Dictionary<string, JsonElement> _written = new(StringComparer.Ordinal);

        public Dictionary<string, Value> Values { get; } = new(StringComparer.Ordinal);

        public void Add(Step step)
        {
            Values.Add(step.Id, step.Value);
            _written.Add(step.Id, Grades.Written(step.Value, step.Names, Grades.InFull));
        }

        /// <summary>The result of another response, given together with these.</summary>
        public Result Mark(Solution solution, Step step, Value value)
        {
            var responses = new Dictionary<string, JsonElement>(_written, StringComparer.Ordinal)
            {
                [step.Id] = Grades.Written(value, step.Names, Grades.InFull),
            };
            return Grader.Grade(solution, responses, GradePolicy.Default).Results.Single(result => result.Id == step.Id);
        }
    }
}
