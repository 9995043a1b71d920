using CalcService.Core.Derivations;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;
using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>The steps of experience and the table that they change, as the laws read them.</summary>
/// <param name="given">What is given; valid.</param>
internal sealed class TdExperience(Given given)
{
    private readonly Names _states = Names.Of(given.States), _actions = Names.Of(given.Actions ?? []);

    /// <summary>Whether states have values, and not actions.</summary>
    public bool IsOfStates => given.Method == TdMethod.Td0;

    /// <summary>The form of a step's laws.</summary>
    public TdForm FormOf(TdStep step) => new(
        given.Method, step.Terminal,
        HasNext: step.Next is not null && (IsOfStates || given.HasActionsIn(_states[step.Next]) && HasPolicyIn(step.Next)),
        HasNextAction: !IsOfStates && step is { Next: not null, NextAction: not null },
        HasPolicy: given.Method == TdMethod.ExpectedSarsa && given.Policy is not null);

    /// <summary>Binds the table and what holds for all steps.</summary>
    public void Bind(Derivation d)
    {
        d.Given(TdLaws.Alpha, given.Alpha);
        d.Given(Gamma, given.Gamma);
        var tables = TdSymbols.Of(1, before: null).Tables;
        if (IsOfStates)
        {
            d.Given(tables.VBefore, given.V!);
            return;
        }
        d.Given(tables.QBefore, given.Q!);
        BindActions(d);
        TdTotals.NumberCells(d, given.States.Count, given.Actions!.Count);
        if (given.Epsilon is { } epsilon)
            d.Given(TdLaws.Epsilon, epsilon);
        if (FormOf(given.Steps[0]).HasPolicy)
            PolicySymbols.Bind(d, PolicyRules.Table(given.Policy!, given.States, given.Actions), ActionsOf, new(IsExact: true));
    }

    /// <summary>Binds a step.</summary>
    public void Bind(Derivation d, TdSymbols update, TdStep step)
    {
        d.Given(update.State, _states[step.State] + 1);
        d.Given(update.Reward, step.Reward);
        if (step.Next is not null)
            d.Given(update.Next, _states[step.Next] + 1);
        if (IsOfStates)
            return;
        d.Given(update.Action, _actions[step.Action!] + 1);
        if (step.NextAction is not null)
            d.Given(update.NextAction, _actions[step.NextAction] + 1);
    }

    private bool HasPolicyIn(string state) =>
        given.Method != TdMethod.ExpectedSarsa || given.Policy is null || given.Policy.ContainsKey(state);

    private IEnumerable<int> ActionsOf(int state) => Enumerable.Range(0, given.Q!.Columns).Where(action => !given.Q[state, action].IsUndefined);

    private void BindActions(Derivation d)
    {
        var choices = Enumerable.Range(0, given.States.Count).SelectMany(state => ActionsOf(state).Select(action => (State: state, Action: action))).ToArray();
        var (first, last) = DecisionTables.Ends([.. choices.Select(choice => choice.State)], given.States.Count);
        d.Given(Choices, Tensor.Vector([.. choices.Select(choice => (Scalar)(choice.Action + 1))]));
        d.Given(FirstChoice, new([first.Length], first));
        d.Given(LastChoice, new([last.Length], last));
        d.Given(TdLaws.Counts, Tensor.Vector([.. Enumerable.Range(0, given.States.Count).Select(state => (Scalar)ActionsOf(state).Count())]));
    }
}
