using CalcService.Api.Hosting;
using CalcService.Api.Requests;
using CalcService.Core.Notation;
using CalcService.Core.Questions;

namespace CalcService.Api.Problems;

/// <summary>Questions as students see them, without what is one student's own: a whole class opens the same question.</summary>
/// <param name="kept">Those that are asked for again.</param>
internal sealed class DrawnQuestions(Kept kept)
{
    /// <summary>A question, put and drawn.</summary>
    /// <param name="question">The question.</param>
    /// <param name="view">How it is seen.</param>
    public QuestionResponse Of(HandedOut question, View view)
    {
        var key = new Key(new(question.Statement), view.Language);
        if (kept.Find<QuestionResponse>(key) is { } asked)
            return asked;
        var drawn = new QuestionResponse(Question.Of(question.Assignment.Solution), view);
        kept.Keep(key, drawn, drawn.Size);
        return drawn;
    }

    private sealed record Key(Content Statement, Language Language);
}
