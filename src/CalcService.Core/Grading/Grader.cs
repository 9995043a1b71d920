using System.Text.Json;
using CalcService.Core.Derivations;
using CalcService.Core.Grading.Comparing;
using CalcService.Core.Grading.Diagnosis;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Kinds;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading;

/// <summary>
/// Marks a student's responses to a problem: each against the truth, then against what follows from the responses before it, then
/// against what known mistakes lead to.
/// </summary>
public sealed class Grader
{
    private readonly Problem _problem;
    private readonly GradePolicy _policy;
    private readonly Trace _truth;
    private readonly Dictionary<string, Marked> _marked = new(StringComparer.Ordinal);
    private readonly Budget _budget = new(Diagnostician.NumbersForAll);

    private Grader(Solution solution, GradePolicy policy) => (_problem, _policy, _truth) = (solution.Problem, policy, solution.Trace);

    /// <summary>Marks responses.</summary>
    /// <param name="solution">The problem, solved.</param>
    /// <param name="responses">Responses as JSON, by step; not only answers, any step may have one.</param>
    /// <param name="policy">How they are marked.</param>
    /// <returns>A result for each answer that the problem asks for, and for each other step that has a response.</returns>
    /// <exception cref="KeyNotFoundException">A response is for no step of the problem.</exception>
    public static GradeReport Grade(Solution solution, IReadOnlyDictionary<string, JsonElement> responses, GradePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(policy);
        foreach (var id in responses.Keys)
            _ = solution[id];
        return new Grader(solution, policy).Grade(responses, solution.Answers.Select(answer => answer.Step.Id).ToHashSet(StringComparer.Ordinal));
    }

    private GradeReport Grade(IReadOnlyDictionary<string, JsonElement> responses, HashSet<string> asked)
    {
        foreach (var step in _truth.Steps.Where(step => asked.Contains(step.Id) || responses.ContainsKey(step.Id)))
        {
            var question = Ask(step, isAsked: asked.Contains(step.Id));
            var response = ResponseReader.Read(responses.GetValueOrDefault(step.Id), question.Expectation);
            _marked[step.Id] = new(step, response, Mark(step, question, response));
        }
        return new([.. _marked.Values.Select(marked => marked.Result.Telling(_policy.Feedback))]);
    }

    private Question Ask(Step step, bool isAsked)
    {
        var isCount = step.Law.IsCount;
        return new(step.Id, step.Value)
        {
            Expectation = Expectation.Of(step.Value) with
            {
                Unit = step.Law.Symbol.Unit,
                IsCount = isCount,
                Names = step.Names,
                DecimalComma = _policy.DecimalComma,
            },
            Tolerance = isCount || step.Names is not null ? Tolerance.Exact : _policy.Tolerance ?? Tolerance.Default,
            Weight = _policy.Weights.GetValueOrDefault(step.Id, isAsked ? 1 : 0),
            AllOrNothing = _policy.AllOrNothing,
        };
    }

    /// <summary>The ladder of a marker: right, right from here on, a known mistake, some slip, wrong.</summary>
    private Result Mark(Step step, Question question, Response response)
    {
        var byValue = Marker.Mark(question, response);
        if (response is not Response.Understood { Slip: null } understood || byValue.Credit == 1 || byValue.Verdict == Verdict.Correct)
            return byValue;
        var matches = new Matching(question, understood);
        if (matches.IsOnlyFormWrong)
            return byValue;
        var consequence = new Consequence(_problem, _truth, [.. _marked.Values]);
        if (consequence.Explain(step.Id, matches) is { } follows)
            return follows.Result(byValue, _policy.FollowThroughCredit);
        if (consequence.IsRefused)
            return Consequence.Refused(byValue);
        return Diagnose(step, matches, consequence) is [var first, ..] explanations
            ? first.Result(byValue, explanations, _policy, _truth)
            : byValue;
    }

    private IReadOnlyList<Explanation> Diagnose(Step step, Matching matches, Consequence consequence) =>
        new Diagnostician(_problem, step.Id, matches.Accepts, _budget).Explain(consequence.Grounds);
}

/// <summary>A response, as it was read and marked.</summary>
/// <param name="Step">The step that it is for.</param>
/// <param name="Response">The response.</param>
/// <param name="Result">What came of it.</param>
internal sealed record Marked(Step Step, Response Response, Result Result)
{
    /// <summary>The student's own value, where there is one to go on with; cells without a quantity stay empty.</summary>
    public Value? Own => Response is Response.Understood { Slip: null } read ? Filled(read.Value) : (Value?)null;

    /// <summary>Whether the response was accepted.</summary>
    public bool IsRight => Result.Verdict == Verdict.Correct;

    private Value Filled(Value own)
    {
        if (own.IsScalar || Step.Value.IsScalar)
            return own;
        var entries = own.Tensor.Entries.ToArray();
        var truth = Step.Value.Tensor.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            if (truth[i].IsUndefined)
                entries[i] = Scalar.Undefined;
        }
        return Tensor.Create(own.Shape, entries);
    }
}
