using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;
using static CalcService.Core.Kinds.ReinforcementLearning.PolicySymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>The values under a policy as the solution of a linear system: V = R_π + γ P_π V, so (I − γ P_π) V = R_π.</summary>
/// <remarks>Source: Sutton and Barto, 2nd edition, equation 4.4: |S| linear equations in |S| unknowns.</remarks>
internal static class ExactLaws
{
    private const double Delicate = 1e8; // half the digits of a double are lost

    private static readonly Symbol Outcome = new(
        new Script(new Letter("s"), Super: new Letter("″")), new("Outcome", "结果状态"));

    private static readonly TensorSymbol
        Rewards = new(new Script(new Letter("R"), new Letter("π")), 1, new(
            "Expected rewards",
            "期望奖励"))
        { EntryGlyph = Of("R") },
        Moves = new(new Script(new Letter("P"), new Letter("π")), 2, new(
            "Transitions under the policy",
            "策略下的转移概率"))
        { EntryGlyph = Of("P") },
        Identity = new("I", 2, new("Identity matrix", "单位矩阵")),
        System = new("M", 2, new("Matrix of the linear system", "线性方程组的矩阵")),
        Values = SweepSymbols.Values.Any;

    /// <summary>The laws, in the order of the derivation.</summary>
    public static IReadOnlyList<Law> All { get; } = [RewardLaw(), MoveLaw(), SystemLaw(), ValueLaw()];

    /// <summary>Sets the system up and solves it.</summary>
    public static void Derive(Derivation d, DecisionTables tables)
    {
        if (tables.HasTerminalStates)
            d.Assume(ExactTexts.TerminalStates);
        d.Assume(ExactTexts.DoublePrecision);
        d.Given(Identity, Tensor.Matrix(tables.States.Count, tables.States.Count, (i, j) => i == j ? 1 : 0));
        d.Section(ExactTexts.Average);
        d.Step(All[0]).ShowingStatesOf(tables);
        d.Step(All[1]);
        d.Section(ExactTexts.Section);
        d.Step(All[2]);
        var values = d.Step(All[3]);
        if (LinearSystem.Condition(d.Values[System]) is > Delicate and var condition)
            values.Saying(ExactTexts.Warning(condition));
    }

    private static Law RewardLaw()
    {
        var expected = Sum(Then, Outcomes(S, A), Bellman.Probability(S, A, Then) * R.At(Then, S, A, Then));
        var start = SweepSymbols.Values[0][S];
        var body = Sum(A, TakenIn(S), Pi[S, A] * expected, start);
        var formula = Tabulate(S, new Domain.Along(FirstChoice, 0), body) with { IsWrittenOut = false };
        return new("rewards", Rewards, formula, ExactTexts.Rewards,
            new("policy-ignored", formula.Replace(body, Sum(A, ActionsOf(S), expected / CountOf(S), start)), SweepTexts.PolicyIgnored),
            new("policy-not-weighted", formula.Replace(body, Sum(A, ActionsOf(S), expected, start)), SweepTexts.PolicyNotWeighted),
            new("probabilities-ignored", formula.Replace(expected, Sum(Then, Outcomes(S, A), R.At(Then, S, A, Then))), SweepTexts.ProbabilitiesIgnored));
    }

    private static Law MoveLaw()
    {
        var into = new Domain.Stretch(First[S, A], Last[S, A]) { Marks = Next, Wanted = Then };
        var likely = Sum(Outcome, into, Bellman.Probability(S, A, Outcome));
        var body = Sum(A, TakenIn(S), Pi[S, A] * likely);
        var formula = Tabulate([(S, new Domain.Along(FirstChoice, 0)), (Then, new Domain.Along(FirstChoice, 0))], body);
        return new("transitionMatrix", Moves, formula, ExactTexts.Moves,
            new("policy-ignored", formula.Replace(body, Sum(A, ActionsOf(S), likely / CountOf(S), 0)), SweepTexts.PolicyIgnored),
            new("policy-not-weighted", formula.Replace(body, Sum(A, ActionsOf(S), likely)), SweepTexts.PolicyNotWeighted),
            new("rows-and-columns-mixed", formula.Transposed(), ExactTexts.RowsAndColumnsMixed));
    }

    private static Law SystemLaw() => new("system", System, Identity - Gamma * Moves, ExactTexts.System,
        new Mistake("gamma-forgotten", Identity - Moves, ExactTexts.GammaForgotten),
        new Mistake("wrong-sign", Identity + Gamma * Moves, ExactTexts.WrongSign));

    private static Law ValueLaw() => new("values", Values, Solve(System, Rewards), ExactTexts.Values,
        new("next-value-forgotten", Rewards, SweepTexts.NextValueForgotten),
        new("stopped-early", Rewards + Gamma * (Moves * Rewards), ExactTexts.StoppedEarly),
        new("not-inverted", System * Rewards, ExactTexts.NotInverted));

    private static Func<IReadOnlyList<Box>, Box> Of(string letter) => Applied(new Script(new Letter(letter), new Letter("π")));
}

/// <summary>What is said about the linear system.</summary>
internal static class ExactTexts
{
    public static readonly Text
        Average = new("What the policy brings about", "策略带来的结果"),
        Section = new("The linear system", "线性方程组"),
        TerminalStates = new(
            "Terminal states have no actions: their row of the transition matrix is 0, and their value stays what is given, 0 unless stated.",
            "终止状态没有动作：它在转移矩阵中的行为 0，其价值保持给定值，未给时为 0。"),
        DoublePrecision = new("The linear system is solved in double precision.", "线性方程组以双精度求解。"),
        Rewards = new(
            "The reward that a state brings on average, over the policy's actions and what comes of them.",
            "对策略的动作及其结果取平均，得到每个状态的期望奖励。"),
        Moves = new(
            "How likely the policy leads from one state to another: row s holds the probabilities of the next states s′.",
            "策略从一个状态到另一个状态的概率：第 s 行是各下一状态 s′ 的概率。"),
        System = new(
            "Each value is the expected reward and the discounted values of the next states. What holds values is brought to the left side.",
            "每个价值等于期望奖励加上折扣后的下一状态价值；把含价值的项移到左边。"),
        Values = new(
            "The linear system has one solution: the values that one more sweep would not change.",
            "线性方程组有唯一解，即再扫描一次也不会改变的价值。"),
        RowsAndColumnsMixed = new(
            "Rows are the states that are left, columns those that are entered: each row sums to 1.", "行是离开的状态，列是进入的状态：每行之和为 1。"),
        GammaForgotten = new("The discount factor is missing before the transition matrix.", "转移矩阵前漏掉了折扣因子 γ。"),
        WrongSign = new("Brought to the left side, the discounted values change their sign.", "折扣后的价值移到左边时要变号。"),
        StoppedEarly = new(
            "These are values after two sweeps; the exact ones solve the linear system.", "这是扫描两次后的价值；精确价值要解线性方程组。"),
        NotInverted = new(
            "The system is solved for V; its matrix is not applied to the rewards.", "应解方程组求 V，而不是用矩阵去乘奖励。");

    /// <summary>Says that few digits can be trusted.</summary>
    public static Text Warning(double condition)
    {
        var power = (long)Math.Floor(Math.Log10(condition));
        return new(
            $"The system is close to singular (condition number about 10^{power}): only about {Math.Max(1, 15 - power)} digits can be trusted.",
            $"方程组接近奇异（条件数约 10^{power}），大约只有 {Math.Max(1, 15 - power)} 位数字可信。");
    }
}
