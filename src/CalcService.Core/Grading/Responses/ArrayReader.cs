using System.Text.Json;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Responses;

/// <summary>Reads nested arrays of JSON whose entries are numbers or texts; a text may also hold a whole row.</summary>
/// <param name="expectation">What is asked for.</param>
internal sealed class ArrayReader(Expectation expectation)
{
    private static readonly Text Ragged = new("The rows are not of one length.", "各行的长度不一致。");

    private readonly List<JsonElement> _entries = [];
    private readonly List<int> _shape = [];
    private readonly Reading _reading = new(expectation);

    /// <summary>Reads an array.</summary>
    public Response Read(JsonElement array)
    {
        if (!TryFlatten(array, depth: 0))
            return new Response.Invalid("ragged", Ragged, Place.Whole);
        if (_entries.Count == 0)
            return new Response.Blank();
        if (expectation.Shape is [var rows, var columns] && columns > 1 && _shape is [var count] && count == rows)
            return ReadRows(columns);
        if (!ShapeWords.Fit(_shape, expectation.Shape))
            return ShapeWords.Wrong(_shape, expectation.Shape);
        return ReadCells();
    }

    /// <summary>Notes the entries; false where the nesting is not that of an array.</summary>
    private bool TryFlatten(JsonElement json, int depth)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            _entries.Add(json);
            return depth == _shape.Count;
        }
        if (_entries.Count == 0 && _shape.Count == depth)
            _shape.Add(json.GetArrayLength());
        else if (depth >= _shape.Count || json.GetArrayLength() != _shape[depth])
            return false;
        foreach (var item in json.EnumerateArray())
        {
            if (!TryFlatten(item, depth + 1))
                return false;
        }
        return true;
    }

    private Response ReadCells()
    {
        var (cells, reader) = (new List<Cell>(_entries.Count), new CellReader(expectation));
        var inJson = expectation.DecimalComma ? new CellReader(ResponseReader.InJson(expectation)) : reader;
        foreach (var entry in _entries)
        {
            var cell = Cell.Blank;
            var isFree = expectation.Free.Contains(cells.Count);
            var own = entry.ValueKind == JsonValueKind.Number ? inJson : reader;
            if (!isFree && ReadCell(entry, own, cells.Count, out cell) is { } invalid)
                return invalid;
            cells.Add(cell);
        }
        return _reading.Of(cells);
    }

    private Response.Invalid? ReadCell(JsonElement entry, CellReader reader, int index, out Cell cell)
    {
        cell = Cell.Blank;
        if (entry.ValueKind == JsonValueKind.Null)
            return null;
        var text = entry.ValueKind == JsonValueKind.Number ? entry.GetRawText() : entry.ReadableText;
        if (text is null)
            return Refuse(entry.ValueKind == JsonValueKind.String ? Obstacles.OfText : Obstacles.OfJson, index);
        var folded = FoldedText.Of(text);
        return reader.Read(folded, .., allowGroups: true, out cell)?.In(folded, _reading.PlaceOf(index));
    }

    /// <summary>A matrix as a list of texts, one for each row.</summary>
    private Response ReadRows(int columns)
    {
        var row = expectation with { Shape = [columns], AreEqual = false, Free = new HashSet<int>() };
        var cells = new List<Cell>(_entries.Count * columns);
        foreach (var entry in _entries)
        {
            if (entry.ValueKind != JsonValueKind.String)
                return ShapeWords.Wrong(_shape, expectation.Shape);
            switch (ResponseReader.Read(entry, row))
            {
                case Response.Understood read:
                    for (var i = 0; i < columns; i++)
                        cells.Add(new(read.Value.Tensor[i], read.WrittenIn(i), read.Slip));
                    break;
                case Response.Blank:
                    cells.AddRange(Enumerable.Repeat(Cell.Blank, columns));
                    break;
                case Response.Invalid invalid:
                    var place = invalid.Place with { Cell = [cells.Count / columns + 1, .. invalid.Place.Cell] };
                    return invalid with { Place = place };
            }
        }
        return _reading.Of(cells);
    }

    private Response.Invalid Refuse(Obstacle obstacle, int index) => new(
        obstacle.Code,
        Obstacle.Locate(_reading.PlaceOf(index), obstacle.Message),
        Place.Whole with { Cell = _reading.PlaceOf(index) });
}
