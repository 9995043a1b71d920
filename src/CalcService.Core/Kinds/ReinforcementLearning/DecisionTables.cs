using System.Runtime.CompilerServices;
using CalcService.Core.Derivations;
using CalcService.Core.Numbers;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>A decision process as tables: its transitions sorted by state and action, and where those of each begin and end.</summary>
internal sealed class DecisionTables
{
    private static readonly ConditionalWeakTable<DecisionProcess, DecisionTables> Known = [];

    private readonly Scalar _gamma;
    private readonly Scalar[] _probabilities, _rewards, _next, _choices, _firstChoices, _lastChoices;
    private readonly Tensor _first, _last;

    private DecisionTables(DecisionProcess process)
    {
        var (states, actions) = (Names.Of(process.States), Names.Of(process.Actions));
        var sorted = process.Transitions
            .Select(transition => (State: states[transition.State], Action: actions[transition.Action], Transition: transition))
            .OrderBy(item => item.State).ThenBy(item => item.Action) // a stable order: as given within each
            .ToArray();
        var (first, last) = Ends([.. sorted.Select(item => item.State * process.Actions.Count + item.Action)], process.States.Count * process.Actions.Count);
        var choices = sorted.Select(item => (item.State, item.Action)).Distinct().ToArray();
        var (firstChoices, lastChoices) = Ends([.. choices.Select(choice => choice.State)], process.States.Count);

        (States, Actions, _gamma) = (process.States, process.Actions, process.Gamma);
        _probabilities = [.. sorted.Select(item => item.Transition.Probability)];
        _rewards = [.. sorted.Select(item => item.Transition.Reward)];
        _next = [.. sorted.Select(item => (Scalar)(states[item.Transition.Next] + 1))];
        _choices = [.. choices.Select(choice => (Scalar)(choice.Action + 1))];
        (_firstChoices, _lastChoices) = (firstChoices, lastChoices);
        _first = Tensor.Create([process.States.Count, process.Actions.Count], first);
        _last = Tensor.Create([process.States.Count, process.Actions.Count], last);
    }

    /// <summary>The names of the states.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>The names of the actions.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>How many transitions there are.</summary>
    public int Count => _probabilities.Length;

    /// <summary>Whether no action can be taken in some state.</summary>
    public bool HasTerminalStates => Enumerable.Range(0, States.Count).Any(IsTerminal);

    /// <summary>Lays out a process; once, as its problem is run again for every mistake that is tried.</summary>
    public static DecisionTables Of(DecisionProcess process) => Known.GetValue(process, valid => new(valid));

    /// <summary>Whether a state, counted from 0, has no actions.</summary>
    public bool IsTerminal(int state) => _lastChoices[state] < _firstChoices[state];

    /// <summary>Whether some state does not have every action.</summary>
    public bool LacksActions => _choices.Length < States.Count * Actions.Count;

    /// <summary>Whether a state has an action, both counted from 0.</summary>
    public bool Has(int state, int action) => _last[state, action] >= _first[state, action];

    /// <summary>The actions of a state, both counted from 0.</summary>
    public IEnumerable<int> ActionsOf(int state) => Enumerable.Range(0, Actions.Count).Where(action => Has(state, action));

    /// <summary>Binds the tables; in double precision where there is too much for fractions.</summary>
    public void Bind(Derivation d, Precision precision)
    {
        d.Given(Gamma, _gamma);
        d.Given(P, precision.Of(_probabilities));
        d.Given(R, precision.Of(_rewards));
        d.Given(Next, new([Count], _next));
        d.Given(First, _first);
        d.Given(Last, _last);
        d.Given(Choices, new([_choices.Length], _choices));
        d.Given(FirstChoice, new([States.Count], _firstChoices));
        d.Given(LastChoice, new([States.Count], _lastChoices));
    }

    /// <summary>Where each of some keys begins and ends in a sorted list, counted from 1; a key that is not there ends before it begins.</summary>
    public static (Scalar[] First, Scalar[] Last) Ends(int[] keys, int count)
    {
        var (first, last) = (new Scalar[count], new Scalar[count]);
        Array.Fill(first, 1);
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i - 1] != keys[i])
                first[keys[i]] = i + 1;
            last[keys[i]] = i + 1;
        }
        return (first, last);
    }
}
