using CalcService.Core.Derivations;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Diagnosis;

/// <summary>What follows from a student's own earlier values: error carried forward.</summary>
/// <param name="problem">The problem.</param>
/// <param name="truth">Its derivation.</param>
/// <param name="earlier">The responses to steps before the one in question, marked.</param>
internal sealed class Consequence(Problem problem, Trace truth, IReadOnlyList<Marked> earlier)
{
    private static readonly Text NotGranted = new(
        "Your earlier value leaves nothing to calculate here, so it could not be marked by it.",
        "按你前面的值，这一步已无可计算，因此无法据此给分。");

    private readonly Marked[] _wrong = [.. earlier.Where(marked => marked.Own is not null && !marked.IsRight)];

    /// <summary>What mistakes are tried on: the truth, and what follows from the student's own wrong values.</summary>
    public IReadOnlyList<Ground> Grounds => _wrong.Length == 0 ? [Truth] : [Truth, Own(_wrong)];

    /// <summary>
    /// The earlier responses that a response follows from: those that are wrong, with the others exact or as they were rounded; or
    /// only rounded ones. Null where it does not follow, or nothing is left to calculate.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="matching">The response to it.</param>
    public Following? Explain(string step, Matching matching)
    {
        var rounded = earlier.Where(marked => marked is { IsRight: true, Own: { } own } && own != marked.Step.Value).ToArray();
        foreach (var used in new[] { _wrong, [.. _wrong, .. rounded], rounded })
        {
            if (used.Length == 0 || Value(step, used) is not { } value || !matching.Accepts(value))
                continue;
            if (!matching.IsTrivial(value))
                return new(Needed(step, used, matching));
            IsRefused = true;
        }
        return null;
    }

    /// <summary>Whether the response follows, but an earlier value left nothing to calculate, so that it shows nothing.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The result by value alone, which stands then, and says so.</summary>
    /// <param name="byValue">The result.</param>
    public static Result Refused(Result byValue) => byValue with { Feedback = Texts.Join(byValue.Feedback, NotGranted) };

    private Ground Truth => new(new() { Own = Right() }, truth);

    /// <summary>The student's own wrong values, and the truth where he was right.</summary>
    private Ground Own(IReadOnlyList<Marked> used)
    {
        var own = Right();
        foreach (var marked in used)
            own[marked.Step.Id] = marked.Own!.Value;
        var carried = new Scenario { Own = own };
        return new(carried, problem.Run(carried)) { IsCarried = true };
    }

    private Dictionary<string, Value> Right() =>
        earlier.Where(marked => marked.IsRight).ToDictionary(marked => marked.Step.Id, marked => marked.Step.Value, StringComparer.Ordinal);

    private Value? Value(string step, IReadOnlyList<Marked> used) => problem.Rerun(
        new() { Own = used.ToDictionary(marked => marked.Step.Id, marked => marked.Own!.Value, StringComparer.Ordinal) }, truth, step)?.Value;

    /// <summary>One of the responses, where it alone explains the step; else those without which it is not explained.</summary>
    private IReadOnlyList<Marked> Needed(string step, IReadOnlyList<Marked> used, Matching matching)
    {
        if (used.LastOrDefault(marked => Explain([marked])) is { } alone)
            return [alone];
        var needed = used;
        for (var i = 0; i < needed.Count;)
        {
            Marked[] others = [.. needed.Take(i), .. needed.Skip(i + 1)];
            if (Explain(others))
                needed = others;
            else
                i++;
        }
        return needed;

        bool Explain(IReadOnlyList<Marked> own) => Value(step, own) is { } value && matching.Accepts(value);
    }
}

/// <summary>Earlier responses that a response follows from.</summary>
/// <param name="From">The responses, at least one.</param>
internal sealed record Following(IReadOnlyList<Marked> From)
{
    /// <summary>The result: full credit where all were right and only rounded, else that of the policy.</summary>
    /// <param name="byValue">The result by value alone.</param>
    /// <param name="credit">The credit that the policy gives.</param>
    public Result Result(Result byValue, Scalar credit) => From.All(marked => marked.IsRight)
        ? byValue with
        {
            Verdict = Verdict.Correct,
            Credit = 1,
            Code = "rounded-earlier",
            Feedback = new("Correct, with your rounded earlier value.", "正确（按你前面舍入后的值计算）。"),
            Cells = All(byValue.Cells),
            Mistake = null,
        }
        : byValue with
        {
            Verdict = Verdict.FollowThrough,
            Credit = credit,
            Code = "follow-through",
            Feedback = Feedback,
            Cells = All(byValue.Cells),
            Mistake = null,
        };

    private Text Feedback
    {
        get
        {
            var wrong = From.Where(marked => !marked.IsRight).Select(marked => marked.Step.Law.Title).ToArray();
            var (en, zh) = (
                string.Join(", ", wrong.Select(title => $"\"{title.In(Language.English)}\"")),
                string.Join("、", wrong.Select(title => $"“{title.In(Language.Chinese)}”")));
            return wrong.Length == 1
                ? new(
                    $"This follows correctly from your earlier value of {en}; that one is not right.",
                    $"按你前面的{zh}推算，这一步是对的；但前面的那个值不正确。")
                : new(
                    $"This follows correctly from your earlier values of {en}; those are not right.",
                    $"按你前面的{zh}推算，这一步是对的；但前面的那些值不正确。");
        }
    }

    private static Cells? All(Cells? cells) => cells is null ? null : cells with { Right = [.. cells.Right.Select(right => right is null ? right : true)] };
}
