using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;
using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>The steps of experience and the table that they change, as the laws read them.</summary>
/// <param name="given">What is given; valid.</param>
internal sealed class TdExperience(Given given)
{
    private readonly Names _states = Names.Of(given.States), _actions = Names.Of(given.Actions ?? []);
    private (TensorSymbol Symbol, Tensor Value)[]? _tables;

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
        if (given.Epsilon is { } epsilon && !IsOfStates)
            d.Given(TdLaws.Epsilon, epsilon);
        foreach (var (symbol, table) in _tables ??= IsOfStates ? [(First.VBefore, given.V!)] : [.. OfActions()])
            d.Given(symbol, table);
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

    private static TdTables First => TdSymbols.Of(1, before: null).Tables;

    private bool HasPolicyIn(string state) =>
        given.Method != TdMethod.ExpectedSarsa || given.Policy is null || given.Policy.ContainsKey(state);

    private IEnumerable<int> ActionsOf(int state) => Enumerable.Range(0, given.Q!.Columns).Where(action => !given.Q[state, action].IsUndefined);

    /// <summary>Action values, and which actions each state has.</summary>
    private IEnumerable<(TensorSymbol Symbol, Tensor Value)> OfActions()
    {
        var choices = Enumerable.Range(0, given.States.Count).SelectMany(state => ActionsOf(state).Select(action => (State: state, Action: action))).ToArray();
        var (first, last) = DecisionTables.Ends([.. choices.Select(choice => choice.State)], given.States.Count);
        yield return (First.QBefore, given.Q!);
        yield return (Choices, Tensor.Vector([.. choices.Select(choice => (Scalar)(choice.Action + 1))]));
        yield return (FirstChoice, new([first.Length], first));
        yield return (LastChoice, new([last.Length], last));
        yield return (TdLaws.Counts, Tensor.Vector([.. Enumerable.Range(0, given.States.Count).Select(state => (Scalar)ActionsOf(state).Count())]));
        yield return TdTotals.Cells(given.States.Count, given.Actions!.Count);
        if (!FormOf(given.Steps[0]).HasPolicy)
            yield break;
        foreach (var table in PolicySymbols.Tables(PolicyRules.Table(given.Policy!, given.States, given.Actions), ActionsOf, new(IsExact: true)))
            yield return table;
    }
}
