using CalcService.Api.Errors;
using CalcService.Api.Json;
using CalcService.Api.Requests;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Batch;

/// <summary>Answers lines, one by one: whatever a line says, it gets an answer or an error of its own.</summary>
/// <param name="work">What is done for a line.</param>
/// <param name="language">The language of words.</param>
/// <param name="log">Where defects are told.</param>
internal sealed partial class LineAnswers(LineWork work, Language language, ILogger<LineAnswers> log)
{
    /// <summary>The answer to a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    public JsonOutput To(ReadOnlyMemory<byte> text, long number)
    {
        using var body = JsonBody.Parse(text, language, number);
        if (body.Refusal is not null)
            return Error(id: null, number, body.Refusal);

        var line = new BatchLine(body.Root, number);
        return line.HasOtherId
            ? Error(id: null, number, OtherId())
            : TryAnswer(line, out var refusal) ?? Error(line.Id, number, refusal!);
    }

    /// <summary>The answer to a line that is too long to be read.</summary>
    /// <param name="number">Its number, from 1.</param>
    public JsonOutput ToTooLong(long number) => Error(id: null, number, new(Reason.TooLarge, language));

    /// <summary>An answer that says why there is none.</summary>
    /// <param name="id">The line's id.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="refusal">Why.</param>
    public static JsonOutput Error(LineId? id, long number, Refusal refusal) =>
        JsonOutput.Of(new ErrorLine(id, number, refusal), ApiJson.Default.ErrorLine);

    private JsonOutput? TryAnswer(BatchLine line, out Refusal? refusal)
    {
        try
        {
            return work.TryAnswer(line, out refusal);
        }
        catch (Exception defect)
        {
            LogDefect(log, line.Number, defect);
            refusal = new(Reason.Internal, language);
            return null;
        }
    }

    private InvalidRefusal OtherId() => new(
        [new Fault("id", "not-an-id", new("Must be text or a number.", "必须是文本或数。"))], language);

    [LoggerMessage(LogLevel.Error, "Line {Number} of a batch could not be answered.")]
    private static partial void LogDefect(ILogger log, long number, Exception defect);
}
