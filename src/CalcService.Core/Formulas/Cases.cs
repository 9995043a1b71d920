using System.Diagnostics;
using CalcService.Core.Notation;

namespace CalcService.Core.Formulas;

/// <summary>A comparison of two formulas.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Relation">How it must compare.</param>
/// <param name="Right">The right side.</param>
public sealed record Condition(Formula Left, Sign Relation, Formula Right)
{
    /// <summary>Whether it holds.</summary>
    /// <param name="at">Values of the symbols.</param>
    public bool Holds(Bindings at)
    {
        var order = Left.Evaluate(at).CompareTo(Right.Evaluate(at));
        return Relation switch
        {
            Sign.Equal => order == 0,
            Sign.NotEqual => order != 0,
            Sign.Less => order < 0,
            Sign.LessOrEqual => order <= 0,
            Sign.Greater => order > 0,
            Sign.GreaterOrEqual => order >= 0,
            _ => throw new UnreachableException($"{Relation} compares nothing."),
        };
    }

    /// <summary>Draws the comparison.</summary>
    /// <param name="pen">The pen.</param>
    public Box Draw(Pen pen) => new Infix(Left.Draw(pen).In(Binding.Sum), Relation, Right.Draw(pen).In(Binding.Sum));

    internal Condition Rebuild(Rewrite rewrite) => new(rewrite.Of(Left), Relation, rewrite.Of(Right));
}

/// <summary>A case distinction that still lacks what holds otherwise.</summary>
/// <param name="Branches">Conditions and the values that hold under them.</param>
public sealed record CaseList(IReadOnlyList<(Condition Condition, Formula Value)> Branches)
{
    /// <summary>Adds a case, tried after those before it.</summary>
    /// <param name="condition">When the value holds.</param>
    /// <param name="value">The value.</param>
    public CaseList When(Condition condition, Formula value) => new([.. Branches, (condition, value)]);

    /// <summary>Completes the case distinction.</summary>
    /// <param name="value">What holds where no condition does.</param>
    public Formula Otherwise(Formula value) => new Cases(new(Branches), value);

    /// <summary>Completes a case distinction of which numbers show only the case that holds.</summary>
    /// <param name="value">What holds where no condition does.</param>
    public Formula Settled(Formula value) => new Cases(new(Branches), value) { IsSettled = true };
}

/// <summary>A case distinction: the value of the first condition that holds.</summary>
/// <param name="Branches">Conditions and the values that hold under them.</param>
/// <param name="Else">The value where no condition holds.</param>
public sealed record Cases(Operands<(Condition Condition, Formula Value)> Branches, Formula Else) : Formula
{
    /// <summary>Whether numbers show only the case that holds, as where it is plain which one does.</summary>
    public bool IsSettled { get; init; }

    /// <inheritdoc/>
    public override Numbers.Scalar Evaluate(Bindings at) => Holding(at).Evaluate(at);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => IsSettled && pen.Values is { } values
        ? Holding(values).Draw(pen)
        : new CaseTable([.. Branches.Select(branch => (branch.Value.Draw(pen), branch.Condition.Draw(pen)))], Else.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Cases(
        new(Branches.Select(branch => (branch.Condition.Rebuild(rewrite), rewrite.Of(branch.Value)))),
        rewrite.Of(Else))
    {
        IsSettled = IsSettled,
    };

    private Formula Holding(Bindings at)
    {
        foreach (var (condition, value) in Branches.Span)
        {
            if (condition.Holds(at))
                return value;
        }
        return Else;
    }
}
