using System.Collections;

namespace CalcService.Core.Formulas;

/// <summary>The operands of a node that has any number of them; equal when they are equal one by one.</summary>
/// <typeparam name="T">What the operands are.</typeparam>
public sealed class Operands<T> : IReadOnlyList<T>, IEquatable<Operands<T>>
    where T : notnull
{
    private readonly T[] _items;

    /// <summary>Collects the operands.</summary>
    /// <param name="items">The operands, in order.</param>
    public Operands(IEnumerable<T> items) => _items = [.. items];

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The operands as a span, for loops that are run often.</summary>
    internal ReadOnlySpan<T> Span => _items;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Operands<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Operands<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Length == 0 ? 0 : HashCode.Combine(_items.Length, _items[0]);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
