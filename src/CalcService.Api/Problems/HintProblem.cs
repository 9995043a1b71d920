using CalcService.Api.Errors;
using CalcService.Api.Hosting;
using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Requests;
using CalcService.Core.Grading;
using CalcService.Core.Notation;

namespace CalcService.Api.Problems;

/// <summary><c>POST /problems/{token}/hint</c>: helps with the first step that is not right.</summary>
internal static class HintProblem
{
    /// <summary>What the query may say.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [QueryParameter.Math, QueryParameter.Language];

    /// <summary>Gives the hint.</summary>
    public static Task<IResult> Handle(string token, HttpRequest request, Limits limits, Opened opened) =>
        request.AnswerAsync(limits, [MediaTypes.Json], Parameters, (body, view) =>
        {
            var (assignment, unknown) = opened.Open(token, request);
            return assignment is null ? unknown! : assignment.Help(body.Root)
                .Answer(view, help => Given(help.Level, assignment.Stated.Hints, help.Hint, view));
        });

    private static IResult Given(int level, int most, Hint? hint, View view) => level > most
        ? new Refusal(Reason.NoHint, view.Language, Most(most))
        : new JsonResult<HintResponse>(new(level, most, hint, view), ApiJson.Default.HintResponse);

    private static Text Most(int levels) => levels == 0
        ? new("This question has no hints.", "本题没有提示。")
        : new($"This question has hints up to level {levels}.", $"本题的提示最多到第 {levels} 级。");
}

/// <summary>Help with the first step that is not right.</summary>
internal sealed class HintResponse
{
    private readonly Hint? _hint;
    private readonly View _view;

    internal HintResponse(int level, int of, Hint? hint, View view) => (Level, Of, _hint, _view) = (level, of, hint, view);

    /// <summary>How much is told.</summary>
    public int Level { get; }

    /// <summary>How many levels there are.</summary>
    public int Of { get; }

    /// <summary>The next step; absent where everything is right.</summary>
    public HintStepResponse? Step => _hint is null ? null : new(_hint, _view);
}

/// <summary>A step that is to be taken next, without its value.</summary>
internal sealed class HintStepResponse
{
    private readonly Hint _hint;
    private readonly View _view;

    internal HintStepResponse(Hint hint, View view) => (_hint, _view) = (hint, view);

    /// <summary>Its id.</summary>
    public string Id => _hint.Step.Id;

    /// <summary>What it finds.</summary>
    public string Title => _hint.Title.In(_view.Language);

    /// <summary>One sentence that makes its law plausible, quantities as letters.</summary>
    public string Explanation => _hint.Explanation(_view.Language);

    /// <summary>The law in letters, from level 2 on.</summary>
    public LineResponse? Formula => _hint.Formula is { } formula ? new(formula, _view) : null;

    /// <summary>The law with the numbers in it, at level 3; absent where they would be the value itself.</summary>
    public LineResponse? Substitution => _hint.Substitution is { } substitution ? new(substitution, _view) : null;
}
