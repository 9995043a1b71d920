using CalcService.Core.Kinds.Rules;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>A decision process whose states start with values.</summary>
internal interface IValued
{
    /// <summary>The states.</summary>
    IReadOnlyList<string> States { get; }

    /// <summary>Their first values, or null for zeros.</summary>
    Tensor? Initial { get; }
}

/// <summary>What sweeps must satisfy: a value for each state, and no more work than an answer may take.</summary>
internal static class SweepRules
{
    /// <summary>Transitions looked at, over all sweeps: what double precision manages within a tenth of a second.</summary>
    private const long MostWork = 5_000_000;

    /// <summary>The same where each transition compares the actions of the next state.</summary>
    private const long MostComparisons = 40_000_000;

    extension<T>(GivenValidator<T> rules) where T : DecisionProcess, IValued
    {
        /// <summary>States the rules of the first values.</summary>
        public void ForInitialValues()
        {
            rules.RuleFor(process => process.Initial).HasRank(1).HasExtentsUpTo(DecisionRules.MostStates);
            rules.Together(process => process.Initial is { } initial && initial.Count != process.States.Count
                ? [new("initial", "wrong-length", new(
                    $"Must have a value for each of the {process.States.Count} states, not {initial.Count}.",
                    $"必须为 {process.States.Count} 个状态各给一个价值，而不是 {initial.Count} 个。"))]
                : []);
        }
    }

    extension(IValued process)
    {
        /// <summary>A value of 0 for each state.</summary>
        public Tensor Zeros => new([Math.Max(1, process.States.Count)], new Scalar[Math.Max(1, process.States.Count)]);
    }

    /// <summary>What is wrong with so many sweeps over so many transitions, if anything.</summary>
    public static IEnumerable<Fault> TooMuch(DecisionProcess process, int sweeps) => TooMuch(process, sweeps, MostWork);

    /// <summary>What is wrong with so many sweeps over action values, if anything.</summary>
    public static IEnumerable<Fault> TooManyComparisons(DecisionProcess process, int sweeps) =>
        TooMuch(process, sweeps, Math.Min(MostWork, MostComparisons / process.Actions.Count));

    private static IEnumerable<Fault> TooMuch(DecisionProcess process, int sweeps, long most)
    {
        long transitions = process.Transitions.Count;
        if (transitions * sweeps <= most)
            return [];
        return [new("sweeps", "too-much-work", new(
            $"{sweeps} sweeps over {transitions} transitions are {transitions * sweeps} steps, and at most {most} are worked out: {most / transitions} sweeps.",
            $"对 {transitions} 个转移扫描 {sweeps} 次共 {transitions * sweeps} 步，最多计算 {most} 步，即扫描 {most / transitions} 次。"))];
    }
}
