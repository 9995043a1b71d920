using CalcService.Core.Notation;
using FluentValidation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>What the rules say of one given: its form reads by it, and describes it in the schema.</summary>
public sealed record Limits
{
    /// <summary>No limits.</summary>
    public static Limits None { get; } = new();

    /// <summary>Bounds of each of its numbers.</summary>
    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>How many entries a list has.</summary>
    public Count Count { get; init; } = Count.Any;

    /// <summary>What shapes a tensor may have.</summary>
    public Shapes Shapes { get; init; } = Shapes.Any;

    /// <summary>The rules of a record within the record.</summary>
    public IValidator? Rules { get; init; }

    /// <summary>The limits of each entry of a list; null for none.</summary>
    public Limits? Each { get; init; }
}

/// <summary>How many entries a list or a map has, both bounds included.</summary>
/// <param name="Least">The least.</param>
/// <param name="Greatest">The greatest, or null.</param>
public sealed record Count(int Least, int? Greatest)
{
    /// <summary>Any number of entries.</summary>
    public static Count Any { get; } = new(0, null);

    /// <summary>What is wrong with a number of entries, if anything.</summary>
    /// <param name="count">The number of entries.</param>
    public Fault? FaultOf(int count) =>
        count >= Least && !(count > Greatest) ? null : new("", "wrong-length", Message(count));

    private Text Message(int count) => Greatest switch
    {
        null => new($"Must have at least {Least} entries, not {count}.", $"至少要有 {Least} 个元素，而不是 {count} 个。"),
        { } greatest when greatest == Least => new($"Must have {Least} entries, not {count}.", $"必须有 {Least} 个元素，而不是 {count} 个。"),
        { } greatest => new(
            $"Must have {Least} to {greatest} entries, not {count}.", $"必须有 {Least} 到 {greatest} 个元素，而不是 {count} 个。"),
    };
}
