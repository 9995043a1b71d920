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
        if (line.Kind is not { } id)
            return Unless(Misread(line), out refusal);
        if (catalog.Find(id) is { } kind)
            return Unless(Answer(kind, line), out refusal);
        refusal = new UnknownRefusal(catalog.Nearest(id), language);
        return null;
    }

    /// <summary>Answers a line about a problem of some kind.</summary>
    protected abstract Outcome<JsonOutput> Answer(ProblemKind kind, BatchLine line);

    private Outcome<JsonOutput> Misread(BatchLine line)
    {
        var reading = new Reading();
        Form.Read(line.Json, reading);
        return new Outcome<JsonOutput>.Refused(reading.Faults);
    }

    /// <summary>What came of a line, unless it is refused.</summary>
    protected JsonOutput? Unless(Outcome<JsonOutput> outcome, out Refusal? refusal)
    {
        refusal = outcome is Outcome<JsonOutput>.Refused(var faults) ? new InvalidRefusal(faults, language) : null;
        return refusal is null ? outcome.OrThrow() : null;
    }
}
