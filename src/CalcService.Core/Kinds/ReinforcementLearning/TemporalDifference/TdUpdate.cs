using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>Updates of temporal-difference learning by hand: Q-learning, SARSA, expected SARSA and TD(0).</summary>
public sealed class TdUpdate : ProblemKind<TdUpdate.Given>
{
    /// <summary>What a problem is given: a table of values, and steps of experience that change it one after the other.</summary>
    public sealed record Given
    {
        /// <summary>What the target takes for the value of the next state.</summary>
        [Zh("目标值中如何取下一状态的价值。")]
        public required TdMethod Method { get; init; }

        /// <summary>Names of the states.</summary>
        [Zh("状态名。")]
        public required IReadOnlyList<string> States { get; init; }

        /// <summary>Names of the actions; not needed for td0.</summary>
        [Zh("动作名；td0 不需要。")]
        public IReadOnlyList<string>? Actions { get; init; }

        /// <summary>Action values before the first update: a row for each state, a column for each action; null where a state lacks one.</summary>
        [Zh("第一次更新前的动作价值：每个状态一行，每个动作一列；状态没有的动作写 null。")]
        public Tensor? Q { get; init; }

        /// <summary>Values of the states before the first update; for td0.</summary>
        [Zh("第一次更新前各状态的价值；用于 td0。")]
        public Tensor? V { get; init; }

        /// <summary>The steps of experience, in the order in which they are used.</summary>
        [Zh("经历的各步，按使用的顺序。")]
        public required IReadOnlyList<TdStep> Steps { get; init; }

        /// <summary>Learning rate α, from 0 to 1.</summary>
        [Zh("学习率 α，取值 0 到 1。")]
        public required Scalar Alpha { get; init; }

        /// <summary>Discount factor γ, from 0 to 1.</summary>
        [Zh("折扣因子 γ，取值 0 到 1。")]
        public required Scalar Gamma { get; init; }

        /// <summary>Probability of exploring, for expected SARSA with a policy that is ε-greedy on the current action values.</summary>
        [Zh("探索概率 ε，用于期望 SARSA：策略对当前动作价值 ε-贪心。")]
        public Scalar? Epsilon { get; init; }

        /// <summary>The policy of expected SARSA, where it is not ε-greedy: the probability of each action in each state.</summary>
        [Zh("期望 SARSA 的策略（非 ε-贪心时）：各状态下各动作的概率。")]
        public IReadOnlyDictionary<string, ActionChoice>? Policy { get; init; }

        /// <summary>Whether some action of a state, counted from 0, has a value.</summary>
        internal bool HasActionsIn(int state) => Enumerable.Range(0, Q!.Columns).Any(action => !Q[state, action].IsUndefined);
    }

    /// <inheritdoc/>
    public override string Id => "td-update";

    /// <inheritdoc/>
    public override Family Family => Family.ReinforcementLearning;

    /// <inheritdoc/>
    public override int Order => 4;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Updates of temporal-difference learning", "时序差分学习的更新");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "Targets, errors and new values of Q-learning, SARSA, expected SARSA and TD(0), step by step.",
        "Q 学习、SARSA、期望 SARSA 与 TD(0) 逐步更新的目标值、误差和新值。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new TdRules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => TdSheet.Laws;

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
    [
        new("targets", TdTexts.Targets, new Letter("y"), ["steps"], Unit: null),
        new("errors", TdTexts.Errors, new Letter("δ"), ["steps"], Unit: null),
        new("updates", TdTexts.Updates, new Letter("u"), ["steps"], Unit: null),
        new("q", new("Action values at the end", "最终的动作价值"), new Letter("Q"), ["states", "actions"], Unit: null),
        new("v", new("Values at the end", "最终的价值"), new Letter("V"), ["states"], Unit: null),
    ];

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        if (given.Steps.Count > 1)
            d.Assume(TdTexts.InOrder);
        if (given is { Method: TdMethod.ExpectedSarsa, Epsilon: not null })
            d.Assume(TdTexts.Greedy);
        TdUpdates.Of(given).Apply(d);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => TdPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => TdVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve() is var trace && trace.IsVaried(Answers) && !trace["errors"].Tensor.Entries.Contains(0)
        && TdVariants.IsTelling(given) && (difficulty != Difficulty.Easy || trace.FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) => TdFigure.Of(given, trace, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [.. TdExamples.All.Select(example => Example(example.Name, example.Title, example.Given))];
}
