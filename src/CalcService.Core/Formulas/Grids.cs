using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>Writes tensors out as vectors and matrices, with dots where they are too large to read.</summary>
internal static class Grids
{
    private const int Most = 8;   // cells along an axis that are written out
    private const int MostWhole = 16; // and in a question, where nothing may be left out that fits on a page
    private const int Head = 4;   // cells before the dots; one more comes after them

    private static readonly Dots Across = new(DotsDirection.Across), Down = new(DotsDirection.Down),
        Both = new(DotsDirection.Diagonal);

    /// <summary>A vector as a column, a matrix as rows, more axes as a vector of matrices or a matrix of them.</summary>
    public static Box Of(Tensor tensor, Func<Scalar, Box> cell) => Of(tensor, cell, Most);

    /// <summary>The same with dots only where it would not fit on a page.</summary>
    public static Box Whole(Tensor tensor, Func<Scalar, Box> cell) => Of(tensor, cell, MostWhole);

    /// <summary>A column vector of boxes.</summary>
    public static Box Column(int count, Func<int, Box> cell) => Column(count, cell, Most);

    private static Grid Of(Tensor tensor, Func<Scalar, Box> cell, int most) => tensor.Rank switch
    {
        1 => Column(tensor.Shape[0], i => cell(tensor[i]), most),
        2 => Matrix(Shown(tensor.Shape[0], most), Shown(tensor.Shape[1], most), (i, j) => cell(tensor[i, j])),
        3 => Column(Slices(tensor, 0, most), i => Of(Slice(tensor, i), cell, most)),
        4 => Matrix(Slices(tensor, 0, most), Slices(tensor, 1, most), (i, j) => Of(Slice(Slice(tensor, i), j), cell, most)),
        _ => Column(Slices(tensor, 0, most), i => Of(Slice(tensor, i), cell, most)),
    };

    /// <summary>Matrices take up room: fewer of them are written out.</summary>
    private static IEnumerable<int> Slices(Tensor tensor, int axis, int most) => Shown(tensor.Shape[axis], most / 2, Head / 2);

    private static Grid Column(int count, Func<int, Box> cell, int most) => Column(Shown(count, most), cell);

    private static Grid Column(IEnumerable<int> shown, Func<int, Box> cell) =>
        new([.. shown.Select(i => (IReadOnlyList<Box>)[i < 0 ? Down : cell(i)])]);

    private static Grid Matrix(IEnumerable<int> rows, IEnumerable<int> columns, Func<int, int, Box> cell) => new(
        [.. rows.Select(i => (IReadOnlyList<Box>)[.. columns.Select(j => (i, j) switch
        {
            ( < 0, < 0) => Both,
            ( < 0, _) => Down,
            (_, < 0) => Across,
            _ => cell(i, j),
        })])]);

    private static IEnumerable<int> Shown(int count, int most, int head = Head) =>
        count <= most ? Enumerable.Range(0, count) : [.. Enumerable.Range(0, head), -1, count - 1];

    private static Tensor Slice(Tensor tensor, int index)
    {
        var size = tensor.Count / tensor.Shape[0];
        return Tensor.Create(tensor.Shape[1..], tensor.Entries.Slice(index * size, size));
    }
}
