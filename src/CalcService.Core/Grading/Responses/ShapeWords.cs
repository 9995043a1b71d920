using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Responses;

/// <summary>Shapes in the words of a student.</summary>
internal static class ShapeWords
{
    /// <summary>"a number", "a list of 2 numbers", "a 2 × 3 matrix".</summary>
    public static Text Of(IReadOnlyList<int> shape)
    {
        var extents = string.Join(" × ", shape);
        return shape switch
        {
            [] => new("a number", "一个数"),
            [1] => new("a list of 1 number", "含 1 个数的列表"),
            [var count] => new($"a list of {count} numbers", $"含 {count} 个数的列表"),
            [_, _] => new($"a {extents} matrix", $"{extents} 矩阵"),
            _ => new($"an array of shape {extents}", $"形状为 {extents} 的数组"),
        };
    }

    /// <summary>Whether what was written is of the shape that is asked for; a single row or column may be a
    /// list.</summary>
    public static bool Fit(IReadOnlyList<int> seen, IReadOnlyList<int> expected) => seen.SequenceEqual(expected)
        || seen.Count == 0 && expected.All(extent => extent == 1)
        || seen is [var count] && (expected is [var rows, 1] && rows == count || expected is [1, var columns] && columns == count);

    /// <summary>The response is of another shape than is asked for.</summary>
    public static Response.Invalid Wrong(IReadOnlyList<int> seen, IReadOnlyList<int> expected)
    {
        var (found, wanted) = (Of(seen), Of(expected));
        var message = new Text(
            $"I see {found.En}, but {wanted.En} is expected.", $"看到的是{found.Zh}，而这里应为{wanted.Zh}。");
        var isTransposed = seen is [var rows, var columns] && expected is [var m, var n] && (rows, columns) == (n, m);
        return new("wrong-shape", isTransposed
            ? new($"{message.En} Perhaps rows and columns are swapped.", $"{message.Zh}行和列可能写反了。")
            : message, Place.Whole);
    }
}
