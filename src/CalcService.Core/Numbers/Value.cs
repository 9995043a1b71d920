using System.Runtime.InteropServices;

namespace CalcService.Core.Numbers;

/// <summary>What a formula comes to: a scalar or a tensor. The default is the scalar 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Value : IEquatable<Value>
{
    private readonly Scalar _scalar;
    private readonly Tensor? _tensor;

    private Value(Scalar scalar, Tensor? tensor) => (_scalar, _tensor) = (scalar, tensor);

    /// <summary>Whether this is a scalar, and not a tensor.</summary>
    public bool IsScalar => _tensor is null;

    /// <summary>The scalar.</summary>
    /// <exception cref="InvalidOperationException">This is a tensor.</exception>
    public Scalar Scalar => _tensor is null
        ? _scalar
        : throw new InvalidOperationException($"A tensor of shape {_tensor.ShapeText} is not a scalar.");

    /// <summary>The tensor.</summary>
    /// <exception cref="InvalidOperationException">This is a scalar.</exception>
    public Tensor Tensor => _tensor ?? throw new InvalidOperationException("A scalar is not a tensor.");

    /// <summary>The extents of the axes; empty for a scalar.</summary>
    public ReadOnlySpan<int> Shape => _tensor is null ? [] : _tensor.Shape;

    /// <summary>Whether every entry is exact.</summary>
    public bool IsExact => _tensor?.IsExact ?? _scalar.IsExact;

    /// <summary>Whether no entry is infinite or NaN.</summary>
    public bool IsFinite => _tensor?.IsFinite ?? _scalar.IsFinite;

    /// <summary>Whether there are more numbers than a limit allows.</summary>
    /// <param name="most">The limit.</param>
    public bool HasMoreThan(int most) => _tensor is not null && _tensor.Count > most;

    /// <summary>Whether both have one shape and the same numbers, be they exact or the nearest doubles.</summary>
    /// <param name="other">The other value.</param>
    public bool Agrees(Value other)
    {
        if (IsScalar || other.IsScalar)
            return IsScalar && other.IsScalar && _scalar.ToDouble().Equals(other._scalar.ToDouble());
        if (!Shape.SequenceEqual(other.Shape))
            return false;
        for (var i = 0; i < _tensor!.Count; i++)
        {
            if (!_tensor.Entries[i].ToDouble().Equals(other._tensor!.Entries[i].ToDouble()))
                return false;
        }
        return true;
    }

    /// <summary>The scalar as a value.</summary>
    public static implicit operator Value(Scalar scalar) => new(scalar, tensor: null);

    /// <summary>The tensor as a value.</summary>
    public static implicit operator Value(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return new(default, tensor);
    }

    /// <summary>Whether both are scalars, or both tensors of one shape, with equal entries.</summary>
    public static bool operator ==(Value a, Value b) => a.Equals(b);

    /// <summary>Whether sort, shape or an entry differ.</summary>
    public static bool operator !=(Value a, Value b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Value other) => _scalar == other._scalar && Equals(_tensor, other._tensor);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_scalar, _tensor);

    /// <inheritdoc/>
    public override string ToString() => _tensor?.ToString() ?? _scalar.ToString();
}
