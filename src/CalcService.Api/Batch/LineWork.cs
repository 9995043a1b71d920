using CalcService.Api.Errors;
using CalcService.Api.Json;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Api.Batch;

/// <summary>What is done for each line of a batch.</summary>
/// <param name="catalog">The kinds.</param>
/// <param name="form">How a line is read.</param>
/// <param name="language">The language of words.</param>
internal abstract class LineWork(Catalog catalog, RecordForm form, Language language)
{
    /// <summary>How a line is read.</summary>
    protected RecordForm Form { get; } = form;

    /// <summary>Answers a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="refusal">Why there is no answer.</param>
    /// <returns>The answer, or null.</returns>
    public virtual JsonOutput? TryAnswer(BatchLine line, out Refusal? refusal)
    {
        (refusal, var output) = line.Kind is not { } id
            ? Unless<JsonOutput>(Misread(line))
            : catalog.Find(id) is { } kind ? Unless(Answer(kind, line)) : (new UnknownRefusal(catalog.Nearest(id), language), null);
        return output;
    }

    /// <summary>Answers a line about a problem of some kind.</summary>
    protected abstract Outcome<JsonOutput> Answer(ProblemKind kind, BatchLine line);

    private Outcome<JsonOutput> Misread(BatchLine line)
    {
        var reading = new Reading();
        Form.Read(line.Json, reading);
        return new Outcome<JsonOutput>.Refused(reading.Faults);
    }

    private (Refusal?, T?) Unless<T>(Outcome<T> outcome)
        where T : class => outcome is Outcome<T>.Refused(var faults) ? (new InvalidRefusal(faults, language), null) : (null, outcome.OrThrow());
}
