using System.Text.Json;
using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Questions;

/// <summary>A question that was handed out, and how far its student has come.</summary>
/// <param name="Solution">The problem, solved; for the marker's eyes.</param>
/// <param name="Stated">How it was stated.</param>
/// <param name="Progress">How far the student has come.</param>
public sealed record Assignment(Solution Solution, AssignmentGiven Stated, Progress Progress)
{
    private static readonly GivenReader<AssignmentGiven> Reader = new(new AssignmentGiven.Rules());
    private static readonly GivenReader<AttemptGiven> Attempts = new(new AttemptGiven.Rules());
    private static readonly GivenReader<HintGiven> Hints = new(new HintGiven.Rules());

    /// <summary>How a question is stated.</summary>
    public static RecordForm Form => Reader.Form;

    /// <summary>How a student's responses are stated.</summary>
    public static RecordForm AttemptForm => Attempts.Form;

    /// <summary>How help is asked for.</summary>
    public static RecordForm HintForm => Hints.Form;

    /// <summary>How hard it is, where a seed gave it.</summary>
    public Difficulty? Difficulty => Stated.Seed is null ? null : Stated.Difficulty ?? Kinds.Difficulty.Medium;

    /// <summary>Reads a question that is to be handed out, and checks that it can be marked.</summary>
    /// <param name="catalog">The kinds that there are.</param>
    /// <param name="json">The JSON of an <see cref="AssignmentGiven"/>.</param>
    /// <param name="now">The time.</param>
    public static Outcome<Assignment> Read(Catalog catalog, JsonElement json, DateTimeOffset now) =>
        Reader.Read(json).Then(given => Of(catalog, given, now));

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="catalog">The kinds that there are.</param>
    /// <param name="json">The JSON.</param>
    /// <returns>The question, or null where this release cannot read it.</returns>
    public static Assignment? Resume(Catalog catalog, JsonElement json) => SealedAssignment.Read(catalog, json);

    /// <summary>Writes the question with all that is needed to go on with it: the problem and its policy, not the solution.</summary>
    /// <param name="to">Where to write.</param>
    public void Write(Utf8JsonWriter to) => SealedAssignment.Write(this, to);

    /// <summary>The same question, solved once more: steps keep what is drawn of them, and a question may be kept for others.</summary>
    public Assignment Anew() => this with { Solution = Solution.Problem.Solve().OrThrow() };

    /// <summary>Whether the question is closed.</summary>
    /// <param name="now">The time.</param>
    public bool HasExpired(DateTimeOffset now) => Stated.Expires is { } end && now >= end.Time;

    /// <summary>Whether the student may see the solution.</summary>
    /// <param name="now">The time.</param>
    public bool Reveals(DateTimeOffset now) => Stated.Reveal.Allows(Progress, now);

    /// <summary>Marks an attempt.</summary>
    /// <param name="json">The JSON of an <see cref="AttemptGiven"/>.</param>
    /// <returns>What came of it, and the question as it is after it.</returns>
    public Outcome<(GradeReport Report, Assignment After)> Mark(JsonElement json) => Attempts.Read(json).Then(Mark);

    /// <summary>Marks an attempt.</summary>
    /// <param name="attempt">What the student wrote.</param>
    /// <returns>What came of it, and the question as it is after it.</returns>
    public Outcome<(GradeReport Report, Assignment After)> Mark(AttemptGiven attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return GradeRequests.Grade(Solution, attempt.Responses, Stated.Policy)
            .Then(report => new Outcome<(GradeReport, Assignment)>.Done((report, this with { Progress = Progress.After(report) })));
    }

    /// <summary>Helps with the first step that is not right.</summary>
    /// <param name="json">The JSON of a <see cref="HintGiven"/>.</param>
    /// <returns>The level that was asked for, and the hint; null where everything is right.</returns>
    public Outcome<(int Level, Hint? Hint)> Help(JsonElement json) => Hints.Read(json).Then(Help);

    private Outcome<(int Level, Hint? Hint)> Help(HintGiven asked)
    {
        var responses = asked.Responses ?? new Dictionary<string, RawJson>(StringComparer.Ordinal);
        Fault[] unknown = [.. GradeRequests.Unknown(Solution, "responses", responses.Keys)];
        return unknown.Length > 0
            ? new Outcome<(int, Hint?)>.Refused(unknown)
            : new Outcome<(int, Hint?)>.Done((asked.Level, HintFor(responses, asked.Level)));
    }

    private Hint? HintFor(IReadOnlyDictionary<string, RawJson> responses, int level) =>
        Hint.For(Solution, RawJson.Of(responses), level, (Stated.Policy ?? new PolicyGiven()).ToPolicy());

    /// <summary>Makes a question that is to be handed out, and checks that it can be marked.</summary>
    /// <param name="catalog">The kinds that there are.</param>
    /// <param name="given">How it is stated, within the <see cref="AssignmentGiven.Rules"/>.</param>
    /// <param name="now">The time.</param>
    public static Outcome<Assignment> Of(Catalog catalog, AssignmentGiven given, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Expires is { } end && end.Time <= now)
        {
            return new Outcome<Assignment>.Refused([new("expires", "in-the-past", new(
                $"Must lie in the future, unlike {end.ToString()}.", $"必须是将来的时间，而 {end.ToString()} 已过。"))]);
        }
        return Solve(catalog, given).Then(solution => WithWeights(new(solution, given, Progress.None)));
    }

    /// <summary>The problem that is stated, solved.</summary>
    internal static Outcome<Solution> Solve(Catalog catalog, AssignmentGiven given) => catalog.Find(given.Kind) switch
    {
        null => new Outcome<Solution>.Refused([UnknownKind(catalog, given.Kind)]),
        var kind when given.Seed is { } seed => kind.Variant((ulong)seed.Value, given.Difficulty ?? Kinds.Difficulty.Medium).Solve(),
        var kind => kind.Solve(given.Problem!.Json).Below("problem"),
    };

    private static Outcome<Assignment> WithWeights(Assignment assignment)
    {
        var weights = assignment.Stated.Policy?.Weights;
        Fault[] unknown = weights is null ? [] : [.. GradeRequests.Unknown(assignment.Solution, "policy.weights", weights.Keys)];
        return unknown.Length > 0 ? new Outcome<Assignment>.Refused(unknown) : new Outcome<Assignment>.Done(assignment);
    }

    /// <summary>A kind's name is short enough for a message: reading has seen to it.</summary>
    private static Fault UnknownKind(Catalog catalog, string kind) => new(
        "kind", "unknown-kind", new($"There is no kind \"{kind}\".", $"没有题型“{kind}”。"), catalog.Nearest(kind));
}
