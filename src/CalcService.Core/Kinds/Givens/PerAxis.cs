using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Givens;

/// <summary>An integer for all spatial axes, or one for each: <c>n | n[]</c>.</summary>
public sealed class PerAxis : IFormed, IEquatable<PerAxis>
{
    /// <summary>How many spatial axes there are at most: depth, height, width.</summary>
    public const int MostAxes = 3;

    private readonly int[] _values;

    private PerAxis(int[] values, bool isList) => (_values, IsList) = (values, isList);

    /// <summary>Whether there is one for each axis.</summary>
    public bool IsList { get; }

    /// <summary>How many numbers there are: as many as axes, or one for all.</summary>
    public int Count => _values.Length;

    /// <summary>The numbers as they were given.</summary>
    public ReadOnlySpan<int> Values => _values;

    /// <summary>The number of an axis.</summary>
    /// <param name="axis">The axis, from 0.</param>
    public int this[int axis] => IsList ? _values[axis] : _values[0];

    /// <summary>A vector with the number of each axis.</summary>
    /// <param name="axes">How many axes there are.</param>
    internal Tensor ToTensor(int axes)
    {
        var numbers = new Scalar[axes];
        for (var axis = 0; axis < axes; axis++)
            numbers[axis] = this[axis];
        return Tensor.Vector(numbers);
    }

    /// <summary>The same number for all axes.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PerAxis(int value) => new([value], isList: false);

    /// <summary>A number for each axis.</summary>
    /// <param name="values">The numbers: L, or H and W, or D, H and W.</param>
    public static implicit operator PerAxis(int[] values) => new([.. values], isList: true);

    /// <inheritdoc/>
    public static Form FormWithin(Limits limits) => new PerAxisForm(limits.Bounds);

    /// <inheritdoc/>
    public bool Equals(PerAxis? other) =>
        other is not null && IsList == other.IsList && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PerAxis);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsList, _values[0]);

    /// <inheritdoc/>
    public override string ToString() => IsList ? $"[{string.Join(", ", _values)}]" : $"{_values[0]}";
}

/// <summary>The form of <see cref="PerAxis"/>.</summary>
/// <param name="bounds">Bounds of each number.</param>
internal sealed class PerAxisForm(Bounds bounds) : Form
{
    private static readonly Text WrongLength = new(
        "A list must have 1 to 3 entries, one for each spatial axis.", "列表必须有 1 到 3 个元素，每个空间轴一个。");

    private readonly Bounds _bounds = bounds.OfIntegers;

    public override object? Read(JsonElement json, Reading at) => json.ValueKind switch
    {
        JsonValueKind.Array when json.GetArrayLength() is < 1 or > PerAxis.MostAxes => at.Refuse("wrong-length", WrongLength),
        JsonValueKind.Array => ReadList(json, at),
        _ => IntegerForm.TryRead(json, _bounds, at, out var value) ? (PerAxis)value : null,
    };

    public override void Write(Utf8JsonWriter to, object value)
    {
        var perAxis = (PerAxis)value;
        if (!perAxis.IsList)
        {
            to.WriteNumberValue(perAxis[0]);
            return;
        }
        to.WriteStartArray();
        foreach (var entry in perAxis.Values)
            to.WriteNumberValue(entry);
        to.WriteEndArray();
    }

    public override JsonObject Schema(Language language) => new()
    {
        ["oneOf"] = new JsonArray(_bounds.Schema(), ListSchema(_bounds.Schema())),
    };

    internal static JsonObject ListSchema(JsonObject items) => new()
    {
        ["type"] = "array",
        ["items"] = items,
        ["minItems"] = 1,
        ["maxItems"] = PerAxis.MostAxes,
    };

    private PerAxis? ReadList(JsonElement json, Reading at)
    {
        var values = new int[json.GetArrayLength()];
        for (var axis = 0; axis < values.Length; axis++)
        {
            using var _ = at.Into(axis);
            IntegerForm.TryRead(json[axis], _bounds, at, out values[axis]);
        }
        return values;
    }
}
