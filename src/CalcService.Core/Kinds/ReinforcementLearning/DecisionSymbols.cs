using CalcService.Core.Formulas;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>The letters of decision processes, as Sutton and Barto use them.</summary>
internal static class DecisionSymbols
{
    public static readonly Symbol
        S = new("s", new("State", "状态")),
        A = new("a", new("Action", "动作")),
        Then = new("s′", new("Next state", "下一状态")),
        ThenA = new("a′", new("Next action", "下一动作")),
        Gamma = new("γ", new("Discount factor", "折扣因子"));

    /// <summary>The transitions, sorted by state and action: one entry each.</summary>
    public static readonly TensorSymbol
        P = new("P", 1, new("Probability of a transition", "转移概率")) { EntryGlyph = Conditional("P") },
        R = new("R", 1, new("Reward of a transition", "转移的奖励")) { EntryGlyph = Applied("R") },
        Next = new("s′", 1, new("State that a transition enters", "转移进入的状态")) { EntryGlyph = index => index[0] };

    /// <summary>For each state and action, its first and its last transition in that list; the last comes first where there is none.</summary>
    public static readonly TensorSymbol
        First = new("f", 2, new("First transition", "首个转移")),
        Last = new("l", 2, new("Last transition", "末个转移"));

    /// <summary>The actions of each state one after the other, and for each state the first and the last of its own.</summary>
    public static readonly TensorSymbol
        Choices = new("A", 1, new("Actions of all states", "各状态的动作")),
        FirstChoice = new("f_A", 1, new("First action of a state", "状态的首个动作")),
        LastChoice = new("l_A", 1, new("Last action of a state", "状态的末个动作"));

    /// <summary>Draws an entry as a function of its indices: V(s), R(s, a, s′).</summary>
    public static Func<IReadOnlyList<Box>, Box> Applied(string letter) => Applied(new Letter(letter));

    /// <summary>Draws an entry as a function of its indices.</summary>
    public static Func<IReadOnlyList<Box>, Box> Applied(Box glyph) => indices => new Call(glyph, indices) { IsEntry = true };

    /// <summary>Draws an entry as the probability of its first index given the others: P(s′ | s, a).</summary>
    public static Func<IReadOnlyList<Box>, Box> Conditional(string letter) => indices => new Call(
        new Letter(letter), new Infix(indices[0], Sign.Given, indices.Count == 2 ? indices[1] : new Listing([.. indices.Skip(1)])))
    {
        IsEntry = true,
    };

    /// <summary>The actions that a state has.</summary>
    public static Domain ActionsOf(Formula state) =>
        new Domain.Stretch(FirstChoice[state], LastChoice[state]) { Of = Choices };

    /// <summary>The transitions that an action may bring about in a state.</summary>
    public static Domain Outcomes(Formula state, Formula action) =>
        new Domain.Stretch(First[state, action], Last[state, action]);

    /// <summary>How many actions a state has.</summary>
    public static Formula CountOf(Formula state) => LastChoice[state] - FirstChoice[state] + 1;
}
