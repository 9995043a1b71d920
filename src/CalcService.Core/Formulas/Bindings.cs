using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>Values of symbols. A symbol gets one value; a quantity that changes is a new symbol.</summary>
/// <param name="outer">Bindings that these are added to: a frame for one axis, one index, one layer.</param>
public sealed class Bindings(Bindings? outer = null)
{
    private Slots<Symbol, Scalar> _scalars;
    private Slots<TensorSymbol, Tensor> _tensors;

    /// <summary>The value of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <exception cref="InvalidOperationException">The symbol has no value.</exception>
    public Scalar this[Symbol symbol] => TryGet(symbol, out var value) ? value : throw Unbound(symbol);

    /// <summary>The value of a tensor's symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <exception cref="InvalidOperationException">The symbol has no value.</exception>
    public Tensor this[TensorSymbol symbol] => TryGet(symbol, out var value) ? value! : throw Unbound(symbol);

    /// <summary>
    /// Whether there are so many numbers, all of them doubles, that it pays to compile the formulas of tables before they are
    /// worked out.
    /// </summary>
    public bool AreMany { get; set; } = outer?.AreMany ?? false;

    private Bindings? Outer { get; } = outer;

    /// <summary>Gives a symbol its value.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidOperationException">The symbol has a value already.</exception>
    public Bindings Bind(Symbol symbol, Scalar value)
    {
        if (TryGet(symbol, out _))
            throw Bound(symbol);
        _scalars.Add(symbol, value);
        return this;
    }

    /// <summary>Gives a tensor's symbol its value.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidOperationException">The symbol has a value already.</exception>
    public Bindings Bind(TensorSymbol symbol, Tensor value)
    {
        if (TryGet(symbol, out _))
            throw Bound(symbol);
        _tensors.Add(symbol, value);
        return this;
    }

    /// <summary>Bindings within these, for what holds only here.</summary>
    public Bindings Frame() => new(this);

    /// <summary>The value of a symbol, where it has one.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="value">Its value.</param>
    public bool TryGet(Symbol symbol, out Scalar value)
    {
        for (var here = this; here is not null; here = here.Outer)
        {
            if (here._scalars.TryGet(symbol, out value))
                return true;
        }
        value = default;
        return false;
    }

    /// <summary>The value of a tensor's symbol, where it has one.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="value">Its value.</param>
    public bool TryGet(TensorSymbol symbol, out Tensor? value)
    {
        for (var here = this; here is not null; here = here.Outer)
        {
            if (here._tensors.TryGet(symbol, out value))
                return true;
        }
        value = null;
        return false;
    }

    /// <summary>Moves an index on: the one symbol that may change, and only in the frame of its own sum.</summary>
    internal void Advance(Symbol index, int value) => _scalars.Set(index, value);

    /// <summary>Moves a table on that is filled or improved step by step, and only in a frame of its own.</summary>
    internal void Advance(TensorSymbol table, Tensor value) => _tensors.Set(table, value);

    /// <summary>Whether another frame binds the same numbers: what is derived from either is the same.</summary>
    /// <param name="other">The other frame.</param>
    internal bool Matches(Bindings other) =>
        ReferenceEquals(this, other) || (_scalars.Matches(other._scalars) && _tensors.Matches(other._tensors));

    private static InvalidOperationException Unbound(ISymbol symbol) => new($"{symbol} has no value here.");

    private static InvalidOperationException Bound(ISymbol symbol) => new($"{symbol} has a value already.");
}
