using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>A formula for a number, built by operators that read like the mathematics it is.</summary>
public abstract record Formula : Expression
{
    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Formula(int value) => new Constant(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Formula(Scalar value) => new Constant(value);

    /// <summary>A sum.</summary>
    public static Formula operator +(Formula left, Formula right) => new Addition(left, right);

    /// <summary>A difference.</summary>
    public static Formula operator -(Formula left, Formula right) => new Subtraction(left, right);

    /// <summary>A product.</summary>
    public static Formula operator *(Formula left, Formula right) => new Multiplication(left, right);

    /// <summary>A quotient.</summary>
    public static Formula operator /(Formula left, Formula right) => new Division(left, right);

    /// <summary>An opposite.</summary>
    public static Formula operator -(Formula operand) => new Opposite(operand);

    /// <summary>A condition, for a case distinction.</summary>
    public static Condition operator <(Formula left, Formula right) => new(left, Notation.Sign.Less, right);

    /// <summary>A condition, for a case distinction.</summary>
    public static Condition operator >(Formula left, Formula right) => new(left, Notation.Sign.Greater, right);

    /// <summary>A condition, for a case distinction.</summary>
    public static Condition operator <=(Formula left, Formula right) => new(left, Notation.Sign.LessOrEqual, right);

    /// <summary>A condition, for a case distinction.</summary>
    public static Condition operator >=(Formula left, Formula right) => new(left, Notation.Sign.GreaterOrEqual, right);

    /// <summary>What the formula is worth under the bindings.</summary>
    /// <param name="at">Values of the symbols.</param>
    /// <exception cref="ArithmeticException">The value is undefined.</exception>
    public abstract Scalar Evaluate(Bindings at);

    /// <inheritdoc/>
    public sealed override Value ValueAt(Bindings at) => Evaluate(at);

    /// <summary>The formula with one part put in place of another, wherever it occurs.</summary>
    /// <param name="part">The part that is looked for, compared by structure.</param>
    /// <param name="by">What takes its place.</param>
    /// <exception cref="ArgumentException">The part does not occur: the rewrite would do nothing.</exception>
    public Formula Replace(Formula part, Formula by)
    {
        var rewrite = new Rewrite(part, by);
        var rewritten = rewrite.Of(this);
        return rewrite.Count > 0
            ? rewritten
            : throw new ArgumentException($"{part} does not occur in {this}.", nameof(part));
    }

    /// <summary>The formula on one line of text, in letters.</summary>
    public sealed override string ToString() => Notation.TextPrinter.Print(InLetters());
}
