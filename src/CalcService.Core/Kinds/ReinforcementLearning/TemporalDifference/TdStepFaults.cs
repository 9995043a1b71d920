using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>What is wrong with steps of experience: what the method needs is missing, or names nothing that there is.</summary>
/// <param name="given">What is given; single givens and shapes are right.</param>
internal sealed class TdStepFaults(Given given)
{
    private readonly Names _states = Names.Of(given.States), _actions = Names.Of(given.Actions ?? []);

    /// <summary>All faults of all steps.</summary>
    public IEnumerable<Fault> Faults() => given.Steps.SelectMany((step, i) => Of($"steps[{i}]", step));

    private bool HasActions => given.Method != TdMethod.Td0;

    private IEnumerable<Fault> Of(string path, TdStep step)
    {
        Fault?[] faults =
        [
            _states.FaultOf($"{path}.state", step.State, Names.State),
            HasActions ? OfAction($"{path}.action", step.State, step.Action, isNeeded: true) : null,
            OfNext($"{path}.next", step),
            HasActions ? OfAction($"{path}.nextAction", step.Next, step.NextAction, isNeeded: given.Method == TdMethod.Sarsa && !step.Terminal) : null,
        ];
        return faults.OfType<Fault>();
    }

    private Fault? OfNext(string path, TdStep step)
    {
        if (step.Next is null)
            return step.Terminal ? null : Missing(path, "next", "unless the step is terminal", "除非该步终止");
        if (_states.FaultOf(path, step.Next, Names.State) is { } unknown)
            return unknown;
        var compares = given.Method is TdMethod.QLearning or TdMethod.ExpectedSarsa;
        return step.Terminal || !compares || given.HasActionsIn(_states[step.Next]) ? null : new(path, "no-actions", new(
            $"State \"{step.Next}\" has no action values: mark the step as terminal.", $"状态“{step.Next}”没有动作价值：请将该步标为终止。"));
    }

    private Fault? OfAction(string path, string? state, string? action, bool isNeeded)
    {
        if (action is null)
            return isNeeded ? Missing(path, path[(path.LastIndexOf('.') + 1)..], "for this method", "对该方法") : null;
        if (_actions.FaultOf(path, action, Names.Action) is { } unknown)
            return unknown;
        if (state is null || !given.States.Contains(state, StringComparer.Ordinal) || !given.Q![_states[state], _actions[action]].IsUndefined)
            return null;
        return new(path, "action-not-available", new(
            $"State \"{state}\" does not have the action \"{action}\".", $"状态“{state}”没有动作“{action}”。"));
    }

    private static Fault Missing(string path, string name, string when, string zhWhen) =>
        new(path, "missing", new($"\"{name}\" is required {when}.", $"{zhWhen}，缺少必填项“{name}”。"));
}
