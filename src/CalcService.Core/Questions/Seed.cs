using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Questions;

/// <summary>Which of a kind's questions it is: with the kind and the difficulty it fixes the question for ever.</summary>
/// <param name="Value">From 0 to <see cref="Greatest"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Seed(long Value) : IFormed
{
    /// <summary>The greatest whole number that every reader of JSON keeps, 2⁵³ − 1.</summary>
    public const long Greatest = (1L << 53) - 1;

    private static readonly Bounds Bounds = new Bounds(0, Greatest).OfIntegers;

    /// <inheritdoc/>
    public static Form FormWithin(Limits limits) => SeedForm.Instance;

    /// <summary>Reads a seed from an address.</summary>
    /// <param name="text">Its digits.</param>
    public static Outcome<Seed> Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Greatest
            ? new Outcome<Seed>.Done(new(value))
            : new Outcome<Seed>.Refused([new("seed", "out-of-range", Bounds.Message($"\"{Form.Short(text)}\""))]);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private sealed class SeedForm : Form
    {
        public static SeedForm Instance { get; } = new();

        public override object? Read(JsonElement json, Reading at) =>
            json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var value) && value is >= 0 and <= Greatest
                ? new Seed(value)
                : at.Refuse("out-of-range", Bounds.Message(Quote(json)));

        public override void Write(Utf8JsonWriter to, object value) => to.WriteNumberValue(((Seed)value).Value);

        public override JsonObject Schema(Language language) => Bounds.Schema();
    }
}
