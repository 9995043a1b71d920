using System.Collections.Concurrent;
using System.Diagnostics;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.ReinforcementLearning.DecisionSymbols;
using static CalcService.Core.Kinds.ReinforcementLearning.PolicySymbols;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>What decides the form of an update's laws.</summary>
/// <param name="Method">What the target takes for the value of the next state.</param>
/// <param name="IsTerminal">Whether nothing follows.</param>
/// <param name="HasNext">Whether the next state is told, and has actions.</param>
/// <param name="HasNextAction">Whether the next action is told.</param>
/// <param name="HasPolicy">Whether expected SARSA averages by a policy that is given, and not by an ε-greedy one.</param>
internal sealed record TdForm(TdMethod Method, bool IsTerminal, bool HasNext, bool HasNextAction, bool HasPolicy)
{
    /// <summary>Whether states have values, and not actions.</summary>
    public bool IsOfStates => Method == TdMethod.Td0;
}

/// <summary>The laws of one update: target, error, new value.</summary>
/// <remarks>
/// Source: Sutton and Barto, 2nd edition, equations 6.2 (TD(0)), 6.5 (TD error), 6.7 (SARSA), 6.8 (Q-learning), 6.9 (expected SARSA).
/// </remarks>
internal sealed class TdLaws
{
    private static readonly ConcurrentDictionary<(int, TdForm), TdLaws> Kept = new();

    /// <summary>The learning rate, and how often a random action is taken.</summary>
    public static readonly Symbol
        Alpha = new("α", new("Learning rate", "学习率")),
        Epsilon = new("ε", new("Probability of exploring", "探索概率"));

    /// <summary>How many actions a state has.</summary>
    public static readonly TensorSymbol Counts = new("A", 1, new("Number of actions", "动作个数"))
    {
        EntryGlyph = state => new Fence(Bracket.Bars, new Call(new Letter("A"), state)),
    };

    private readonly TdSymbols _is;
    private readonly TdForm _form;

    private TdLaws(int place, TdSymbols symbols, TdForm form)
    {
        (_is, _form) = (symbols, form);
        var number = place == 0 ? "" : $"{place}";
        Target = new($"target{number}", _is.Target, TargetFormula, TdTexts.Why(form), [.. OnTarget])
        {
            Series = ("targets", place),
            Title = TdTexts.Target,
        };
        Error = new($"error{number}", _is.Error, _is.Target - Old, TdTexts.Error, [.. OnError]) { Series = ("errors", place), Title = TdTexts.ErrorTitle };
        Update = new($"update{number}", _is.Updated, Old + Alpha * _is.Error, TdTexts.Update, [.. OnUpdate])
        {
            Series = ("updates", place),
            Title = TdTexts.UpdateTitle,
        };
    }

    /// <summary>Its letters.</summary>
    public TdSymbols Symbols => _is;

    /// <summary>What the value should have been.</summary>
    public Law Target { get; }

    /// <summary>How far it was from that.</summary>
    public Law Error { get; }

    /// <summary>What it becomes.</summary>
    public Law Update { get; }

    /// <summary>The laws of an update.</summary>
    /// <param name="place">Its number, counted from 1; 0 for one in general.</param>
    /// <param name="symbols">Its letters.</param>
    /// <param name="form">Its form.</param>
    public static TdLaws Of(int place, TdSymbols symbols, TdForm form) => TdSymbols.IsKept(place)
        ? Kept.GetOrAdd((place, form), _ => new(place, symbols, form))
        : new(place, symbols, form);

    private Formula Old => _form.IsOfStates ? _is.Tables.VBefore[_is.State] : _is.Tables.QBefore[_is.State, _is.Action];

    private Formula Best => Max(ThenA, ActionsOf(_is.Next), Value);

    private Formula All => Sum(ThenA, ActionsOf(_is.Next), Value);

    private Formula Value => _is.Tables.QBefore[_is.Next, ThenA];

    private Formula TargetFormula => _form.IsTerminal ? _is.Reward : _is.Reward + Gamma * Follows;

