using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Givens;

/// <summary>A whole number.</summary>
/// <param name="bounds">Its bounds, as the validator declares them: what is read is checked at once, so that all faults are found together.</param>
internal sealed class IntegerForm(Bounds bounds) : Form
{
    private readonly Bounds _bounds = bounds.OfIntegers;

    public override object? Read(JsonElement json, Reading at) => TryRead(json, _bounds, at, out var value) ? value : null;

    public override void Write(Utf8JsonWriter to, object value) => to.WriteNumberValue((int)value);

    public override JsonObject Schema(Language language) => _bounds.Schema();

    /// <summary>Reads a whole number within bounds; what is wrong with it is noted.</summary>
    internal static bool TryRead(JsonElement json, Bounds bounds, Reading at, out int value)
    {
        var code = !TryRead(json, out value) ? "not-an-integer" : bounds.Admit(value) ? null : "out-of-range";
        if (code is not null)
            at.Refuse(code, bounds.Message(Quote(json)));
        return code is null;
    }

    private static bool TryRead(JsonElement json, out int value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number
            && (json.TryGetInt32(out value)
                || JsonNumber.TryRead(json, out var number) && number.TryToInt32(out value));
    }
}
