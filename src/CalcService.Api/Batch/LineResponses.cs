using System.Text.Json;
using System.Text.Json.Serialization;
using CalcService.Api.Errors;
using CalcService.Api.Json;
using CalcService.Api.Kinds;
using CalcService.Api.Mark;
using CalcService.Api.Problems;
using CalcService.Api.Requests;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Api.Batch;

/// <summary>A line solved: the answers, and how one gets there by hand.</summary>
internal sealed class SolutionLine : SolutionResponse
{
    internal SolutionLine(BatchLine line, Solution solution, View view)
        : base(solution, view) => (Id, Line) = (line.Id, line.Number);

    /// <summary>The line's id, as it was sent; absent where it had none.</summary>
    [JsonPropertyOrder(-2)]
    public LineId? Id { get; }

    /// <summary>The number of the line, from 1.</summary>
    [JsonPropertyOrder(-1)]
    public long Line { get; }
}

/// <summary>A line marked: what came of all its responses.</summary>
internal sealed class GradeReportLine : GradeReportResponse
{
    internal GradeReportLine(BatchLine line, GradeReport report, Language language)
        : base(report, language) => (Id, Line) = (line.Id, line.Number);

    internal GradeReportLine(BatchLine line, Attempt attempt, Language language)
        : base(attempt, language) => (Id, Line) = (line.Id, line.Number);

    /// <summary>The line's id, as it was sent; absent where it had none.</summary>
    [JsonPropertyOrder(-2)]
    public LineId? Id { get; }

    /// <summary>The number of the line, from 1.</summary>
    [JsonPropertyOrder(-1)]
    public long Line { get; }
}

/// <summary>A line that was refused; those behind it are answered nonetheless.</summary>
internal sealed class ErrorLine
{
    internal ErrorLine(LineId? id, long line, Refusal error) => (Id, Line, Error) = (id, line, error);

    /// <summary>The line's id, as it was sent; absent where it had none or could not be read.</summary>
    public LineId? Id { get; }

    /// <summary>The number of the line, from 1.</summary>
    public long Line { get; }

    /// <summary>Why: the problem details that the same request alone would be refused with.</summary>
    [JsonConverter(typeof(Converter))]
    public Refusal Error { get; }

    internal sealed class Converter : WriteOnlyConverter<Refusal>
    {
        public override void Write(Utf8JsonWriter writer, Refusal value, JsonSerializerOptions options) => value.Write(writer);
    }
}
