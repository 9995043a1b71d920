using System.Text.Json;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Givens;

/// <summary>Reads one tensor. The first entry of each axis tells the shape; every other must agree with it.</summary>
/// <param name="limits">Its shapes, and the bounds of its entries.</param>
/// <param name="at">Where it is.</param>
internal sealed class TensorReader(Limits limits, Reading at)
{
    private readonly List<int> _shape = [];
    private readonly List<Scalar> _entries = []; // grows with what is there: the shape may promise more than a ragged array holds

    /// <summary>Reads nested arrays.</summary>
    /// <returns>The tensor, or null where it was refused.</returns>
    public Tensor? Read(JsonElement json)
    {
        var before = at.Faults.Count;
        if (!TryFindShape(json) || !IsAllowed())
            return null;
        ReadAlong(axis: 0, json);
        return at.Faults.Count > before ? null : new([.. _shape], [.. _entries]);
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

    private void ReadAlong(int axis, JsonElement json)
    {
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (at.IsHopeless)
                return;
            using var _ = at.Into(index++);
            if (axis + 1 == _shape.Count)
                ReadEntry(item);
            else
                ReadRow(axis + 1, item);
        }
    }

    private void ReadRow(int axis, JsonElement json)
    {
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

    private void ReadEntry(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            at.Refuse("mixed-depth", new(
                $"Must be a number like the entries before it, not {Form.Quote(json)}.",
                $"必须像前面的元素一样是数，而不是 {Form.Quote(json)}。"));
        }
        else if (ScalarForm.TryRead(json, limits.Bounds, at, out var entry))
        {
            _entries.Add(entry);
        }
    }
}
