using System.Text.Json;
using CalcService.Api.Json;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Api.Telemetry;
using CalcService.Core.Derivations;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Mark;

/// <summary>What came of all responses.</summary>
internal class GradeReportResponse
{
    private readonly GradeReport _report;
    private readonly Language _language;
    private readonly Solution? _revealed;

    internal GradeReportResponse(GradeReport report, Language language) => (_report, _language) = (report, language);

    internal GradeReportResponse(Attempt attempt, Language language)
        : this(attempt.Report, language)
    {
        _revealed = attempt.IsRevealed ? attempt.After.Solution : null;
        (Token, Revealed, Terms) = (attempt.Token, attempt.IsRevealed, new(attempt.After, language));
    }

    /// <summary>What came of responses, counted.</summary>
    /// <param name="origin">What they were to: a kind, or <c>mark</c>.</param>
    /// <param name="report">What came of them.</param>
    /// <param name="view">How the caller wants to see it.</param>
    public static IResult Of(string origin, GradeReport report, View view) => new JsonResult<GradeReportResponse>(
        new(Observed.Counted(origin, report), view.Language), ApiJson.Default.GradeReportResponse);

    /// <summary>Σ weight · credit.</summary>
    public double Score => _report.Score.ToDouble();

    /// <summary>The score without rounding: "7/3".</summary>
    public string ScoreExact => _report.Score.ToString();

    /// <summary>Σ weight.</summary>
    public double MaxScore => _report.MaxScore.ToDouble();

    /// <summary>One for each response that was asked for, in order.</summary>
    public IEnumerable<ResultResponse> Results =>
        _report.Results.Select(result => new ResultResponse(result, _language, _revealed?.Trace.Find(result.Id)));

    /// <summary>The question after this attempt, to go on with; only of a question that was handed out.</summary>
    public string? Token { get; }

    /// <summary>Whether the solution may now be seen; only of a question that was handed out.</summary>
    public bool? Revealed { get; }

    /// <summary>What holds for the question after this attempt; only of one that was handed out.</summary>
    public TermsResponse? Terms { get; }
}

/// <summary>What came of one response.</summary>
internal sealed class ResultResponse
{
    private readonly Result _result;
    private readonly Language _language;

    private readonly Step? _revealed;

    internal ResultResponse(Result result, Language language, Step? revealed) =>
        (_result, _language, _revealed) = (result, language, revealed);

    /// <summary>What was asked for.</summary>
    public string Id => _result.Id;

    /// <summary>correct, partial, followThrough, mistake, incorrect, invalid or blank.</summary>
    public string Verdict => JsonNamingPolicy.CamelCase.ConvertName(_result.Verdict.ToString());

    /// <summary>From 0 to 1.</summary>
    public double Credit => _result.Credit.ToDouble();

    /// <summary>The credit without rounding: "1/3".</summary>
    public string CreditExact => _result.Credit.ToString();

    /// <summary>How much it counts.</summary>
    public double Weight => _result.Weight.ToDouble();

    /// <summary>Why; stable.</summary>
    public string Code => _result.Code;

    /// <summary>How the response was read: "27 × 27"; absent where it was not.</summary>
    public string? Understood => _result.Understood?.In(_language);

    /// <summary>The tolerance in force.</summary>
    public string? Tolerance => _result.Tolerance?.In(_language);

    /// <summary>One or two sentences for the student.</summary>
    public string Feedback => _result.Feedback.In(_language);

    /// <summary>The mistake that explains the response.</summary>
    public MistakeResponse? Mistake => _result.Mistake is { } mistake ? new(mistake) : null;

    /// <summary>All mistakes that explain it, where there are several.</summary>
    public IEnumerable<MistakeResponse>? Candidates =>
        _result.Candidates.Count > 0 ? _result.Candidates.Select(mistake => new MistakeResponse(mistake)) : null;

    /// <summary>The right value; only of a question whose solution may be seen.</summary>
    public Number? Expected => _revealed is { } step ? new(step.Value, step.Names) : null;

    /// <summary>Which cells of an array are right, in its nesting; null where there is no quantity.</summary>
    public CellMarks? Cells => _result.Cells is { } cells ? new(cells) : null;

    /// <summary>Where the response could not be read; absent where that is the response as a whole.</summary>
    public PlaceResponse? Place => _result.Place is { } place && place != Core.Grading.Place.Whole ? new(place) : null;
}

/// <summary>A known mistake.</summary>
internal sealed class MistakeResponse
{
    private readonly RecognisedMistake _mistake;

    internal MistakeResponse(RecognisedMistake mistake) => _mistake = mistake;

    /// <summary>The mistake.</summary>
    public string Id => _mistake.Id;

    /// <summary>The step at which it was made.</summary>
    public string Step => _mistake.Step;
}

/// <summary>Where in a response something could not be read.</summary>
internal sealed class PlaceResponse
{
    private readonly Place _place;

    internal PlaceResponse(Place place) => _place = place;

    /// <summary>The character, from 1; absent where it is the response as a whole.</summary>
    public int? Position => _place.Position > 0 ? _place.Position : null;

    /// <summary>The cell of an array, from 1 along each axis; absent for a number.</summary>
    public IEnumerable<int>? Cell => _place.Cell.Count > 0 ? _place.Cell : null;

    /// <summary>The character, with its code point where it is not plain.</summary>
    public string? Character => _place.Character;
}
