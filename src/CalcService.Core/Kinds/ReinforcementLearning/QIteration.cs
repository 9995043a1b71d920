using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>Q-value iteration: the values of actions after some sweeps, and the policy that is greedy with respect to them.</summary>
public sealed class QIteration : ProblemKind<QIteration.Given>
{
    /// <summary>What a problem is given: a decision process, and how often it is swept.</summary>
    public sealed record Given : DecisionProcess
    {
        /// <summary>Action values before the first sweep, a row for each state; 0 unless given. A cell without an action may be null.</summary>
        [Zh("第一次扫描之前的动作价值，每个状态一行；省略时为 0。状态没有的动作可写 null。")]
        public Tensor? Initial { get; init; }

        /// <summary>How many sweeps over all states and actions.</summary>
        [Zh("对全部状态与动作扫描的次数。")]
        public int Sweeps { get; init; } = 1;
    }

    private sealed class Rules : GivenValidator<Given>
    {
        public Rules()
        {
            RuleFor(given => given.Initial).HasRank(2).HasExtentsUpTo(DecisionRules.MostStates, DecisionRules.MostActions).MayHaveGaps();
            RuleFor(given => given.Sweeps).IsBetween(1, DecisionRules.MostSweeps);
            this.ForProcess();
            Together(given => ActionTable.ShapeFaults("initial", given.Initial!, given.States.Count, given.Actions.Count));
            Together(given => ActionTable.GapFaults("initial", given.Initial!, DecisionTables.Of(given)));
            Together(given => SweepRules.TooManyComparisons(given, given.Sweeps));
        }
    }

    /// <inheritdoc/>
    public override string Id => "q-iteration";

    /// <inheritdoc/>
    public override Family Family => Family.ReinforcementLearning;

    /// <inheritdoc/>
    public override int Order => 3;

    /// <inheritdoc/>
    public override Text Title { get; } = new("Q-value iteration", "Q 值迭代");

    /// <inheritdoc/>
    public override Text Summary { get; } = new(
        "Sweeps of Q-value iteration over a Markov decision process, and the greedy policy.",
        "对马尔可夫决策过程做 Q 值迭代，并求贪心策略。");

    /// <inheritdoc/>
    public override GivenValidator<Given> Validator => field ??= new Rules();

    /// <inheritdoc/>
    public override IReadOnlyList<Law> Laws => field ??= [Sweeping.Sheet(new ActionValueSweep()), GreedyLaws.Greedy];

    /// <inheritdoc/>
    public override IReadOnlyList<Answer> Answers => field ??=
    [
        new("q", new(
            "Action values after the last sweep",
            "最后一次扫描后的动作价值"), SweepSymbols.ActionValues.Any.Glyph, ["states", "actions"], Unit: null),
        Answer.Of(GreedyLaws.Greedy, "states"),
    ];

    /// <inheritdoc/>
    protected internal override Given Complete(Given given) =>
        given with { Initial = given.Initial ?? ActionTable.Zeros(given.States.Count, given.Actions.Count) };

    /// <inheritdoc/>
    protected internal override void Derive(Given given, Derivation d)
    {
        var tables = DecisionTables.Of(given);
        var precision = Precision.For(d, (long)tables.Count * given.Sweeps);
        tables.Bind(d, precision);
        d.Given(SweepSymbols.ActionValues[0], precision.Of(ActionTable.Of(given.Initial!, tables)));
        var ends = ActionTable.EndValues(given.Initial!, tables);
        d.Given(ActionValueSweep.End, precision.Of(ends));
        if (tables.HasTerminalStates)
            d.Assume(ValuePrompts.IsZero(ends) ? ActionValueTexts.WorthlessEnds : ActionValueTexts.TerminalStates);
        else if (tables.LacksActions)
            d.Assume(ActionValueTexts.MissingActions);
        var sweeping = Sweeping.Of(tables, new ActionValueSweep(), given.Sweeps);
        sweeping.Derive(d, tables);
        d.Section(GreedyTexts.Section);
        d.Step(GreedyLaws.PolicyOf(sweeping.After)).Naming(given.Actions);
    }

    /// <inheritdoc/>
    protected internal override Prompt Ask(Given given) => DecisionPrompts.Of(given, ValuePrompts.StartOfActions(given.Initial!), ValuePrompts.Parts(given)) with
    {
        Data = ValuePrompts.IsZero(given.Initial!) ? [] : [Prompt.Datum(SweepSymbols.ActionValues[0], given.Initial!)],
    };

    /// <inheritdoc/>
    protected internal override Given Generate(Chance chance, Difficulty difficulty)
    {
        var world = DecisionVariants.World(chance, difficulty);
        return In(world, DecisionVariants.Gamma(chance, difficulty)) with
        {
            Sweeps = difficulty == Difficulty.Hard ? chance.Between(2, 3) : 2,
            Initial = difficulty == Difficulty.Easy ? null : ActionTable.Rows(
                [.. world.States.Select(_ => world.Actions.Select(_ => (Scalar)chance.Between(0, 6)).ToArray())], world),
        };
    }

    /// <inheritdoc/>
    protected internal override bool IsWorthAsking(Given given, Func<Trace> solve, Difficulty difficulty) =>
        solve() is var trace && DecisionVariants.IsTelling(given, trace) && (difficulty != Difficulty.Easy || trace.FitsPaper(Answers));

    /// <inheritdoc/>
    protected internal override Figure Illustrate(Given given, Trace? trace, Language language) => DecisionFigure.Of(
        given, new(given) { HasActionValues = true, ActionValues = trace?["q"].Tensor, Policy = trace?["policy"].Tensor }, language);

    private static Given In(World world, Scalar gamma) => new()
    {
        States = world.States,
        Actions = world.Actions,
        Transitions = world.Transitions,
        Gamma = gamma,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Example("racing-car", new("The racing car of Berkeley's CS188: Q₁ and Q₂", "伯克利 CS188 的赛车问题：求 Q₁ 与 Q₂"),
            In(DecisionExamples.RacingCar, Scalar.Ratio(1, 2)) with { Sweeps = 2 }),
        Example("recycling-robot", DecisionExamples.RecyclingRobotTitle, In(DecisionExamples.RecyclingRobot, Scalar.Ratio(9, 10)) with { Sweeps = 3 }),
        Example("given-action-values", new("One sweep from given action values", "由给定的动作价值出发扫描一次"),
            In(DecisionExamples.RacingCar, Scalar.Ratio(9, 10)) with
            {
                Initial = Tensor.Create([3, 2], 3, 4, 2, -9, Scalar.Undefined, Scalar.Undefined),
            }),
    ];
}
