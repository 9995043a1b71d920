using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>
/// An immutable tree of mathematics that holds symbols, not values. It can be evaluated under bindings and drawn in
/// letters or in numbers; nothing in it is ever simplified, because its form is what a student must see.
/// </summary>
public abstract record Expression : IQuotable
{
    private Box? _letters;

    string IQuotable.Letter => TextPrinter.Print(InLetters());

    /// <summary>The expression in letters; drawn once, since formulas live as long as the process.</summary>
    public Box InLetters() => _letters ??= Draw(Pen.Letters);

    /// <summary>What the expression is worth under the bindings.</summary>
    /// <param name="at">Values of the symbols.</param>
    /// <exception cref="ArithmeticException">The value is undefined: a division by zero, the root of −1.</exception>
    public abstract Value ValueAt(Bindings at);

    /// <summary>Draws the expression with a pen that shows symbols as letters or as numbers.</summary>
    /// <param name="pen">The pen.</param>
    public abstract Box Draw(Pen pen);

    /// <summary>
    /// Draws a value of the expression: a vector as a column, a matrix as rows, unless its form is another.
    /// </summary>
    /// <param name="pen">The pen.</param>
    /// <param name="value">The value.</param>
    public virtual Box DrawValue(Pen pen, Tensor value) => pen.Value(value);

    /// <summary>The equation that says what a symbol is, in letters.</summary>
    /// <param name="symbol">The left side.</param>
    internal virtual Box EquationFor(ISymbol symbol) => new Infix(symbol.Glyph, Sign.Equal, InLetters());

    /// <summary>The same node over rewritten operands.</summary>
    /// <param name="rewrite">What is put in place of what.</param>
    internal abstract Expression Rebuild(Rewrite rewrite);

    /// <summary>The symbols that occur in it, each once.</summary>
    internal IReadOnlyList<ISymbol> Symbols()
    {
        var mentions = new Mentions();
        mentions.Of(this);
        return [.. mentions.Found];
    }

    // The drawn letters are a memo, not part of what the expression is.

    /// <summary>
    /// Whether two expressions are the same kind of node; derived records compare their operands too.
    /// </summary>
    /// <param name="other">The other expression.</param>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>Puts expressions in place of others throughout a tree, all at once.</summary>
/// <param name="rules">The subtrees that are looked for, compared by structure, and what takes their place.</param>
internal class Rewrite(params IReadOnlyList<(Expression What, Expression With)> rules)
{
    /// <summary>Puts one expression in place of another.</summary>
    /// <param name="what">The subtree that is looked for.</param>
    /// <param name="with">What takes its place.</param>
    public Rewrite(Expression what, Expression with) : this((what, with))
    {
    }

    /// <summary>How often the subtree was found.</summary>
    public int Count { get; private set; }

    /// <summary>The expression, rewritten.</summary>
    /// <exception cref="ArgumentException">What takes the place is of another sort: a tensor for a number.</exception>
    public virtual T Of<T>(T expression) where T : Expression
    {
        if (Replacement(expression) is not { } replacement)
            return (T)expression.Rebuild(this);
        Count++;
        return replacement as T
            ?? throw new ArgumentException($"{replacement} cannot take the place of {expression}.", nameof(expression));
    }

    /// <summary>What takes the place of an expression, or null if it stays and its operands are looked through.</summary>
    private protected virtual Expression? Replacement(Expression expression)
    {
        foreach (var (what, with) in rules)
        {
            if (expression.Equals(what))
                return with;
        }
        return null;
    }

    /// <summary>The expressions, rewritten.</summary>
    public Operands<T> Of<T>(Operands<T> expressions) where T : Expression => new(expressions.Select(Of));
}

/// <summary>Puts nothing in place of anything, and notes the symbols that it comes by.</summary>
internal sealed class Mentions() : Rewrite([])
{
    /// <summary>The symbols.</summary>
    public HashSet<ISymbol> Found { get; } = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public override T Of<T>(T expression)
    {
        if (expression is ISymbol symbol)
            Found.Add(symbol);
        else
            expression.Rebuild(this);
        return expression;
    }
}
