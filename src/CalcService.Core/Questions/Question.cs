using CalcService.Core.Kinds;

namespace CalcService.Core.Questions;

/// <summary>What a student may see of a problem: how it is put, and where to write the answers.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Prompt">How an exam would put it.</param>
/// <param name="Fields">A field for each answer, in the order in which the parts of the prompt ask for them.</param>
public sealed record Question(Problem Problem, Prompt Prompt, IReadOnlyList<AnswerField> Fields)
{
    /// <summary>The question that a problem puts.</summary>
    /// <param name="solution">The problem, solved: what it asks for depends on how its derivation goes.</param>
    public static Question Of(Solution solution)
    {
        ArgumentNullException.ThrowIfNull(solution);
        var prompt = solution.Problem.Ask();
        var asked = prompt.Parts.SelectMany(part => part.Also.Prepend(part.AnswerId)).ToArray();
        var steps = solution.Answers.Select(answer => answer.Step);
        return new(solution.Problem, prompt, [.. steps.OrderBy(step => Array.IndexOf(asked, step.Id)).Select(AnswerField.Of)]);
    }
}
