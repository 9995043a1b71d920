using System.Text.Json;
using CalcService.Core.Kinds.Givens;

namespace CalcService.Core.Grading.Responses;

/// <summary>Reads whatever a student may write: every response gives a reading, or a reason that helps.</summary>
public static class ResponseReader
{
    private const int LongestNumber = 2_000;      // with the spaces around it
    private const int LongestArray = 200_000;

    /// <summary>Reads a response: a string, a number, or nested arrays of them.</summary>
    /// <param name="response">The JSON; null or undefined where there is none.</param>
    /// <param name="expectation">What is asked for.</param>
    public static Response Read(JsonElement response, Expectation expectation)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        return response.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => new Response.Blank(),
            JsonValueKind.String when response.ReadableText is { } text => Read(text, expectation),
            JsonValueKind.String => Refuse(Obstacles.OfText),
            JsonValueKind.Number => Read(response.GetRawText(), InJson(expectation)),
            JsonValueKind.Array when expectation.Names is null => new ArrayReader(expectation).Read(response),
            JsonValueKind.Array => NameReader.Read(response, expectation),
            _ => Refuse(Obstacles.OfJson),
        };
    }

    /// <summary>Reads a response in text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expectation">What is asked for.</param>
    public static Response Read(string text, Expectation expectation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(expectation);
        if (text.Length > (expectation.Shape.Count == 0 ? LongestNumber : LongestArray))
            return string.IsNullOrWhiteSpace(text) ? new Response.Blank() : Refuse(Obstacles.OfLength);
        var folded = FoldedText.Of(text);
        if (!folded.Folded.AsSpan().ContainsAnyExcept(Characters.Blanks))
            return new Response.Blank();
        if (expectation.Names is not null)
            return NameReader.Read(folded, expectation);
        return expectation.Shape.Count == 0 ? ReadNumber(folded, expectation) : ReadArray(folded, expectation);
    }

    /// <summary>Numbers of JSON have a point, whatever the language.</summary>
    internal static Expectation InJson(Expectation expectation) =>
        expectation.DecimalComma ? expectation with { DecimalComma = false } : expectation;

    private static Response ReadNumber(FoldedText text, Expectation expectation) =>
        new CellReader(expectation).Read(text, .., allowGroups: true, out var cell) is { } obstacle
            ? obstacle.In(text, cell: [])
            : new Reading(expectation).Of([cell]);

    private static Response ReadArray(FoldedText text, Expectation expectation)
    {
        if (new LayoutReader(text.Folded, expectation).Read(out var layout) is { } obstacle)
            return obstacle.In(text, cell: []);
        var isForAll = layout!.Shape.Count == 0 && expectation is { Shape.Count: 1, AreEqual: true };
        if (!isForAll && !ShapeWords.Fit(layout.Shape, expectation.Shape))
            return WrongShape(text, layout, expectation);

        var (reader, reading) = (new CellReader(expectation), new Reading(expectation));
        var cells = new List<Cell>(layout.Cells.Count);
        foreach (var stretch in layout.Cells)
        {
            var cell = Cell.Blank;
            var isFree = !isForAll && expectation.Free.Contains(cells.Count);
            if (!isFree && reader.Read(text, stretch, layout.AllowGroups, out cell) is { } unreadable)
                return unreadable.In(text, isForAll ? [] : reading.PlaceOf(cells.Count));
            cells.Add(cell);
        }
        return reading.Of(cells);
    }

    /// <summary>What looks like one number may be a list in a notation that is not known: then that is what to say.</summary>
    private static Response.Invalid WrongShape(FoldedText text, Layout layout, Expectation expectation) =>
        layout.Shape.Count == 0
        && new CellReader(expectation).Read(text, layout.Cells[0], allowGroups: true, out _) is { } obstacle
            ? obstacle.In(text, cell: [])
            : ShapeWords.Wrong(layout.Shape, expectation.Shape);

    private static Response.Invalid Refuse(Obstacle obstacle) => new(obstacle.Code, obstacle.Message, Place.Whole);
}
