using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>Puts the cells of a response together.</summary>
/// <param name="expectation">What is asked for.</param>
internal sealed class Reading(Expectation expectation)
{
    private const int MostShown = 64; // numbers; of more, the shape says enough

    /// <summary>The response that cells make: one per entry, or one for all.</summary>
    public Response Of(IReadOnlyList<Cell> cells)
    {
        if (cells.All(cell => cell.Value.IsUndefined))
            return new Response.Blank();
        var value = ValueOf(cells);
        var slip = cells.Select(cell => cell.Slip).FirstOrDefault(slip => slip is not null);
        var written = cells.Select(cell => cell.Written).ToArray();
        return new Response.Understood(value, written, Understand(value, slip)) { Slip = slip };
    }

    /// <summary>Where a cell is, from 1 along each axis.</summary>
    public int[] PlaceOf(int cell)
    {
        var place = new int[expectation.Shape.Count];
        for (var axis = place.Length - 1; axis >= 0; axis--)
        {
            place[axis] = cell % expectation.Shape[axis] + 1;
            cell /= expectation.Shape[axis];
        }
        return place;
    }

    private Value ValueOf(IReadOnlyList<Cell> cells)
    {
        if (expectation.Shape.Count == 0)
            return cells[0].Value;
        var entries = new Scalar[expectation.Shape.Aggregate(1, (count, extent) => count * extent)];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = cells[cells.Count == 1 ? 0 : i].Value;
        return new Tensor([.. expectation.Shape], entries);
    }

    private Text Understand(Value value, UnitSlip? slip)
    {
        if (value.HasMoreThan(MostShown))
            return ShapeWords.Of(expectation.Shape);
        var number = value.IsScalar ? Show(value.Scalar)
            : value.Tensor.Rank == 1 && expectation.IsCount ? string.Join(" × ", value.ToEntries().Select(Show))
            : Nested(value.Tensor.Shape, value.Tensor.Entries);
        return Text.Same(slip is null ? number : $"{number} {slip.Unit}");
    }

    private string Nested(ReadOnlySpan<int> shape, ReadOnlySpan<Scalar> entries)
    {
        if (shape.IsEmpty)
            return Show(entries[0]);
        var (parts, size) = (new List<string>(shape[0]), entries.Length / shape[0]);
        for (var start = 0; start < entries.Length; start += size)
            parts.Add(Nested(shape[1..], entries.Slice(start, size)));
        return $"[{string.Join(expectation.DecimalComma ? "; " : ", ", parts)}]";
    }

    private string Show(Scalar scalar)
    {
        if (expectation.Names is { } names && scalar.TryToInt32(out var place))
            return names[place - 1];
        if (scalar.IsUndefined)
            return "–";
        var number = NumberText.Of(scalar);
        var shown = TextPrinter.Print(Draw.Number(number));
        if (expectation.DecimalComma)
            shown = shown.Replace('.', ',');
        return number.IsExact ? shown : $"≈ {shown}";
    }
}
