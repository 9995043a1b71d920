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

    /// <summary>Writes a value as a student would: each number, and what is put around them.</summary>
    public static JsonElement Written(
        Value value, IReadOnlyList<string>? names, Func<Scalar, string> write, Func<JsonNode?, JsonNode?>? layOut = null)
    {
        var cells = Json(value, names, write);
        return JsonSerializer.SerializeToElement(layOut is null ? cells : layOut(cells));
    }

    /// <summary>Counts in full, other numbers to four significant digits.</summary>
    public static string Rounded(Scalar number) => number.IsInteger
        ? number.ToString()
        : number.ToDouble().ToString("G4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>With all its digits, or as a fraction.</summary>
    public static string InFull(Scalar number) => number.ToString();

    /// <summary>As the service prints it.</summary>
    public static string Printed(Scalar number) => TextPrinter.Print(Draw.Number(NumberText.Of(number)));

    /// <summary>With an input method's wide digits and signs.</summary>
    public static string Wide(Scalar number) => string.Concat(Rounded(number).Select(letter => (char)(letter + '\uFEE0')));

    /// <summary>As text with brackets: [[1, 2], [3, 4]]; what has no value is a dash.</summary>
    public static JsonNode? Bracketed(JsonNode? cells) => cells is JsonArray ? Text(cells) : cells;

    /// <summary>As text in rows: 1, 2; 3, 4.</summary>
    public static JsonNode? InRows(JsonNode? cells) => cells switch
    {
        JsonArray rows when rows.All(row => row is JsonArray cell && cell.All(inner => inner is not JsonArray)) =>
            string.Join("; ", rows.Select(row => string.Join(", ", row!.AsArray().Select(Text)))),
        JsonArray list when list.All(cell => cell is not JsonArray) => string.Join(", ", list.Select(Text)),
        _ => Bracketed(cells),
    };

    private static string Text(JsonNode? cells) => cells switch
    {
        JsonArray list => $"[{string.Join(", ", list.Select(Text))}]",
        null => "–",
        _ => cells.GetValue<string>(),
    };

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
