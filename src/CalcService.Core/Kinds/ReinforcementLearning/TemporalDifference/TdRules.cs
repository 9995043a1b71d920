using CalcService.Core.Kinds.Rules;
using FluentValidation;
using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>What updates must satisfy: a table that fits the method, and steps that tell what the method needs.</summary>
internal sealed class TdRules : GivenValidator<Given>
{
    private const int MostSteps = 100, MostCells = 100_000; // cells of the tables of all steps

    /// <summary>States the rules; those on several givens wait until every single given is within its bounds.</summary>
    public TdRules()
    {
        RuleFor(given => given.States).HasCount(1, DecisionRules.MostStates);
        RuleForEach(given => given.States).IsName();
        RuleFor(given => given.Actions).HasCount(1, DecisionRules.MostActions);
        RuleForEach(given => given.Actions).IsName();
        RuleFor(given => given.Q).HasRank(2).HasExtentsUpTo(DecisionRules.MostStates, DecisionRules.MostActions).MayHaveGaps();
        RuleFor(given => given.V).HasRank(1).HasExtentsUpTo(DecisionRules.MostStates);
        RuleFor(given => given.Steps).HasCount(1, MostSteps);
        RuleForEach(given => given.Steps).SetValidator(new StepRules());
        RuleFor(given => given.Alpha).IsBetween(0, 1);
        RuleFor(given => given.Gamma).IsBetween(0, 1);
        RuleFor(given => given.Epsilon).IsBetween(0, 1);
        RuleFor(given => given.Policy).HasCount(0, DecisionRules.MostStates);
        Together(given => Names.Repeated("states", given.States).Concat(Names.Repeated("actions", given.Actions ?? [])));
        Together(TableFaults);
        Together(ShapeFaults);
        Together(given => given.Q is { } q && q.Count * given.Steps.Count > MostCells ? [TooMuch(q.Count, given.Steps.Count)] : []);
        Together(given => new TdStepFaults(given).Faults().Take(Names.MostFaults));
        Together(given => given.Method == TdMethod.ExpectedSarsa ? ExpectationFaults(given) : []);
    }

    private sealed class StepRules : GivenValidator<TdStep>
    {
        public StepRules()
        {
            RuleFor(step => step.State).IsName();
            RuleFor(step => step.Action).IsName();
            RuleFor(step => step.Next).IsName();
            RuleFor(step => step.NextAction).IsName();
        }
    }

    private static Fault TooMuch(int cells, int steps) => new("steps", "too-much-work", new(
        $"With a table of {cells} cells at most {MostCells / cells} steps are worked out, not {steps}.",
        $"表有 {cells} 个单元格时，最多计算 {MostCells / cells} 步，而不是 {steps} 步。"));

    private static IEnumerable<Fault> TableFaults(Given given)
    {
        var method = given.Method == TdMethod.Td0 ? "td0" : "an action-value method";
        var (needed, unfit) = given.Method == TdMethod.Td0 ? ("v", "q") : ("q", "v");
        var (has, hasUnfit) = given.Method == TdMethod.Td0 ? (given.V is not null, given.Q is not null) : (given.Q is not null, given.V is not null);
        if (!has)
            yield return new(needed, "missing", new(
                $"\"{needed}\" is required for this method.",
                $"该方法需要给出“{needed}”。"));
        if (hasUnfit)
            yield return new(unfit, "not-for-this-method", new(
                $"\"{unfit}\" is not for {method}: give \"{needed}\".", $"该方法不用“{unfit}”，请给出“{needed}”。"));
        if (given.Method != TdMethod.Td0 && given.Actions is null)
            yield return new("actions", "missing", new(
                "\"actions\" is required for this method.",
                "该方法需要给出“actions”。"));
    }

    private static IEnumerable<Fault> ShapeFaults(Given given) => given.Method == TdMethod.Td0
        ? given.V!.Count == given.States.Count ? [] :
        [
            new("v", "wrong-length", new(
                $"Must have a value for each of the {given.States.Count} states, not {given.V.Count}.",
                $"必须为 {given.States.Count} 个状态各给一个价值，而不是 {given.V.Count} 个。")),
        ]
        : ActionTable.ShapeFaults("q", given.Q!, given.States.Count, given.Actions!.Count);

    private static IEnumerable<Fault> ExpectationFaults(Given given)
    {
        if (given is { Epsilon: null, Policy: null })
            return
            [
                new("epsilon", "missing", new(
                    "Expected SARSA needs \"epsilon\" for an ε-greedy policy, or \"policy\".", "期望 SARSA 需要给出“epsilon”（ε-贪心策略）或“policy”。")),
            ];
        if (given is { Epsilon: not null, Policy: not null })
            return
            [
                new("epsilon", "epsilon-and-policy", new(
                    "Give either \"epsilon\" or \"policy\", not both.", "“epsilon”与“policy”只能给出一个。")),
            ];
        if (given.Policy is not { } policy)
            return [];
        var needed = given.Steps.Where(step => !step.Terminal).Select(step => step.Next!).ToHashSet(StringComparer.Ordinal);
        return PolicyRules.Faults(policy, given.States, given.Actions!, (s, a) => !given.Q![s, a].IsUndefined)
            .Concat(PolicyRules.Missing(policy, given.States, s => !needed.Contains(given.States[s]))).Take(Names.MostFaults);
    }
}
