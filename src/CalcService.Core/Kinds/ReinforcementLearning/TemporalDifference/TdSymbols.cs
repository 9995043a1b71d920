using System.Collections.Concurrent;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>The letters of one update, as Sutton and Barto use them but for the index, which counts updates.</summary>
internal sealed class TdSymbols
{
    private const int Kept = 8; // laws of the first updates live as long as the process, and so do their symbols

    private static readonly Letter Prime = new("′");
    private static readonly ConcurrentDictionary<int, TdSymbols> First = new();

    private TdSymbols(Box number, TdTables tables, Text nth)
    {
        Tables = tables;
        (State, Action) = (Of("s", new("State", "状态")), Of("a", new("Action", "动作")));
        (Next, NextAction) = (Primed("s", new("Next state", "下一状态")), Primed("a", new("Next action", "下一动作")));
        Reward = Of("r", new("Reward", "奖励"));
        Target = Of("y", new($"Target of {nth.En}", $"{nth.Zh}的目标"));
        Error = Of("δ", new($"Error of {nth.En}", $"{nth.Zh}的误差"));
        Updated = Of("u", new($"New value by {nth.En}", $"{nth.Zh}后的新值"));

        Symbol Of(string letter, Text meaning) => new(new Script(new Letter(letter), number), meaning);
        Symbol Primed(string letter, Text meaning) => new(new Script(new Letter(letter), number, Prime), meaning);
    }

    /// <summary>An update in general, for the formula sheet.</summary>
    public static TdSymbols Any { get; } = new(
        new Letter("t"),
        new(new Infix(new Letter("t"), Sign.Minus, new Numeral("1")), new Letter("t"), new("after an update", "更新后的")),
        new("an update", "更新"));

    /// <summary>The state that is left.</summary>
    public Symbol State { get; }

    /// <summary>The action that is taken.</summary>
    public Symbol Action { get; }

    /// <summary>The state that is entered.</summary>
    public Symbol Next { get; }

    /// <summary>The action that is taken there.</summary>
    public Symbol NextAction { get; }

    /// <summary>The reward.</summary>
    public Symbol Reward { get; }

    /// <summary>What the value should have been.</summary>
    public Symbol Target { get; }

    /// <summary>How far it was from that.</summary>
    public Symbol Error { get; }

    /// <summary>What it becomes.</summary>
    public Symbol Updated { get; }

    /// <summary>The tables before and after the update.</summary>
    public TdTables Tables { get; }

    /// <summary>Whether the symbols of an update are the same every time.</summary>
    public static bool IsKept(int number) => number <= Kept;

    /// <summary>The letters of an update.</summary>
    /// <param name="number">Its number, counted from 1.</param>
    /// <param name="before">The letters of the update before it, or null for the first.</param>
    public static TdSymbols Of(int number, TdSymbols? before) =>
        IsKept(number) ? First.GetOrAdd(number, _ => Make(number, before)) : Make(number, before);

    private static TdSymbols Make(int number, TdSymbols? before) => new(
        new Numeral($"{number}"),
        new(before?.Tables, new Numeral($"{number - 1}"), new Numeral($"{number}"), new(
            $"after update {number}",
            $"第 {number} 次更新后的")),
        new($"update {number}", $"第 {number} 次更新"));
}

/// <summary>The tables that an update changes: what is in them before it is what was in them after the one before.</summary>
internal sealed class TdTables
{
    /// <summary>Makes the symbols of the tables around an update.</summary>
    /// <param name="number">The index before it.</param>
    /// <param name="next">The index after it.</param>
    /// <param name="when">When it is, as the beginning or the end of a meaning.</param>
    public TdTables(Box number, Box next, Text when) : this(before: null, number, next, when)
    {
    }

    /// <summary>Makes the symbols of the tables around an update.</summary>
    /// <param name="before">The tables around the update before; null for the first.</param>
    /// <param name="number">The index before it.</param>
    /// <param name="next">The index after it.</param>
    /// <param name="when">When it is.</param>
    public TdTables(TdTables? before, Box number, Box next, Text when)
    {
        QBefore = before?.QAfter ?? Table("Q", 2, number, new("Action values before", "更新前的动作价值"));
        VBefore = before?.VAfter ?? Table("V", 1, number, new("Values before", "更新前的价值"));
        QAfter = Table("Q", 2, next, new($"Action values {when.En}", $"{when.Zh}动作价值"));
        VAfter = Table("V", 1, next, new($"Values {when.En}", $"{when.Zh}价值"));
    }

    /// <summary>Action values before the update.</summary>
    public TensorSymbol QBefore { get; }

    /// <summary>Action values after it.</summary>
    public TensorSymbol QAfter { get; }

    /// <summary>Values of states before it.</summary>
    public TensorSymbol VBefore { get; }

    /// <summary>Values of states after it.</summary>
    public TensorSymbol VAfter { get; }

    private static TensorSymbol Table(string letter, int rank, Box index, Text meaning)
    {
        var glyph = new Script(new Letter(letter), index);
        return new(glyph, rank, meaning) { EntryGlyph = Applied(glyph) };
    }
}
