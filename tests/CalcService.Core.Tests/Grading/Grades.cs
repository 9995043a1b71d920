using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Grading;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Grading;

/// <summary>Marks responses as a caller writes them.</summary>
internal static class Grades
{
    /// <summary>The result of one response among some.</summary>
    public static Result Of(string kind, string problem, string responses, string step, string policy = "{}") =>
        Report(kind, problem, responses, policy).Results.Single(result => result.Id == step);

    public static GradeReport Report(string kind, string problem, string responses, string policy = "{}") => GradeRequests.Grade(
        Catalog.Default[kind],
        JsonDocument.Parse($$"""{"problem":{{problem}},"responses":{{responses}},"policy":{{policy}}}""").RootElement).OrThrow();

    /// <summary>Marks values that a derivation has, as a student would write them.</summary>
    public static GradeReport Report(Solution solution, IEnumerable<(string Id, Value Value, IReadOnlyList<string>? Names)> values, Func<Scalar, string> write)
    {
        var responses = values.ToDictionary(
            value => value.Id, value => JsonSerializer.SerializeToElement(Json(value.Value, value.Names, write)), StringComparer.Ordinal);
        return Grader.Grade(solution, responses, GradePolicy.Default);
    }

    /// <summary>Counts in full, other numbers to four significant digits.</summary>
    public static string Rounded(Scalar number) => number.IsInteger
        ? number.ToString()
        : number.ToDouble().ToString("G4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As the service prints it.</summary>
    public static string Printed(Scalar number) => TextPrinter.Print(Draw.Number(NumberText.Of(number)));

    private static JsonNode? Json(Value value, IReadOnlyList<string>? names, Func<Scalar, string> write)
    {
        return value.IsScalar ? Cell(value.Scalar) : Nested(value.Tensor.Shape, value.Tensor.Entries);

        JsonNode? Cell(Scalar number) => number.IsUndefined ? null
            : names is not null && number.TryToInt32(out var place) ? names[place - 1] : write(number);

        JsonNode? Nested(ReadOnlySpan<int> shape, ReadOnlySpan<Scalar> entries)
        {
            if (shape.IsEmpty)
                return Cell(entries[0]);
            var (parts, size) = (new JsonArray(), entries.Length / shape[0]);
            for (var start = 0; start < entries.Length; start += size)
                parts.Add(Nested(shape[1..], entries.Slice(start, size)));
            return parts;
        }
    }
}
