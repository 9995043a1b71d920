using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Value iteration: the values of the states after some sweeps, and the policy that is greedy with respect to them.</summary>
public sealed class ValueIteration : ProblemKind<ValueIteration.Given>
{
    /// <summary>What a problem is given: a decision process, and how it is swept.</summary>
    public sealed record Given : DecisionProcess, IValued
    {
        /// <summary>Values before the first sweep, one for each state; 0 unless given. Terminal states keep theirs.</summary>
        [Zh("第一次扫描之前各状态的价值；省略时为 0。终止状态的价值保持不变。")]
        public Tensor? Initial { get; init; }

        /// <summary>How many sweeps over all states.</summary>
        [Zh("对全部状态扫描的次数。")]
        public int Sweeps { get; init; } = 1;

        /// <summary>Whether a sweep reads the values before it, or those that it has updated already.</summary>
        [Zh("一次扫描读取的是扫描前的价值，还是已更新的价值。")]
        public SweepMode Mode { get; init; }
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules()
        {
            this.ForProcess();
            this.ForInitialValues();
            RuleFor(given => given.Sweeps).IsBetween(1, DecisionRules.MostSweeps);
            Together(given => SweepRules.TooMuch(given, given.Sweeps));
        }
    }

    /// <inheritdoc/>
    public override string Id => "value-iteration";

    /// <inheritdoc/>
    public override Family Family => Family.ReinforcementLearning;

    /// <inheritdoc/>
    public override int Order => 1;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Value iteration", "价值迭代");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "Sweeps of value iteration over a Markov decision process, synchronous or in place, and the greedy policy.",
        "对马尔可夫决策过程做价值迭代（同步或就地更新），并求贪心策略。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??=
    [
        Sweeping.Sheet(new ValueSweep(Objective.Optimal, SweepMode.Synchronous)), Sweeping.Sheet(new ValueSweep(Objective.Optimal, SweepMode.InPlace)),
        GreedyLaws.ActionValues(SweepSymbols.Values.Before, SweepSymbols.Values.After), GreedyLaws.Greedy,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
    [
        new("values", new(
            "Values after the last sweep",
            "最后一次扫描后的价值"), SweepSymbols.Values.Any.Glyph, ["states"], Unit: null),
        Answer.Of(GreedyLaws.Greedy, "states"),
    ];

    /// <inheritdoc/>
    protected internal override Given Complete(Given given) => given with { Initial = given.Initial ?? given.Zeros };

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var tables = DecisionTables.Of(given);
        var precision = Precision.For(d, (long)tables.Count * given.Sweeps);
        tables.Bind(d, precision);
        d.Given(SweepSymbols.Values[0], precision.Of(given.Initial!));
        SweepTexts.Assume(d, tables, given.Mode);
        var sweeping = Sweeping.Of(tables, new ValueSweep(Objective.Optimal, given.Mode), given.Sweeps);
        sweeping.Derive(d, tables);
        d.Section(GreedyTexts.Section);
        d.Step(GreedyLaws.ActionValues(sweeping.Before, sweeping.After)).ShowingActionsOf(tables);
        d.Step(GreedyLaws.Greedy).Naming(given.Actions);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => DecisionPrompts.Of(given, ValuePrompts.Start(given.Initial!), ValuePrompts.Parts(given));

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty) => Generated(chance, difficulty);

    private static Given Generated(Chance chance, Difficulty difficulty)
    {
        var world = DecisionVariants.World(chance, difficulty);
        var hard = difficulty == Difficulty.Hard;
        return In(world, DecisionVariants.Gamma(chance, difficulty)) with
        {
            Sweeps = hard ? chance.Between(2, 3) : 2,
            Mode = hard && chance.OnceIn(2) ? SweepMode.InPlace : SweepMode.Synchronous,
            Initial = hard && chance.OnceIn(2) ? DecisionVariants.Values(chance, world) : null,
        };
    }

    private static Given In(World world, Scalar gamma) => new()
    {
        States = world.States,
        Actions = world.Actions,
        Transitions = world.Transitions,
        Gamma = gamma,
    };

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve() is var trace && DecisionVariants.IsTelling(given, trace) && (difficulty != Difficulty.Easy || trace.FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) =>
        DecisionFigure.Of(given, new(given) { ValueName = "V", Values = trace?["values"].Tensor, Policy = trace?["policy"].Tensor }, language);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Example("racing-car", DecisionExamples.RacingCarTitle, In(DecisionExamples.RacingCar, 1) with { Sweeps = 2 }),
        Example("recycling-robot", DecisionExamples.RecyclingRobotTitle, In(DecisionExamples.RecyclingRobot, Scalar.Ratio(9, 10)) with { Sweeps = 3 }),
        Example("corridor-in-place", DecisionExamples.CorridorTitle,
            In(DecisionExamples.Corridor, 1) with { Sweeps = 2, Mode = SweepMode.InPlace, Initial = Tensor.Vector(-3, -2, -5, 0) }),
    ];
}
