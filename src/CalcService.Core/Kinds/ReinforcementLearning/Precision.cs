using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Whether numbers are carried as fractions, as one does by hand, or in double precision, as a program does.</summary>
/// <param name="IsExact">Whether they are fractions.</param>
internal sealed record Precision(bool IsExact)
{
    /// <summary>Terms of sums that are still worked out in fractions: more than anyone does by hand.</summary>
    private const int MostExactTerms = 2_000;

    private static readonly Text Doubles = new(
        "There are so many terms that all numbers are carried in double precision.", "项数很多，所有数均以双精度计算。");

    /// <summary>Decides by how much there is to do, and says so.</summary>
    /// <param name="d">The derivation.</param>
    /// <param name="terms">How many terms of sums there are.</param>
    public static Precision For(Derivation d, long terms)
    {
        if (terms <= MostExactTerms)
            return new(IsExact: true);
        d.Assume(Doubles);
        d.Values.AreMany = true;
        return new(IsExact: false);
    }

    /// <summary>A vector in this precision.</summary>
    public Tensor Of(Scalar[] entries) => new([entries.Length], IsExact ? entries : Rounded(entries));

    /// <summary>A tensor in this precision.</summary>
    public Tensor Of(Tensor tensor) => IsExact ? tensor : Tensor.Create(tensor.Shape, Rounded(tensor.Entries.ToArray()));

    private static Scalar[] Rounded(Scalar[] entries) =>
        [.. entries.Select(entry => entry.IsUndefined ? entry : Scalar.Real(entry.ToDouble()))];
}