    /// <summary>What is taken for the value of the next state.</summary>
    private Formula Follows => _form switch
    {
        { Method: TdMethod.Td0 } => _is.Tables.VBefore[_is.Next],
        { Method: TdMethod.QLearning } => Best,
        { Method: TdMethod.Sarsa } => _is.Tables.QBefore[_is.Next, _is.NextAction],
        { Method: TdMethod.ExpectedSarsa, HasPolicy: true } => Sum(ThenA, TakenIn(_is.Next), Pi[_is.Next, ThenA] * Value),
        { Method: TdMethod.ExpectedSarsa } => (1 - Epsilon) * Best + Epsilon / Counts[_is.Next] * All,
        _ => throw new UnreachableException(),
    };

    private IEnumerable<Mistake> OnTarget
    {
        get
        {
            if (_form.IsTerminal)
                return _form.HasNext ? [new("terminal-bootstrapped", _is.Reward + Gamma * (_form.HasNextAction || _form.Method != TdMethod.Sarsa ? Follows : Best), TdTexts.TerminalBootstrapped)] : [];
            return
            [
                new("gamma-forgotten", TargetFormula.Replace(Gamma * Follows, Follows), TdTexts.GammaForgotten),
                new("gamma-on-reward", Gamma * (_is.Reward + Follows), SweepTexts.GammaOnReward),
                new("reward-forgotten", Gamma * Follows, TdTexts.RewardForgotten),
                new("next-value-forgotten", _is.Reward, TdTexts.NextValueForgotten),
                new("current-state-used", TargetFormula.Replace(_is.Next, _is.State), TdTexts.CurrentStateUsed),
                .. _form.IsOfStates ? [] : OnActionValue,
            ];
        }
    }

    private IEnumerable<Mistake> OnActionValue
    {
        get
        {
            if (_form.Method == TdMethod.QLearning)
            {
                yield return new("least-instead-of-greatest", With(Min(ThenA, ActionsOf(_is.Next), Value)), TdTexts.Least);
                if (_form.HasNextAction)
                    yield return new("chosen-action-used", With(_is.Tables.QBefore[_is.Next, _is.NextAction]), TdTexts.ChosenActionUsed);
            }
            else
            {
                yield return new("greatest-used", With(Best), _form.Method == TdMethod.Sarsa ? TdTexts.GreatestUsed : TdTexts.GreatestExpected);
            }
            yield return new("actions-averaged", With(All / Counts[_is.Next]), TdTexts.ActionsAveraged);
            if (_form is { Method: TdMethod.ExpectedSarsa, HasPolicy: false })
            {
                yield return new("exploring-leaves-out-best", With((1 - Epsilon) * Best + Epsilon / Counts[_is.Next] * (All - Best)), TdTexts.ExploringLeavesOutBest);
                yield return new("epsilon-reversed", With(Epsilon * Best + (1 - Epsilon) / Counts[_is.Next] * All), TdTexts.EpsilonReversed);
            }
        }
    }

    private IEnumerable<Mistake> OnError
    {
        get
        {
            yield return new("sign-reversed", Old - _is.Target, TdTexts.SignReversed);
            if (!_form.IsOfStates)
            {
                yield return new(
                    "best-own-value-used", _is.Target - Max(ThenA, ActionsOf(_is.State), _is.Tables.QBefore[_is.State, ThenA]), TdTexts.BestOwnValueUsed);
            }
        }
    }

    private IEnumerable<Mistake> OnUpdate =>
    [
        new("old-value-lost", Alpha * _is.Target, TdTexts.OldValueLost),
        new("only-the-change", Alpha * _is.Error, TdTexts.OnlyTheChange),
        new("alpha-forgotten", Old + _is.Error, TdTexts.AlphaForgotten),
        new("alpha-reversed", Old + (1 - Alpha) * _is.Error, TdTexts.AlphaReversed),
        new("alpha-twice", Old + Alpha * (Alpha * _is.Error), TdTexts.AlphaTwice),
        new("change-subtracted", Old - Alpha * _is.Error, TdTexts.ChangeSubtracted),
        new("target-added", Old + Alpha * _is.Target, TdTexts.TargetAdded),
    ];

    private Formula With(Formula follows) => _is.Reward + Gamma * follows;
}
