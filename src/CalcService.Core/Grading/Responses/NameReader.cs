using System.Text.Json;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Responses;

/// <summary>Reads names, of which each entry of a response is one: case and the space around them do not
/// matter.</summary>
internal static class NameReader
{
    /// <summary>Reads names in one text: separated by commas, lines or ";", else by spaces.</summary>
    public static Response Read(FoldedText text, Expectation expectation)
    {
        var folded = text.Folded;
        var whole = Brackets.Trim(folded, 0, folded.Length);
        if (folded[whole] is ['[', .., ']'] or ['(', .., ')'] or ['{', .., '}'])
            whole = Brackets.Trim(folded, whole.Start.Value + 1, whole.End.Value - 1);
        var pieces = expectation.Shape.Count == 0 ? [whole] : Pieces(folded, whole);
        return Read([.. pieces.Select(piece => text.Original(piece).ToString())], expectation);
    }

    /// <summary>Reads names in nested arrays of JSON; null is a blank.</summary>
    public static Response Read(JsonElement array, Expectation expectation)
    {
        var names = new List<string>();
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null))
                return new Response.Invalid(Obstacles.OfJson.Code, Obstacles.OfJson.Message, Place.Whole);
            names.Add(item.ValueKind == JsonValueKind.Number ? item.GetRawText() : item.ReadableText ?? "");
        }
        return Read(names, expectation);
    }

    private static List<Range> Pieces(string folded, Range whole) =>
        Splitting.At(folded, whole, character => character is ',' or ';' or '\n') is { Count: > 1 } listed
            ? listed
            : Splitting.At(folded, whole, character => character is ' ' or Characters.GroupSpace);

    private static Response Read(List<string> names, Expectation expectation)
    {
        var count = expectation.Shape.Aggregate(1, (product, extent) => product * extent);
        if (names.Count != count)
            return Wrong(names.Count, count);
        var (reading, cells) = (new Reading(expectation), new List<Cell>(count));
        foreach (var name in names)
        {
            var place = expectation.Free.Contains(cells.Count) ? 0 : PlaceOf(name, expectation.Names!);
            if (place < 0)
                return Unknown(name, expectation.Names!, reading.PlaceOf(cells.Count));
            cells.Add(place == 0 ? Cell.Blank : Cell.Blank with { Value = place });
        }
        return reading.Of(cells);
    }

    /// <summary>The place of a name in the list, from 1; 0 where nothing is written, −1 where it is not in the
    /// list.</summary>
    private static int PlaceOf(string name, IReadOnlyList<string> known)
    {
        var bare = Bare(name);
        if (bare.Length == 0)
            return 0;
        for (var i = 0; i < known.Count; i++)
        {
            if (string.Equals(Bare(known[i]), bare, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }
        return -1;
    }

    private static string Bare(string name)
    {
        var folded = FoldedText.Of(name).Folded.AsSpan().Trim(" \n\u200B\u202F\"'");
        return folded.ToString();
    }

    private static Response.Invalid Wrong(int seen, int expected) => new(
        "wrong-shape",
        new($"I see {seen} names, but {expected} are expected.", $"看到 {seen} 个名称，而这里应有 {expected} 个。"),
        Place.Whole);

    private static Response.Invalid Unknown(string name, IReadOnlyList<string> known, int[] cell)
    {
        var (found, all, nearest) = (Form.Short(name.Trim()), string.Join(", ", known), Nearest.To(name.Trim(), known));
        var message = new Text(
            $"\"{found}\" is none of {all}.{(nearest is null ? "" : $" Did you mean {nearest}?")}",
            $"“{found}”不是 {all} 之一。{(nearest is null ? "" : $"是否想写 {nearest}？")}");
        return new("unknown-name", Obstacle.Locate(cell, message), Place.Whole with { Cell = cell });
    }
}
