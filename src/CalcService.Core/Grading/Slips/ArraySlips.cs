using CalcService.Core.Grading.Comparing;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Slips;

/// <summary>The slip that explains a wrong array as a whole.</summary>
internal static class ArraySlips
{
    public static Slip? Find(Response.Understood response, Tensor reference, Tolerance tolerance)
    {
        var (own, right) = (response.Value.Tensor.Entries.ToArray(), reference.Entries.ToArray());
        if (own.Concat(right).Any(entry => !entry.IsFinite))
            return null;
        if (reference is { Rank: 2 } && reference.Rows == reference.Columns && Fits(reference.Transpose().Entries.ToArray()))
            return Slip.Transposed;
        if (right.Select(entry => entry.Abs()).Where(entry => !entry.IsZero).Distinct().Count() >= 2)
        {
            if (Fits([.. right.Select(entry => -entry)]))
                return Slip.AllSigns;
            if (Factor(own, right) is { } factor && Fits([.. right.Select(entry => entry * factor)]))
                return Slip.Scaled;
        }
        if (reference.Rank == 1 && Fits([.. right.Reverse()]))
            return Slip.Reversed;
        return Common(response, own, right, tolerance);

        bool Fits(Scalar[] entries) => Enumerable.Range(0, own.Length)
            .All(i => tolerance.Compare(own[i], response.WrittenIn(i), entries[i]) is not Comparison.Wrong);
    }

    /// <summary>By what the largest entry is off; null where that is nothing.</summary>
    private static Scalar? Factor(Scalar[] own, Scalar[] right)
    {
        var largest = Array.IndexOf(right, right.MaxBy(entry => entry.Abs()));
        var factor = own[largest] / right[largest];
        return factor.IsZero || factor == 1 ? null : factor;
    }

    /// <summary>The slip that explains every entry that is wrong, if it is the same one.</summary>
    private static Slip? Common(Response.Understood response, Scalar[] own, Scalar[] right, Tolerance tolerance)
    {
        var slips = Enumerable.Range(0, own.Length)
            .Where(i => tolerance.Compare(own[i], response.WrittenIn(i), right[i]) is Comparison.Wrong)
            .Select(i => NumberSlips.Find(own[i], response.WrittenIn(i), right[i], tolerance))
            .Distinct()
            .Take(2)
            .ToArray();
        return slips is [{ } only] ? only : null;
    }
}
