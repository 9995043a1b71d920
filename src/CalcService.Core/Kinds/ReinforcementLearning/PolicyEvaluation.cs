using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Policy evaluation: the values of the states under a policy, by sweeps or by a linear system.</summary>
public sealed class PolicyEvaluation : ProblemKind<PolicyEvaluation.Given>
{
    /// <summary>What a problem is given: a decision process, a policy, and how its values are found.</summary>
    public sealed record Given : DecisionProcess, IValued
    {
        /// <summary>What the policy does in each state that is not terminal: an action, or the probability of each action.</summary>
        [Zh("策略在每个非终止状态下的做法：一个动作，或各动作的概率。")]
        public required IReadOnlyDictionary<string, ActionChoice> Policy { get; init; }

        /// <summary>Values before the first sweep, one for each state; 0 unless given. Terminal states keep theirs.</summary>
        [Zh("第一次扫描之前各状态的价值；省略时为 0。终止状态的价值保持不变。")]
        public Tensor? Initial { get; init; }

        /// <summary>How many sweeps over all states; 1 unless given. Not together with "exact".</summary>
        [Zh("对全部状态扫描的次数；省略时为 1。不能与 “exact” 同用。")]
        public int? Sweeps { get; init; }

        /// <summary>Whether a sweep reads the values before it, or those that it has updated already.</summary>
        [Zh("一次扫描读取的是扫描前的价值，还是已更新的价值。")]
        public SweepMode Mode { get; init; }

        /// <summary>Whether the values are found exactly, by solving (I − γP)V = R, and not by sweeps.</summary>
        [Zh("是否通过求解 (I − γP)V = R 得到精确价值，而不用扫描。")]
        public bool Exact { get; init; }
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules()
        {
            RuleFor(given => given.Policy).HasCount(0, DecisionRules.MostStates);
            RuleFor(given => given.Sweeps).IsBetween(1, DecisionRules.MostSweeps);
            this.ForProcess();
            this.ForInitialValues();
            Together(PolicyFaults);
            Together(given => given is { Exact: true, Sweeps: not null } ? [ExactWithSweeps] : SweepRules.TooMuch(given, given.Sweeps ?? 1));
            Together(given => given is { Exact: true, Gamma: var gamma } && gamma == 1 ? EndlessChains.Faults(given) : []);
        }

        private static readonly Fault ExactWithSweeps = new("sweeps", "exact-with-sweeps", new(
            "Either the values are exact, or they are those after some sweeps: leave out \"sweeps\" or \"exact\".",
            "要么求精确价值，要么求若干次扫描后的价值：请去掉 “sweeps” 或 “exact”。"));

        private static IEnumerable<Fault> PolicyFaults(Given given)
        {
            var tables = DecisionTables.Of(given);
            return PolicyRules.Faults(given.Policy, given.States, given.Actions, tables.Has)
                .Concat(PolicyRules.Missing(given.Policy, given.States, tables.IsTerminal)).Take(Names.MostFaults);
        }
    }

    /// <inheritdoc/>
    public override string Id => "policy-evaluation";

    /// <inheritdoc/>
    public override Family Family => Family.ReinforcementLearning;

    /// <inheritdoc/>
    public override int Order => 2;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Policy evaluation", "策略评估");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "The values of the states under a policy: after sweeps, synchronous or in place, or exactly by a linear system.",
        "给定策略下各状态的价值：若干次扫描（同步或就地更新）之后的值，或由线性方程组求得的精确值。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??=
    [
        Sweeping.Sheet(new ValueSweep(Objective.OfPolicy, SweepMode.Synchronous)), Sweeping.Sheet(new ValueSweep(Objective.OfPolicy, SweepMode.InPlace)),
        .. ExactLaws.All,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
        [new("values", new(
            "Values of the states under the policy",
            "策略下各状态的价值"), SweepSymbols.Values.Any.Glyph, ["states"], Unit: null)];

    /// <inheritdoc/>
    protected internal override Given Complete(Given given) => given with
    {
        Initial = given.Initial ?? given.Zeros,
        Sweeps = given.Exact ? given.Sweeps : given.Sweeps ?? 1,
    };

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var tables = DecisionTables.Of(given);
        var precision = Precision.For(d, (long)tables.Count * (given.Sweeps ?? given.States.Count));
        tables.Bind(d, precision);
        foreach (var (symbol, table) in PolicySymbols.Tables(PolicyRules.Table(given.Policy, given.States, given.Actions), tables.ActionsOf, precision))
            d.Given(symbol, table);
        d.Given(SweepSymbols.Values[0], precision.Of(given.Initial!));
        if (given.Exact)
            ExactLaws.Derive(d, tables);
        else
            DeriveSweeps(given, d, tables);
    }

    private static void DeriveSweeps(Given given, Derivation d, DecisionTables tables)
    {
        SweepTexts.Assume(d, tables, given.Mode);
        Sweeping.Of(tables, new ValueSweep(Objective.OfPolicy, given.Mode), given.Sweeps!.Value).Derive(d, tables);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => PolicyPrompts.Of(given);

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => PolicyVariants.Make(chance, difficulty);

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve() is var trace && DecisionVariants.IsTelling(given, trace) && (difficulty != Difficulty.Easy || trace.FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) => DecisionFigure.Of(given, new(given)
    {
        ValueName = "V",
        Values = trace?["values"].Tensor,
        Probabilities = PolicyRules.Table(given.Policy, given.States, given.Actions),
    }, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Example("recycling-robot", new(
            "The recycling robot that searches when it can (Sutton and Barto, example 3.3)", "回收机器人：电量高时搜索（Sutton 与 Barto，例 3.3）"),
            PolicyVariants.In(DecisionExamples.RecyclingRobot, Scalar.Ratio(9, 10)) with
            {
                Policy = new Dictionary<string, ActionChoice>(StringComparer.Ordinal)
                {
                    ["high"] = "search", ["low"] = new ActionChoice.Mixed(PolicyVariants.Even("wait", "recharge")),
                },
                Sweeps = 2,
            }),
        Example("gridworld-corridor", new(
            "The equiprobable random policy in a corridor, exactly (after Sutton and Barto, example 4.1)", "走廊中等概率随机策略的精确价值（仿 Sutton 与 Barto，例 4.1）"),
            PolicyVariants.Random(DecisionExamples.Corridor, 1) with { Exact = true }),
        Example("racing-car-in-place", new("The racing car that drives slowly, swept in place", "慢速行驶的赛车：就地更新"),
            PolicyVariants.In(DecisionExamples.RacingCar, Scalar.Ratio(9, 10)) with
            {
                Policy = new Dictionary<string, ActionChoice>(StringComparer.Ordinal) { ["cool"] = new ActionChoice.Mixed(PolicyVariants.Even("slow", "fast")), ["warm"] = "slow" },
                Sweeps = 2,
                Mode = SweepMode.InPlace,
                Initial = Tensor.Vector(4, 2, 0),
            }),
    ];
}
