using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Diagnosis;

/// <summary>A known mistake, made at a step.</summary>
/// <param name="Step">The step's id.</param>
/// <param name="Mistake">The mistake.</param>
internal sealed record Misstep(string Step, Mistake Mistake)
{
    /// <summary>The mistake as a report names it.</summary>
    public RecognisedMistake Recognised => new(Mistake.Id, Step);
}

/// <summary>Mistakes that together explain a response.</summary>
/// <param name="Missteps">One, or two at different steps; the more upstream first.</param>
/// <param name="OnOwnValues">Whether they explain it only together with the student's own earlier values.</param>
internal sealed record Explanation(IReadOnlyList<Misstep> Missteps, bool OnOwnValues)
{
    private static readonly Text OnTop = new("Going on from your own earlier value:", "从你前面的值继续：");

    /// <summary>The result: a mistake. Cells that are right keep their credit.</summary>
    /// <param name="byValue">The result by value alone.</param>
    /// <param name="all">All explanations, this one first.</param>
    /// <param name="policy">How it is marked.</param>
    /// <param name="truth">The derivation.</param>
    public Result Result(Result byValue, IReadOnlyList<Explanation> all, GradePolicy policy, Trace truth) => byValue with
    {
        Verdict = Verdict.Mistake,
        Credit = Scalar.Max(policy.MistakeCredit, byValue.Credit),
        Code = Missteps[0].Mistake.Id,
        Feedback = Texts.Join([.. OnOwnValues ? [OnTop] : Array.Empty<Text>(), .. Missteps.Select(misstep => Message(misstep, byValue.Id, truth))]),
        Mistake = Missteps[0].Recognised,
        Candidates = Missteps.Count > 1
            ? [.. Missteps.Select(misstep => misstep.Recognised)]
            : all.Count > 1 ? [.. all.Select(explanation => explanation.Missteps[0].Recognised)] : [],
    };

    /// <summary>What went wrong, and at which step where it is not the one in question.</summary>
    private static Text Message(Misstep misstep, string step, Trace truth)
    {
        if (string.Equals(misstep.Step, step, StringComparison.Ordinal) || truth.Find(misstep.Step) is not { } before)
            return misstep.Mistake.Message;
        var (title, message) = (before.Law.Title, misstep.Mistake.Message);
        return new(
            $"At the step \"{title.In(Language.English)}\": {message.In(Language.English)}",
            $"在“{title.In(Language.Chinese)}”这一步：{message.In(Language.Chinese)}");
    }
}
