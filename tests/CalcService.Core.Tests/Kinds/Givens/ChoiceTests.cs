using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Kinds.Givens;

/// <summary>What is done in a state: <c>action | {action: p}</c>. A type of givens that a kind brings with it.</summary>
public abstract record Choice : IFormed
{
    public sealed record One(string Action) : Choice;

    public sealed record Mixed(IReadOnlyDictionary<string, Scalar> Probabilities) : Choice;

    private Choice()
    {
    }

    public static Form FormWithin(Limits limits) => new ChoiceOfActions();

    private sealed class ChoiceOfActions : Form
    {
        private readonly Form _mixed = MapForm.Of(
            typeof(Scalar), new() { Count = new(1, 8), Each = new() { Bounds = new(0, 1) } });

        public override object? Read(JsonElement json, Reading at) => json.ValueKind == JsonValueKind.Object
            ? _mixed.Read(json, at) is IReadOnlyDictionary<string, Scalar> mixed ? new Mixed(mixed) : null
            : NameForm.Instance.Read(json, at) is string action ? new One(action) : null;

        public override void Write(Utf8JsonWriter to, object value)
        {
            if (value is One(var action))
                to.WriteStringValue(action);
            else
                _mixed.Write(to, ((Mixed)value).Probabilities);
        }

        public override JsonObject Schema(Language language) => new()
        {
            ["oneOf"] = new JsonArray(NameForm.Schema(), _mixed.Schema(language)),
        };
    }
}

/// <summary>A policy, state by state.</summary>
public sealed record Policy
{
    public required IReadOnlyDictionary<string, Choice> Choices { get; init; }
}

public sealed class ChoiceTests
{
    private static readonly RecordForm Policies = RecordForm.Of(typeof(Policy), validator: null);

    [Fact]
    public void A_map_may_hold_a_choice_of_shapes()
    {
        var choices = Assert.IsType<Policy>(Read("""{"choices":{"s1":"left","s2":{"left":0.25,"right":0.75}}}""", out _)).Choices;

        Assert.Equal(new Choice.One("left"), choices["s1"]);
        Assert.Equal(Scalar.Ratio(3, 4), Assert.IsType<Choice.Mixed>(choices["s2"]).Probabilities["right"]);
    }

    [Theory]
    [InlineData("""{"choices":{"s1":5}}""", "choices.s1", "not-a-name")]
    [InlineData("""{"choices":{"s1":{"left":1.5}}}""", "choices.s1.left", "out-of-range")]
    [InlineData("""{"choices":{"s1":{}}}""", "choices.s1", "wrong-length")]
    public void Says_where_within_it(string json, string path, string code)
    {
        Read(json, out var reading);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((path, code), (fault.Path, fault.Code));
    }

    private static object? Read(string json, out Reading reading)
    {
        reading = new();
        return Policies.Read(JsonDocument.Parse(json).RootElement, reading);
    }
}
