using System.Text.Json;
using System.Text.Json.Nodes;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Givens;

/// <summary>How a type of givens is read from JSON, written to it, and described as JSON Schema: one truth for all three.</summary>
public abstract class Form
{
    /// <summary>Reads a value; what is wrong with it is noted.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="at">Where it is.</param>
    /// <returns>The value, or null where it was refused.</returns>
    public abstract object? Read(JsonElement json, Reading at);

    /// <summary>Writes a value as it would be read.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(Utf8JsonWriter to, object value);

    /// <summary>The JSON Schema (2020-12) of the values.</summary>
    /// <param name="language">The language of descriptions.</param>
    public abstract JsonObject Schema(Language language);

    /// <summary>The form of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="bounds">Bounds of its numbers.</param>
    /// <exception cref="NotSupportedException">No form is known for the type.</exception>
    internal static Form Of(Type type, Bounds bounds) => type switch
    {
        _ when type == typeof(int) => new IntegerForm(bounds),
        _ when type == typeof(bool) => BooleanForm.Instance,
        _ when type.IsEnum => new ChoiceForm(type),
        _ when typeof(IFormed).IsAssignableFrom(type) => IFormed.FormOf(type, bounds),
        _ => throw new NotSupportedException($"There is no form for {type}: implement {nameof(IFormed)}."),
    };

    /// <summary>A short quotation of the offending JSON, for a message.</summary>
    /// <param name="json">The JSON.</param>
    internal static string Quote(JsonElement json)
    {
        const int most = 40;
        var raw = json.GetRawText();
        return raw.Length <= most ? raw : string.Concat(raw.AsSpan(0, most), "…");
    }
}

/// <summary>A type of givens that knows its own form.</summary>
public interface IFormed
{
    /// <summary>The form of the type.</summary>
    /// <param name="bounds">Bounds of its numbers.</param>
    static abstract Form FormWithin(Bounds bounds);

    internal static Form FormOf(Type type, Bounds bounds) => (Form)type
        .GetMethod(nameof(FormWithin), [typeof(Bounds)])!
        .Invoke(obj: null, [bounds])!;
}

/// <summary>The bounds of a number, both included.</summary>
/// <param name="Least">The least, or null.</param>
/// <param name="Greatest">The greatest, or null.</param>
public sealed record Bounds(long? Least, long? Greatest)
{
    /// <summary>No bounds.</summary>
    public static Bounds None { get; } = new(null, null);

    /// <summary>Says what the bounds are and what was found. Digits are not grouped: they may be copied into a request.</summary>
    /// <param name="found">What was found.</param>
    public Text Message(string found)
    {
        var (least, greatest) = ($"{Least}", $"{Greatest}");
        return (Least, Greatest) switch
        {
            (not null, not null) => new(
                $"Must be an integer from {least} to {greatest}, not {found}.", $"必须是 {least} 到 {greatest} 之间的整数，而不是 {found}。"),
            (not null, null) => new(
                $"Must be an integer of at least {least}, not {found}.",
                $"必须是不小于 {least} 的整数，而不是 {found}。"),
            _ => new($"Must be an integer, not {found}.", $"必须是整数，而不是 {found}。"),
        };
    }

    /// <summary>Whether a number is within the bounds.</summary>
    /// <param name="value">The number.</param>
    public bool Admit(int value) => !(value < Least || value > Greatest);

    internal JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (Least is { } least)
            schema["minimum"] = least;
        if (Greatest is { } greatest)
            schema["maximum"] = greatest;
        return schema;
    }
}

/// <summary>A whole number.</summary>
/// <param name="bounds">Its bounds, as the validator declares them: what is read is checked at once, so that all faults are found together.</param>
internal sealed class IntegerForm(Bounds bounds) : Form
{
    public override object? Read(JsonElement json, Reading at) => TryRead(json, bounds, at, out var value) ? value : null;

    public override void Write(Utf8JsonWriter to, object value) => to.WriteNumberValue((int)value);

    public override JsonObject Schema(Language language) => bounds.Schema();

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
                || Scalar.TryParse(json.GetRawText(), out var number) && number.TryToInt32(out value));
    }
}

/// <summary>True or false.</summary>
internal sealed class BooleanForm : Form
{
    public static BooleanForm Instance { get; } = new();

    public override object? Read(JsonElement json, Reading at) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => at.Refuse("not-a-boolean", new(
            $"Must be true or false, not {Quote(json)}.",
            $"必须是 true 或 false，而不是 {Quote(json)}。")),
    };

    public override void Write(Utf8JsonWriter to, object value) => to.WriteBooleanValue((bool)value);

    public override JsonObject Schema(Language language) => new() { ["type"] = "boolean" };
}

/// <summary>One of some names, in kebab-case.</summary>
/// <param name="type">The enumeration.</param>
internal sealed class ChoiceForm(Type type) : Form
{
    private readonly string[] _names = [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
    private readonly Array _values = Enum.GetValues(type);

    public override object? Read(JsonElement json, Reading at)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (json.Says(_names[i]))
                return _values.GetValue(i);
        }
        var names = string.Join(", ", _names);
        return at.Refuse(
            "not-a-choice",
            new($"Must be one of {names}, not {Quote(json)}.", $"必须是 {names} 之一，而不是 {Quote(json)}。"),
            Nearest.To(Quote(json).Trim('"'), _names));
    }

    public override void Write(Utf8JsonWriter to, object value) =>
        to.WriteStringValue(_names[Array.IndexOf(_values, value)]);

    public override JsonObject Schema(Language language) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. _names.Select(name => (JsonNode)name)]) };
}
