namespace CalcService.Core.Grading.Responses;

/// <summary>How a text is laid out as a list, a matrix or an array of higher rank.</summary>
/// <param name="Shape">The extents of the axes.</param>
/// <param name="Cells">Where the cells are, row by row.</param>
/// <param name="AllowGroups">Whether a comma may group digits, and does not separate cells.</param>
internal sealed record Layout(IReadOnlyList<int> Shape, IReadOnlyList<Range> Cells, bool AllowGroups)
{
    /// <summary>One cell that is not in brackets.</summary>
    /// <param name="cell">Where it is.</param>
    public static Layout Single(Range cell) => new([], [cell], AllowGroups: true);

    /// <summary>Layouts one below the other; null where they differ in shape.</summary>
    public static Layout? Stack(IReadOnlyList<Layout> parts)
    {
        var shape = parts[0].Shape;
        return parts.All(part => part.Shape.SequenceEqual(shape))
            ? new([parts.Count, .. shape], [.. parts.SelectMany(part => part.Cells)], parts.All(part => part.AllowGroups))
            : null;
    }
}
