using System.Diagnostics;
using CalcService.Core.Grading.Comparing;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Grading.Slips;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Marking;

/// <summary>Marks a response by its value alone, no matter how the reference came about.</summary>
public static class Marker
{
    private static readonly Text
        NoResponse = new("No answer was given.", "未作答。"),
        IsRight = new("Correct.", "正确。"),
        IsWrong = new("This is not right.", "不正确。");

    /// <summary>Marks a response.</summary>
    /// <param name="question">What it is marked against.</param>
    /// <param name="response">The response as it was read.</param>
    public static Result Mark(Question question, Response response)
    {
        ArgumentNullException.ThrowIfNull(question);
        var result = response switch
        {
            Response.Blank => new Result(question.Id, Verdict.Blank, 0, "blank", NoResponse),
            Response.Invalid(var code, var message, var place) =>
                new Result(question.Id, Verdict.Invalid, 0, code, message) { Place = place },
            Response.Understood { Slip: { } slip } understood => MarkUnit(question, understood, slip),
            Response.Understood understood => MarkValue(question, understood),
            _ => throw new UnreachableException(),
        };
        return result with
        {
            Weight = question.Weight,
            Tolerance = question.Tolerance.Sentence,
            Understood = (response as Response.Understood)?.Understanding,
        };
    }

    /// <summary>A unit that was taken for another is a mistake if the number is right in either.</summary>
    private static Result MarkUnit(Question question, Response.Understood response, UnitSlip slip)
    {
        var isRight = question.Tolerance.Accepts(response, question.Reference)
            || question.Tolerance.Accepts(response, Times(question.Reference, slip.Ratio));
        return isRight
            ? new(question.Id, Verdict.Mistake, 0, slip.Id, slip.Message) { Mistake = new(slip.Id, question.Id) }
            : new(question.Id, Verdict.Incorrect, 0, "incorrect", Texts.Join(IsWrong, slip.Message));
    }

    private static Result MarkValue(Question question, Response.Understood response)
    {
        var assessment = Assessment.Of(response, question.Reference, question.Tolerance);
        var marked = assessment.Worst switch
        {
            Comparison.Right => new Result(question.Id, Verdict.Correct, 1, "correct", IsRight),
            Comparison.RightWithRemark(var code, var remark) => new(question.Id, Verdict.Correct, 1, code, remark),
            Comparison.WrongForm(var code, var remark) =>
                new(question.Id, Verdict.Partial, assessment.Credit, code, remark),
            _ => MarkWrong(question, response, assessment),
        };
        var isLost = question.AllOrNothing && assessment.Cells is not null && marked.Verdict != Verdict.Correct;
        return marked with { Cells = assessment.Cells, Credit = isLost ? 0 : marked.Credit };
    }

    private static Result MarkWrong(Question question, Response.Understood response, Assessment assessment)
    {
        var slip = GeneralSlips.Find(response, question.Reference, question.Tolerance);
        var isPartial = !assessment.Credit.IsZero && !question.AllOrNothing;
        var verdict = slip is { IsMistake: true } ? Verdict.Mistake : isPartial ? Verdict.Partial : Verdict.Incorrect;
        var share = isPartial ? Share(assessment.Cells!) : IsWrong;
        return new(
            question.Id,
            verdict,
            assessment.Credit,
            slip?.Id ?? (isPartial ? "partial" : "incorrect"),
            slip is null ? share : Texts.Join(share, slip.Message))
        {
            Mistake = verdict == Verdict.Mistake ? new(slip!.Id, question.Id) : null,
        };
    }

    private static Text Share(Cells cells)
    {
        var (right, counted) = (cells.Right.Count(cell => cell == true), cells.Right.Count(cell => cell is not null));
        return new($"{right} of {counted} entries are right.", $"{counted} 个元素中有 {right} 个正确。");
    }

    private static Value Times(Value value, Scalar factor)
    {
        if (value.IsScalar)
            return value.Scalar * factor;
        var entries = value.Tensor.Entries.ToArray();
        var multiplied = Array.ConvertAll(entries, entry => entry.IsUndefined ? entry : entry * factor);
        return new Tensor(value.Shape.ToArray(), multiplied);
    }
}
