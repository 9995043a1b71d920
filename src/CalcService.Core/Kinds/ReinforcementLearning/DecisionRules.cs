using CalcService.Core.Kinds.Givens;
using CalcService.Core.Kinds.Rules;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using FluentValidation;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>What every decision process must satisfy: names that are known and told apart, probabilities that sum to 1.</summary>
internal static class DecisionRules
{
    public const int MostStates = 100, MostActions = 20, MostSweeps = 1_000;

    private const int MostTransitions = 20_000; // no more fit a request

    private static readonly Scalar Slack = Scalar.Ratio(1, 1_000_000_000);

    extension<T>(GivenValidator<T> rules) where T : DecisionProcess
    {
        /// <summary>States the rules. The last ones wait until every single given is within its bounds.</summary>
        public void ForProcess()
        {
            rules.RuleFor(process => process.States).HasCount(1, MostStates);
            rules.RuleForEach(process => process.States).IsName();
            rules.RuleFor(process => process.Actions).HasCount(1, MostActions);
            rules.RuleForEach(process => process.Actions).IsName();
            rules.RuleFor(process => process.Transitions).HasCount(1, MostTransitions);
            rules.RuleForEach(process => process.Transitions).SetValidator(new TransitionRules());
            rules.RuleFor(process => process.Gamma).IsBetween(0, 1);
            rules.Together(process => Names.Repeated("states", process.States).Concat(Names.Repeated("actions", process.Actions)));
            rules.Together(Unknown);
            rules.Together(NotSummingToOne);
        }
    }

    private sealed class TransitionRules : GivenValidator<Transition>
    {
        public TransitionRules()
        {
            RuleFor(transition => transition.State).IsName();
            RuleFor(transition => transition.Action).IsName();
            RuleFor(transition => transition.Next).IsName();
            RuleFor(transition => transition.Probability).IsBetween(0, 1);
        }
    }

    /// <summary>Whether probabilities sum to 1, but for what rounding to nine decimals takes away.</summary>
    public static bool IsOne(Scalar sum) => (sum - 1).Abs() <= Slack;

    /// <summary>Says what probabilities sum to.</summary>
    /// <param name="sum">What they sum to.</param>
    /// <param name="whoseEn">Whose they are, in English.</param>
    /// <param name="whoseZh">Whose they are, in Chinese.</param>
    public static Text SumMessage(Scalar sum, string whoseEn, string whoseZh)
    {
        var found = JsonNumber.Digits(sum);
        return new($"The probabilities of {whoseEn} must sum to 1, not {found}.", $"{whoseZh}的概率之和必须为 1，而不是 {found}。");
    }

    private static IEnumerable<Fault> Unknown(DecisionProcess process)
    {
        var (states, actions) = (Names.Of(process.States), Names.Of(process.Actions));
        return process.Transitions.Index()
            .Where(item => !(states.Knows(item.Item.State) && actions.Knows(item.Item.Action) && states.Knows(item.Item.Next)))
            .SelectMany(item => new[]
            {
                states.FaultOf($"transitions[{item.Index}].state", item.Item.State, Names.State),
                actions.FaultOf($"transitions[{item.Index}].action", item.Item.Action, Names.Action),
                states.FaultOf($"transitions[{item.Index}].next", item.Item.Next, Names.State),
            }).OfType<Fault>().Take(Names.MostFaults);
    }

    private static IEnumerable<Fault> NotSummingToOne(DecisionProcess process) =>
        from choice in process.Transitions.Select((transition, i) => (Transition: transition, Place: i))
            .GroupBy(item => (item.Transition.State, item.Transition.Action))
        let sum = choice.Aggregate((Scalar)0, (sum, item) => sum + item.Transition.Probability)
        where !IsOne(sum)
        select new Fault($"transitions[{choice.First().Place}].probability", "probabilities-do-not-sum-to-1", SumMessage(
            sum, $"action \"{choice.Key.Action}\" in state \"{choice.Key.State}\"", $"状态“{choice.Key.State}”下动作“{choice.Key.Action}”"));
}
