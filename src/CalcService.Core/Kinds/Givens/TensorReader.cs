using System.Runtime.InteropServices;
using System.Text.Json;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Reads one tensor. The first entry of each axis tells the shape; every other must agree with it.</summary>
/// <param name="limits">Its shapes, and the bounds of its entries.</param>
/// <param name="at">Where it is.</param>
internal sealed class TensorReader(Limits limits, Reading at)
{
    private readonly List<int> _shape = [];
    private Scalar[] _entries = [];
    private int _count;

    /// <summary>Reads nested arrays.</summary>
    /// <returns>The tensor, or null where it was refused.</returns>
    public Tensor? Read(JsonElement json)
    {
        var before = at.Faults.Count;
        if (!TryFindShape(json) || !IsAllowed())
            return null;
        _entries = new Scalar[Capacity(json)];
        ReadAlong(axis: 0, json);
        return at.Faults.Count > before ? null : new([.. _shape], _entries);
    }

    private bool TryFindShape(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return true;
        var extent = json.GetArrayLength();
        if (extent == 0)
        {
            at.Refuse("empty", new("Must have at least one entry.", "至少要有一个元素。"));
            return false;
        }
        _shape.Add(extent);
        using var _ = at.Into(0);
        return TryFindShape(json[0]);
    }

    private bool IsAllowed()
    {
        var faults = limits.Shapes.Faults([.. _shape]);
        foreach (var fault in faults)
            at.Refuse(fault.Code, fault.Message);
        return faults.Count == 0;
    }

    /// <summary>How many entries the shape promises, but no more than the text can hold, at two characters each: it may be ragged.</summary>
    private int Capacity(JsonElement json)
    {
        var most = JsonMarshal.GetRawUtf8Value(json).Length / 2;
        return _shape.Aggregate(1, (entries, extent) => (int)Math.Min((long)entries * extent, most));
    }

    private void ReadAlong(int axis, JsonElement json)
    {
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (at.IsHopeless)
                return;
            if (axis + 1 == _shape.Count)
                ReadEntry(item, index++);
            else
                ReadRow(axis + 1, item, index++);
        }
    }

    private void ReadRow(int axis, JsonElement json, int index)
    {
        using var _ = at.Into(index);
        if (json.ValueKind != JsonValueKind.Array)
        {
            at.Refuse("mixed-depth", new(
                $"Must be an array of {_shape[axis]} entries like those before it, not {Form.Quote(json)}.",
                $"必须像前面的元素一样是含 {_shape[axis]} 个元素的数组，而不是 {Form.Quote(json)}。"));
            return;
        }
        if (json.GetArrayLength() != _shape[axis])
        {
            at.Refuse("ragged", new(
                $"Must have {_shape[axis]} entries like those before it, not {json.GetArrayLength()}.",
                $"必须像前面的各行一样有 {_shape[axis]} 个元素，而不是 {json.GetArrayLength()} 个。"));
        }
        ReadAlong(axis, json);
    }

    private void ReadEntry(JsonElement json, int index)
    {
        if (json.ValueKind == JsonValueKind.Null && limits.Shapes.MayHaveGaps)
            Add(Scalar.Undefined);
        else if (!JsonNumber.TryRead(json, out var entry) || !limits.Bounds.Admit(entry))
            RefuseEntry(json, index);
        else
            Add(entry);
    }

    private void Add(Scalar entry)
    {
        if (_count < _entries.Length) // else some rows are too long, which is noted
            _entries[_count++] = entry;
    }

    private void RefuseEntry(JsonElement json, int index)
    {
        using var _ = at.Into(index);
        if (json.ValueKind != JsonValueKind.Array)
        {
            ScalarForm.Refuse(json, limits.Bounds, at);
            return;
        }
        at.Refuse("mixed-depth", new(
            $"Must be a number like the entries before it, not {Form.Quote(json)}.",
            $"必须像前面的元素一样是数，而不是 {Form.Quote(json)}。"));
    }
}
