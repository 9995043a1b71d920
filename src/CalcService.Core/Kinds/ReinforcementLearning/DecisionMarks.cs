using CalcService.Core.Figures;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>What is written and marked in the drawing of a decision process.</summary>
/// <param name="process">The process.</param>
internal sealed class DecisionMarks(DecisionProcess process)
{
    private const int Digits = 4;

    private static readonly Bindings Nothing = new();

    private readonly Names _states = Names.Of(process.States), _actions = Names.Of(process.Actions);

    /// <summary>What a state's value is called; null where states have none.</summary>
    public string? ValueName { get; init; }

    /// <summary>The values of the states; null while they are asked for.</summary>
    public Tensor? Values { get; init; }

    /// <summary>Whether actions have values.</summary>
    public bool HasActionValues { get; init; }

    /// <summary>The values of the actions; null while they are asked for.</summary>
    public Tensor? ActionValues { get; init; }

    /// <summary>The action that each state takes, counted from 1; null where that is not known.</summary>
    public Tensor? Policy { get; init; }

    /// <summary>How likely each action is taken; null where that is not given.</summary>
    public Tensor? Probabilities { get; init; }

    /// <summary>What a marked action is, for the legend; null where none is marked.</summary>
    public Text? Chosen => Policy is null ? null : new("greedy action", "贪心动作");

    /// <summary>What is written at a state.</summary>
    public string? LabelOfState(string state) => ValueName is null ? null
        : Values is null ? $"{ValueName} = ?" : $"{ValueName} = {Short(Values[_states[state]])}";

    /// <summary>What is written at an action.</summary>
    public string LabelOfAction(string state, string action)
    {
        var name = Fitting(action, 92, Canvas.Small);
        var (s, a) = (_states[state], _actions[action]);
        return Probabilities is not null ? $"{name}, π {Short(Probabilities[s, a])}"
            : !HasActionValues ? name
            : ActionValues is null ? $"{name}, Q = ?" : $"{name}, Q = {Short(ActionValues[s, a])}";
    }

    /// <summary>Whether a state takes an action.</summary>
    public bool IsChosen(string state, string action) => Policy is not null && Policy[_states[state]] == _actions[action] + 1;

    /// <summary>A number, rounded to a few digits where it has more.</summary>
    public static string Short(Scalar number) => TextPrinter.Print(Pen.Numbers(Nothing, Digits).Number(
        number.IsUndefined || IsShort(number) ? number : Scalar.Real(number.ToDouble())));

    private static bool IsShort(Scalar number) => number.IsExact && 1_000 % number.Denominator == 0;

    /// <summary>A name, cut off where it does not fit.</summary>
    public static string Fitting(string name, double width, double size)
    {
        if (new Label(name).Width * size <= width)
            return name;
        var end = name.Length - 1;
        while (end > 1 && (new Label(name[..end]).Width + 1) * size > width)
            end--;
        return $"{name[..end]}…";
    }
}
