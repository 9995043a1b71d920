using System.Text.Json.Serialization;
using CalcService.Api.Batch;
using CalcService.Api.Errors;
using CalcService.Api.Health;
using CalcService.Api.Kinds;
using CalcService.Api.Mark;
using CalcService.Api.Problems;

namespace CalcService.Api.Json;

/// <summary>Serialisers of all response bodies, made at compile time.</summary>
/// <remarks>Responses have internal constructors, lest the generator follow their parameters into Core.</remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Default,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SolutionResponse))]
[JsonSerializable(typeof(IReadOnlyList<KindSummary>))]
[JsonSerializable(typeof(KindDetails))]
[JsonSerializable(typeof(ValidityResponse))]
[JsonSerializable(typeof(GradeReportResponse))]
[JsonSerializable(typeof(ReadingsResponse))]
[JsonSerializable(typeof(QuestionResponse))]
[JsonSerializable(typeof(HintResponse))]
[JsonSerializable(typeof(SolutionLine))]
[JsonSerializable(typeof(GradeReportLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(Number))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(MalformedRefusal))]
[JsonSerializable(typeof(UnknownRefusal))]
[JsonSerializable(typeof(InvalidRefusal))]
internal sealed partial class ApiJson : JsonSerializerContext;
