using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>A number that is part of the formula itself.</summary>
/// <param name="Number">The number.</param>
public sealed record Constant(Scalar Number) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Number;

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => pen.Number(Number);

    internal override Expression Rebuild(Rewrite rewrite) => this;
}

/// <summary>A sum of two.</summary>
/// <param name="Left">The first summand.</param>
/// <param name="Right">The second summand.</param>
public sealed record Addition(Formula Left, Formula Right) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Left.Evaluate(at) + Right.Evaluate(at);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Sum(Left.Draw(pen), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Addition(rewrite.Of(Left), rewrite.Of(Right));
}

/// <summary>A difference.</summary>
/// <param name="Left">What is subtracted from.</param>
/// <param name="Right">What is subtracted.</param>
public sealed record Subtraction(Formula Left, Formula Right) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Left.Evaluate(at) - Right.Evaluate(at);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Difference(Left.Draw(pen), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Subtraction(rewrite.Of(Left), rewrite.Of(Right));
}

/// <summary>A product of two.</summary>
/// <param name="Left">The first factor.</param>
/// <param name="Right">The second factor.</param>
public sealed record Multiplication(Formula Left, Formula Right) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Left.Evaluate(at) * Right.Evaluate(at);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Product(Left.Draw(pen), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Multiplication(rewrite.Of(Left), rewrite.Of(Right));
}

/// <summary>A quotient.</summary>
/// <param name="Left">The numerator.</param>
/// <param name="Right">The denominator; zero makes the quotient undefined.</param>
public sealed record Division(Formula Left, Formula Right) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Left.Evaluate(at) / Right.Evaluate(at);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Quotient(Left.Draw(pen), Right.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Division(rewrite.Of(Left), rewrite.Of(Right));
}

/// <summary>An opposite, −a.</summary>
/// <param name="Operand">What is negated.</param>
public sealed record Opposite(Formula Operand) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => -Operand.Evaluate(at);

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Negative(Operand.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Opposite(rewrite.Of(Operand));
}

/// <summary>A power.</summary>
/// <param name="Base">The base.</param>
/// <param name="Exponent">The exponent.</param>
public sealed record Power(Formula Base, Formula Exponent) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Base.Evaluate(at).Power(Exponent.Evaluate(at));

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => Notation.Draw.Power(Base.Draw(pen), Exponent.Draw(pen));

    internal override Expression Rebuild(Rewrite rewrite) => new Power(rewrite.Of(Base), rewrite.Of(Exponent));
}
