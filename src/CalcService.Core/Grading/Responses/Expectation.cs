using System.Collections.Frozen;
using CalcService.Core.Formulas;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>What form of response a quantity asks for. It holds of the value no more than a student may
/// learn.</summary>
public sealed record Expectation
{
    /// <summary>The extents of the axes; empty for a number.</summary>
    public IReadOnlyList<int> Shape { get; init; } = [];

    /// <summary>What the quantity is counted or measured in.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Whether it is a count or a size, which may have a suffix of magnitude: 3.6M.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether all entries are equal, so that one number may stand for them.</summary>
    public bool AreEqual { get; init; }

    /// <summary>The cells, row by row, for which there is no quantity: whatever is written there is not looked
    /// at.</summary>
    public IReadOnlySet<int> Free { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Whether a comma separates the decimals and a point the groups; entries are then separated by
    /// ";".</summary>
    public bool DecimalComma { get; init; }

    /// <summary>The names of which each entry is one, where it is no number.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>What a quantity of this value asks for; it is a count if all its numbers are integers.</summary>
    /// <param name="reference">The value.</param>
    public static Expectation Of(Value reference) =>
        reference.IsScalar ? Of([reference.Scalar], shape: []) : Of(reference.Tensor.Entries, reference.Shape.ToArray());

    private static Expectation Of(ReadOnlySpan<Scalar> entries, int[] shape)
    {
        var (areIntegers, areEqual, first) = (true, true, (Scalar?)null);
        foreach (var entry in entries)
        {
            if (entry.IsUndefined)
                continue;
            areIntegers &= entry.IsInteger;
            areEqual &= entry == (first ??= entry);
        }
        return new() { Shape = shape, IsCount = areIntegers, AreEqual = areEqual, Free = FreeOf(entries) };
    }

    private static IReadOnlySet<int> FreeOf(ReadOnlySpan<Scalar> entries)
    {
        HashSet<int>? free = null; // mostly there are none
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsUndefined)
                (free ??= []).Add(i);
        }
        return free ?? (IReadOnlySet<int>)FrozenSet<int>.Empty;
    }
}
