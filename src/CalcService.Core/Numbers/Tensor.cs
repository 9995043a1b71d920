using System.Globalization;

namespace CalcService.Core.Numbers;

/// <summary>An immutable vector, matrix or array of higher rank; entries in row-major order, every extent at least
/// 1.</summary>
public sealed class Tensor : IEquatable<Tensor>
{
    private readonly int[] _shape;
    private readonly Scalar[] _entries;
    private double[]? _reals;
    private int[]? _integers;

    /// <summary>Takes ownership of both arrays: nobody may write to them from here on.</summary>
    internal Tensor(int[] shape, Scalar[] entries)
    {
        (_shape, _entries) = (shape, entries);
        IsExact = Array.TrueForAll(entries, static entry => entry.IsExact || entry.IsUndefined);
        IsFinite = Array.TrueForAll(entries, static entry => entry.IsFinite || entry.IsUndefined);
    }

    /// <summary>The extents of the axes, the slowest first; a matrix has rows, then columns.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>The number of axes, at least 1.</summary>
    public int Rank => _shape.Length;

    /// <summary>The number of entries, at least 1.</summary>
    public int Count => _entries.Length;

    /// <summary>The entries in row-major order.</summary>
    public ReadOnlySpan<Scalar> Entries => _entries;

    /// <summary>Whether every entry that there is a quantity for is exact.</summary>
    public bool IsExact { get; }

    /// <summary>Whether no entry is infinite or NaN; one that is undefined by itself is neither.</summary>
    public bool IsFinite { get; }

    /// <summary>The entries as doubles, empty ones as NaN, if none is exact; else null. Nobody may write to them.</summary>
    internal double[]? Reals => _reals ??= Array.TrueForAll(_entries, static entry => !entry.IsExact)
        ? Array.ConvertAll(_entries, static entry => entry.IsUndefined ? double.NaN : entry.RealValue)
        : null;

    /// <summary>The entries as integers, if all are; else null. Nobody may write to them.</summary>
    internal int[]? Integers => _integers ??= Array.TrueForAll(_entries, static entry => entry.TryToInt32(out _))
        ? Array.ConvertAll(_entries, static entry => (int)entry.SmallNumerator)
        : null;

    /// <summary>The number of rows of a matrix.</summary>
    /// <exception cref="InvalidOperationException">The tensor is not of rank 2.</exception>
    public int Rows => RequireMatrix()[0];

    /// <summary>The number of columns of a matrix.</summary>
    /// <exception cref="InvalidOperationException">The tensor is not of rank 2.</exception>
    public int Columns => RequireMatrix()[1];

    /// <summary>The shape as a reader writes it: <c>3</c>, <c>2×3</c>, <c>2×3×4</c>.</summary>
    public string ShapeText =>
        string.Join('×', _shape.Select(extent => extent.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The entry of a vector, counted from 0.</summary>
    public Scalar this[int index] => this[[index]];

    /// <summary>The entry of a matrix, counted from 0.</summary>
    public Scalar this[int row, int column] => this[[row, column]];

    /// <summary>The entry at one index per axis, each counted from 0.</summary>
    /// <exception cref="ArgumentException">The number of indices is not the rank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index lies outside its axis.</exception>
    public Scalar this[ReadOnlySpan<int> indices] => _entries[Offset(indices)];

    /// <summary>A vector of the given entries, of which there is at least one.</summary>
    public static Tensor Vector(params ReadOnlySpan<Scalar> entries) => Create([entries.Length], entries);

    /// <summary>A matrix whose entry at row i and column j, both counted from 0, is <paramref name="entry"/>(i,
    /// j).</summary>
    public static Tensor Matrix(int rows, int columns, Func<int, int, Scalar> entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var entries = new Scalar[CountOf([rows, columns])];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = entry(i / columns, i % columns);
        return new([rows, columns], entries);
    }

    /// <summary>A tensor of the given shape; the entries, in row-major order, are copied.</summary>
    /// <exception cref="ArgumentException">No axis, an extent below 1, or a number of entries that the shape does not
    /// ask for.</exception>
    public static Tensor Create(ReadOnlySpan<int> shape, params ReadOnlySpan<Scalar> entries)
    {
        var count = CountOf(shape);
        return count == entries.Length
            ? new(shape.ToArray(), entries.ToArray())
            : throw new ArgumentException($"The shape asks for {count} entries, not {entries.Length}.",
                nameof(entries));
    }

    /// <summary>Whether shape and entries are equal, exactness included.</summary>
    public bool Equals(Tensor? other) =>
        other is not null && Shape.SequenceEqual(other.Shape) && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tensor);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var extent in _shape)
            hash.Add(extent);
        foreach (var entry in _entries)
            hash.Add(entry);
        return hash.ToHashCode();
    }

    /// <summary>The entries in nested brackets: <c>[[1, 2], [3, 4]]</c>.</summary>
    public override string ToString() => Nested(axis: 0, start: 0, _entries.Length);

    private static int CountOf(ReadOnlySpan<int> shape)
    {
        if (shape.IsEmpty)
            throw new ArgumentException("A tensor has at least one axis.", nameof(shape));

        var count = 1;
        foreach (var extent in shape)
        {
            if (extent < 1)
                throw new ArgumentException($"An axis has at least one position, not {extent}.", nameof(shape));
            count = checked(count * extent);
        }

        return count;
    }

    private int Offset(ReadOnlySpan<int> indices)
    {
        if (indices.Length != Rank)
            throw new ArgumentException($"{indices.Length} indices into the shape {ShapeText}.", nameof(indices));

        var offset = 0;
        for (var axis = 0; axis < indices.Length; axis++)
        {
            if ((uint)indices[axis] >= (uint)_shape[axis])
                throw new ArgumentOutOfRangeException(nameof(indices), indices[axis], $"Outside {ShapeText}.");
            offset = offset * _shape[axis] + indices[axis];
        }

        return offset;
    }

    private int[] RequireMatrix() =>
        Rank == 2 ? _shape : throw new InvalidOperationException($"A tensor of shape {ShapeText} is not a matrix.");

    private string Nested(int axis, int start, int count)
    {
        if (axis == Rank)
            return _entries[start].ToString();

        var size = count / _shape[axis];
        var parts = Enumerable.Range(0, _shape[axis]).Select(i => Nested(axis + 1, start + i * size, size));
        return $"[{string.Join(", ", parts)}]";
    }
}
