using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Formulas;

/// <summary>A tensor that is given entry by entry: the mean of each column, the value of each state.</summary>
/// <remarks>Its law reads <c>μ_j = …</c>: an equation for the entry, with its indices on the left.</remarks>
/// <param name="Indices">An index for each axis.</param>
/// <param name="Over">What each index runs over: the integers from 1 on.</param>
/// <param name="Body">The entry, as a formula in the indices.</param>
public sealed record Tabulated(Operands<Symbol> Indices, Operands<Domain> Over, Formula Body) : TensorFormula
{
    private const int MostWrittenOut = 8; // longer vectors, and matrices, show their values; single entries are details

    private SharedParts? _shared;

    /// <inheritdoc/>
    public override int Rank => Indices.Count;

    /// <summary>Whether a short vector is drawn in numbers as a column of its entries' formulas.</summary>
    public bool IsWrittenOut { get; init; } = true;

    /// <summary>
    /// The vector's own symbol, where an entry depends on those before it, as in a sweep that is done in place; else null.
    /// </summary>
    public TensorSymbol? Itself { get; init; }

    /// <inheritdoc/>
    public override Tensor Evaluate(Bindings at)
    {
        var shape = ShapeAt(at);
        if (at.AreMany && CompiledTable.Of(this)?.Evaluate(at) is { } prepared)
            return prepared;
        var entries = new Scalar[shape.Aggregate(1, (product, extent) => checked(product * extent))];
        Effort.Spend(entries.Length);
        if (Itself is null)
            Fill(at, shape, entries);
        else
            FillInTurn(at.Frame(), Itself, entries);
        return new(shape, entries);
    }

    /// <inheritdoc/>
    public override Formula Entry(params IReadOnlyList<Formula> indices) =>
        new Rewrite([.. Indices.Select((index, axis) => ((Expression)index, (Expression)indices[axis]))]).Of(Body);

    /// <inheritdoc/>
    public override Box Draw(Pen pen)
    {
        if (pen.Values is not { } values)
            return Body.Draw(pen);
        var count = Over[0].Members(values).Count();
        if (Rank > 1 || !IsWrittenOut || count > MostWrittenOut)
            return pen.Value(Evaluate(values));
        return Grids.Column(count, i =>
        {
            var frame = values.Frame();
            frame.Advance(Indices[0], i + 1);
            return Body.Draw(pen.Within(frame));
        });
    }

    // The shared parts are a memo, not part of what the formula is.

    /// <summary>Whether indices, domains and entries are the same.</summary>
    /// <param name="other">The other formula.</param>
    public bool Equals(Tabulated? other) => base.Equals(other)
        && Indices.Equals(other.Indices) && Over.Equals(other.Over) && Body.Equals(other.Body)
        && IsWrittenOut == other.IsWrittenOut && ReferenceEquals(Itself, other.Itself);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Indices, Body);

    /// <summary>How many entries there are along each axis.</summary>
    internal int[] ShapeAt(Bindings at)
    {
        var shape = new int[Rank];
        for (var axis = 0; axis < shape.Length; axis++)
            shape[axis] = Over[axis].Members(at).Count();
        return shape;
    }

    internal override Box EquationFor(ISymbol symbol) =>
        new Infix(((TensorSymbol)symbol).Entry([.. Indices]).InLetters(), Sign.Equal, InLetters());

    internal override Expression Rebuild(Rewrite rewrite) => new Tabulated(
        new(Indices.Select(rewrite.Of)), new(Over.Select(domain => domain.Rebuild(rewrite))), rewrite.Of(Body))
    {
        IsWrittenOut = IsWrittenOut,
        Itself = Itself,
    };

    private void FillInTurn(Bindings frame, TensorSymbol itself, Scalar[] entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            frame.Advance(Indices[0], i + 1);
            frame.Advance(itself, Tensor.Vector(entries)); // those that are still to come are 0, and are not asked for
            entries[i] = Body.Evaluate(frame);
        }
    }

    private void Fill(Bindings at, int[] shape, Scalar[] entries)
    {
        if (_shared is null || !_shared.AreOf(this))
            _shared = SharedParts.In(this);
        Fill(_shared.Rest, _shared.Evaluate(at), shape, axis: 0, entries);
    }

    private void Fill(Formula entry, Bindings frame, ReadOnlySpan<int> shape, int axis, Span<Scalar> entries)
    {
        if (axis == shape.Length)
        {
            entries[0] = entry.Evaluate(frame);
            return;
        }
        var size = entries.Length / shape[axis];
        for (var i = 0; i < shape[axis]; i++)
        {
            frame.Advance(Indices[axis], i + 1);
            Fill(entry, frame, shape, axis + 1, entries.Slice(i * size, size));
        }
    }
}

/// <summary>An index that has a name to be drawn by: a state, an action, a node.</summary>
/// <param name="Number">The index, counted from 1.</param>
/// <param name="Name">Its name.</param>
public sealed record NamedIndex(int Number, string Name) : Formula
{
    /// <inheritdoc/>
    public override Scalar Evaluate(Bindings at) => Number;

    /// <inheritdoc/>
    public override Box Draw(Pen pen) => new Words(Text.Same(Name));

    internal override Expression Rebuild(Rewrite rewrite) => this;
}
