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
    /// <param name="limits">What the rules say of the value.</param>
    /// <exception cref="NotSupportedException">No form is known for the type.</exception>
    internal static Form Of(Type type, Limits limits) => type switch
    {
        _ when type == typeof(int) => new IntegerForm(limits.Bounds),
        _ when type == typeof(Scalar) => new ScalarForm(limits.Bounds),
        _ when type == typeof(Tensor) => new TensorForm(limits),
        _ when type == typeof(Value) => new ValueForm(limits),
        _ when type == typeof(bool) => BooleanForm.Instance,
        _ when type == typeof(string) => NameForm.Instance,
        _ when type.IsEnum => new ChoiceForm(type),
        _ when typeof(IFormed).IsAssignableFrom(type) => IFormed.FormOf(type, limits),
        _ when ArgumentsOf(type, typeof(IReadOnlyList<>)) is [var item] => ListForm.Of(item, limits),
        _ when ArgumentsOf(type, typeof(IReadOnlyDictionary<,>)) is [var key, var value] && key == typeof(string) =>
            MapForm.Of(value, limits),
        { IsClass: true } when type.GetConstructor(Type.EmptyTypes) is not null => RecordForm.Of(type, limits.Rules),
        _ => throw new NotSupportedException($"There is no form for {type}: implement {nameof(IFormed)}."),
    };

    /// <summary>A short quotation of the offending JSON, for a message.</summary>
    /// <param name="json">The JSON.</param>
    internal static string Quote(JsonElement json) => Short(json.GetRawText());

    /// <summary>A text, cut off where it is too long for a message.</summary>
    /// <param name="text">The text.</param>
    internal static string Short(string text)
    {
        const int most = 40;
        return text.Length <= most ? text : string.Concat(text.AsSpan(0, most), "…");
    }

    private static Type[] ArgumentsOf(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments() : [];
}

/// <summary>A type of givens that knows its own form.</summary>
public interface IFormed
{
    /// <summary>The form of the type.</summary>
    /// <param name="limits">What the rules say of the value.</param>
    static abstract Form FormWithin(Limits limits);

    internal static Form FormOf(Type type, Limits limits) => (Form)type
        .GetMethod(nameof(FormWithin), [typeof(Limits)])!
        .Invoke(obj: null, [limits])!;
}
