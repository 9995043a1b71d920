using System.Diagnostics;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;

namespace CalcService.Core.Formulas;

/// <summary>The floor or the ceiling of a number.</summary>
/// <param name="Bracket"><see cref="Bracket.Floor"/> or <see cref="Bracket.Ceiling"/>.</param>
/// <param name="Operand">What is rounded.</param>
public sealed record Rounding(Bracket Bracket, Formula Operand) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) =>
        Bracket == Bracket.Floor ? Operand.Evaluate(at).Floor() : Operand.Evaluate(at).Ceiling();

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => new Fence(Bracket, Operand.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Rounding(Bracket, rewrite.Of(Operand));
}

/// <summary>The absolute value of a number.</summary>
/// <param name="Operand">The number.</param>
public sealed record AbsoluteValue(Formula Operand) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Operand.Evaluate(at).Abs();

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => new Fence(Bracket.Bars, Operand.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new AbsoluteValue(rewrite.Of(Operand));
}

/// <summary>The square root of a number.</summary>
/// <param name="Operand">The number; a negative one has no root.</param>
public sealed record SquareRoot(Formula Operand) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Operand.Evaluate(at).Sqrt();

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => new Root(Operand.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new SquareRoot(rewrite.Of(Operand));
}

/// <summary>A function of one number that has a name.</summary>
public enum Elementary
{
    /// <summary>The exponential function.</summary>
    Exp,

    /// <summary>The natural logarithm.</summary>
    Log,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>The logistic function.</summary>
    Sigmoid,

    /// <summary>The rectified linear unit.</summary>
    Relu,

    /// <summary>The sine.</summary>
    Sin,

    /// <summary>The cosine.</summary>
    Cos,
}

/// <summary>A named function applied to a number.</summary>
/// <param name="Function">The function.</param>
/// <param name="Operand">The number.</param>
public sealed record Application(Elementary Function, Formula Operand) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at)
    {
        var x = Operand.Evaluate(at);
        return Function switch
        {
            Elementary.Exp => x.Exp(),
            Elementary.Log => x.Log(),
            Elementary.Tanh => x.Tanh(),
            Elementary.Sigmoid => x.Sigmoid(),
            Elementary.Relu => Scalar.Max(0, x),
            Elementary.Sin => x.Sin(),
            Elementary.Cos => x.Cos(),
            _ => throw new UnreachableException($"No such function: {Function}."),
        };
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => new Call(new Letter(Name), Operand.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Application(Function, rewrite.Of(Operand));

    private string Name => Function switch
    {
        Elementary.Log => "ln",
        Elementary.Sigmoid => "σ",
        Elementary.Relu => "ReLU",
        _ => Function.ToString().ToLowerInvariant(),
    };
}

/// <summary>A term w·ln x of an entropy, in which 0·ln 0 = 0.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Operand">What the logarithm is taken of: a probability, so that a negative one is undefined whatever its weight.</param>
public sealed record WeightedLogarithm(Formula Weight, Formula Operand) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at)
    {
        var (weight, operand) = (Weight.Evaluate(at), Operand.Evaluate(at));
        return weight.IsZero && operand.Sign >= 0 ? 0 : weight * operand.Log();
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Product(Weight.Draw(pen), Log(Operand).Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) =>
        new WeightedLogarithm(rewrite.Of(Weight), rewrite.Of(Operand));
}

/// <summary>The greatest or the least of some numbers.</summary>
/// <param name="Sign"><see cref="BigSign.Maximum"/> or <see cref="BigSign.Minimum"/>.</param>
/// <param name="Operands">The numbers, at least one.</param>
public sealed record Extremum(BigSign Sign, Operands<Formula> Operands) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at)
    {
        var best = Operands[0].Evaluate(at);
        foreach (var operand in Operands.Span[1..])
        {
            var value = operand.Evaluate(at);
            best = Sign == BigSign.Maximum ? Scalar.Max(best, value) : Scalar.Min(best, value);
        }
        return best;
    }

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => new Call(
        new Letter(Sign == BigSign.Maximum ? "max" : "min"), [.. Operands.Select(operand => operand.Draw(pen))]);

    internal override Expression Rebuild(Rewrite rewrite) => new Extremum(Sign, rewrite.Of(Operands));
}
