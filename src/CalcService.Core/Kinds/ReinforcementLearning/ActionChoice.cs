using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>What a policy does in one state: <c>action | {action: probability}</c>.</summary>
public abstract record ActionChoice : IFormed
{
    /// <summary>It always takes one action.</summary>
    /// <param name="Action">The action's name.</param>
    public sealed record Sure(string Action) : ActionChoice;

    /// <summary>It takes actions by chance.</summary>
    /// <param name="Actions">The probability of each action; an action that is left out is never taken.</param>
    public sealed record Mixed(IReadOnlyDictionary<string, Scalar> Actions) : ActionChoice;

    private ActionChoice()
    {
    }

    /// <summary>The probability of each action, by name.</summary>
    public IEnumerable<KeyValuePair<string, Scalar>> Probabilities => this switch
    {
        Sure(var action) => [new(action, 1)],
        Mixed(var actions) => actions,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>It always takes one action.</summary>
    /// <param name="action">The action's name.</param>
    public static implicit operator ActionChoice(string action) => new Sure(action);

    /// <inheritdoc/>
    public static Form FormWithin(Limits limits) => ActionChoiceForm.Instance;
}

/// <summary>The form of <see cref="ActionChoice"/>.</summary>
internal sealed class ActionChoiceForm : Form
{
    private static readonly Form Mixed = MapForm.Of(typeof(Scalar), new()
    {
        Count = new(1, DecisionRules.MostActions),
        Each = new() { Bounds = new(0, 1) },
    });

    public static ActionChoiceForm Instance { get; } = new();

    public override object? Read(JsonElement json, Reading at) => json.ValueKind switch
    {
        JsonValueKind.String => NameForm.Instance.Read(json, at) is string action ? new ActionChoice.Sure(action) : null,
        JsonValueKind.Object => Mixed.Read(json, at) is IReadOnlyDictionary<string, Scalar> actions ? new ActionChoice.Mixed(actions) : null,
        _ => at.Refuse("not-a-choice-of-actions", new(
            $"Must be the name of an action, or an object with the probability of each action, not {Quote(json)}.",
            $"必须是动作名，或给出各动作概率的对象，而不是 {Quote(json)}。")),
    };

    public override void Write(Utf8JsonWriter to, object value)
    {
        switch ((ActionChoice)value)
        {
            case ActionChoice.Sure(var action): to.WriteStringValue(action); break;
            case ActionChoice.Mixed(var actions): Mixed.Write(to, actions); break;
        }
    }

    public override JsonObject Schema(Language language) =>
        new() { ["oneOf"] = new JsonArray(NameForm.Schema(), Mixed.Schema(language)) };
}
