using System.Numerics;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>What shapes a tensor may have.</summary>
public sealed record Shapes
{
    /// <summary>Any shape.</summary>
    public static Shapes Any { get; } = new();

    /// <summary>The ranks that are allowed: 0 is a number, 1 a vector, 2 a matrix. Empty for any.</summary>
    public IReadOnlyList<int> Ranks { get; init; } = [];

    /// <summary>The most positions of each axis, counted from the last; the first holds for all axes before. Empty for any.</summary>
    public IReadOnlyList<int> MostExtents { get; init; } = [];

    /// <summary>The most entries in all, or null.</summary>
    public int? MostEntries { get; init; }

    /// <summary>Whether cells may be empty, written <c>null</c>: a state need not have every action.</summary>
    public bool MayHaveGaps { get; init; }

    /// <summary>Whether tensors of a rank are allowed.</summary>
    /// <param name="rank">The rank; 0 for a number.</param>
    public bool AllowRank(int rank) => Ranks.Count == 0 || Ranks.Contains(rank);

    /// <summary>What is wrong with a shape, if anything; a wrong rank is all that is said of it.</summary>
    /// <param name="shape">The extents of the axes; empty for a number.</param>
    public IReadOnlyList<Fault> Faults(ReadOnlySpan<int> shape)
    {
        if (!AllowRank(shape.Length))
            return [WrongRank(shape.Length)];
        var faults = new List<Fault>();
        var entries = BigInteger.One;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            entries *= shape[axis];
            if (MostAlong(axis, shape.Length) is { } most && shape[axis] > most)
                faults.Add(TooLong(axis, shape[axis], most));
        }
        if (MostEntries is { } allowed && entries > allowed)
            faults.Add(TooMany((long)BigInteger.Min(entries, long.MaxValue), allowed));
        return faults;
    }

    /// <summary>What the ranks are called: "a vector or a matrix".</summary>
    internal Text Names => Ranks.Count == 0
        ? new("nested arrays of numbers", "嵌套的数值数组")
        : new(
            Listed([.. Ranks.Select(rank => NameOf(rank).In(Language.English))], ", ", " or "),
            Listed([.. Ranks.Select(rank => NameOf(rank).In(Language.Chinese))], "、", "或"));

    /// <summary>The schema of nested arrays, one for each rank that is allowed.</summary>
    /// <param name="number">The schema of an entry.</param>
    internal JsonObject Schema(JsonObject number)
    {
        if (Ranks.Count == 0)
            return new() { ["type"] = "array", ["minItems"] = 1 };
        var alternatives = Ranks.Select(rank => Nested(number, axis: 0, rank)).ToArray();
        return alternatives is [var only] ? only : new() { ["oneOf"] = new JsonArray([.. alternatives]) };
    }

    private JsonObject Nested(JsonObject number, int axis, int rank)
    {
        if (axis == rank)
            return MayHaveGaps ? new() { ["oneOf"] = new JsonArray(number.DeepClone(), new JsonObject { ["type"] = "null" }) } : (JsonObject)number.DeepClone();
        var array = new JsonObject { ["type"] = "array", ["items"] = Nested(number, axis + 1, rank), ["minItems"] = 1 };
        if (MostAlong(axis, rank) is { } most)
            array["maxItems"] = most;
        return array;
    }

    private int? MostAlong(int axis, int rank) =>
        MostExtents.Count == 0 ? null : MostExtents[Math.Max(0, MostExtents.Count - rank + axis)];

    private Fault WrongRank(int rank) => new("", "wrong-rank", new(
        $"Must be {Names.In(Language.English)}, not {NameOf(rank).In(Language.English)}.",
        $"必须是{Names.In(Language.Chinese)}，而不是{NameOf(rank).In(Language.Chinese)}。"));

    private static Fault TooLong(int axis, int extent, int most) => new("", "too-long", new(
        $"Axis {axis} (counted from 0) may have at most {most} entries, not {extent}.",
        $"第 {axis} 轴（从 0 数起）最多有 {most} 个元素，而不是 {extent} 个。"));

    private static Fault TooMany(long entries, int most) => new("", "too-many-entries", new(
        $"May have at most {most} entries in all, not {entries}.",
        $"总共最多有 {most} 个元素，而不是 {entries} 个。"));

    private static Text NameOf(int rank) => rank switch
    {
        0 => new("a number", "数"),
        1 => new("a vector", "向量"),
        2 => new("a matrix", "矩阵"),
        _ => new($"a tensor of rank {rank}", $" {rank} 阶张量"),
    };

    private static string Listed(string[] names, string between, string last) => names is [.. var first, var end] && first.Length > 0
        ? string.Join(between, first) + last + end
        : names[0];
}
