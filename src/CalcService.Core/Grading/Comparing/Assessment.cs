using CalcService.Core.Grading.Responses;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Comparing;

/// <summary>How a whole response compares with the reference.</summary>
/// <param name="Credit">From 0 to 1: of an array the right cells among those that count; half for a right value in the
/// wrong form.</param>
/// <param name="Cells">Which cells are right; null for a number.</param>
/// <param name="Worst">The comparison of the number, or of the cell of an array that compares worst.</param>
public sealed record Assessment(Scalar Credit, Cells? Cells, Comparison Worst)
{
    private static readonly Scalar WrongForm = Scalar.Ratio(1, 2);

    /// <summary>Compares a response with a reference of the same shape.</summary>
    /// <param name="response">The response, in the unit asked for.</param>
    /// <param name="reference">The reference; cells that are undefined earn and cost nothing.</param>
    /// <param name="tolerance">The tolerance.</param>
    /// <exception cref="ShapeMismatchException">The shapes differ.</exception>
    public static Assessment Of(Response.Understood response, Value reference, Tolerance tolerance)
    {
        if (!response.Value.Shape.SequenceEqual(reference.Shape))
            throw new ShapeMismatchException($"A response of shape {response.Value} is compared with {reference}.");
        if (reference.IsScalar)
        {
            var comparison = tolerance.Compare(response.Value.Scalar, response.WrittenIn(0), reference.Scalar);
            return new(CreditOf(comparison), Cells: null, comparison);
        }

        var entries = reference.Tensor.Entries;
        var right = new bool?[entries.Length];
        var (worst, credit, counted) = ((Comparison)Comparison.Right.Instance, (Scalar)0, 0);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsUndefined)
                continue;
            var comparison = tolerance.Compare(response.Value.Tensor.Entries[i], response.WrittenIn(i), entries[i]);
            right[i] = comparison.IsRight;
            worst = comparison.Rank < worst.Rank ? comparison : worst;
            (credit, counted) = (credit + CreditOf(comparison), counted + 1);
        }
        return new(counted == 0 ? 1 : credit / counted, new(reference.Shape.ToArray(), right), worst);
    }

    private static Scalar CreditOf(Comparison comparison) => comparison switch
    {
        Comparison.Wrong => 0,
        Comparison.WrongForm => WrongForm,
        _ => 1,
    };
}
