using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>How one entry of a vector or matrix comes about: the same three lines as a step has.</summary>
public sealed class Detail
{
    private readonly Pen _pen;

    internal Detail(Formula entry, Formula formula, Scalar value, Bindings at, IReadOnlyList<string>? names)
    {
        (Value, _pen) = (value, Pen.Numbers(at));
        Equation = new(() => new Infix(entry.InLetters(), Sign.Equal, formula.InLetters()));
        Substitution = new(() => formula.Draw(_pen));
        Result = new(() => Results.Of(formula, value, names));
    }

    /// <summary>The entry's value.</summary>
    public Scalar Value { get; }

    /// <summary>The entry and its formula, in letters.</summary>
    public Line Equation { get; }

    /// <summary>The formula with the numbers in it.</summary>
    public Line Substitution { get; }

    /// <summary>Whether the numbers of <see cref="Substitution"/> are rounded, so that "=" before it would be a lie.</summary>
    public bool SubstitutionIsRounded => Substitution.Box is not null && _pen.HasRounded;

    /// <summary>The value behind its sign.</summary>
    public Line Result { get; }
}
