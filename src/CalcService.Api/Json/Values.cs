using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CalcService.Core.Derivations;
using CalcService.Core.Numbers;

namespace CalcService.Api.Json;

/// <summary>A value as JSON has it: a number, or nested arrays of numbers, row by row; null where there is no quantity.</summary>
/// <param name="value">The value.</param>
/// <param name="names">The names that stand in place of numbers, where these are places in a list.</param>
[JsonConverter(typeof(Converter))]
[StructLayout(LayoutKind.Auto)]
internal readonly struct Number(Value value, IReadOnlyList<string>? names = null)
{
    private readonly Value _value = value;
    private readonly IReadOnlyList<string>? _names = names;

    /// <summary>An integer has all its digits; a ratio is the nearest double.</summary>
    private static void Write(Utf8JsonWriter writer, Scalar scalar)
    {
        if (scalar.TryToInt64(out var small))
            writer.WriteNumberValue(small);
        else if (scalar.IsUndefined)
            writer.WriteNullValue();
        else if (scalar.IsInteger)
            writer.WriteRawValue(scalar.ToString(), skipInputValidation: true);
        else
            writer.WriteNumberValue(scalar.ToDouble());
    }

    internal sealed class Converter : WriteOnlyConverter<Number>
    {
        public override void Write(Utf8JsonWriter writer, Number value, JsonSerializerOptions options) =>
            Nested.Write(writer, value._value, value._names is { } names ? Name(names) : Number.Write);

        private static Action<Utf8JsonWriter, Scalar> Name(IReadOnlyList<string> names) => (writer, place) =>
        {
            if (place.TryToInt32(out var one))
                writer.WriteStringValue(names[one - 1]);
            else
                writer.WriteNullValue();
        };
    }
}

/// <summary>An exact value, which JSON holds as text: "7/3", "3612672", or nested arrays of such.</summary>
[JsonConverter(typeof(Converter))]
[StructLayout(LayoutKind.Auto)]
internal readonly struct Exact
{
    private const int LongestInteger = 20; // characters of a long
    private const int MostEntries = 1_024; // of more, the numbers alone are long enough

    private readonly Value _value;

    private Exact(Value value) => _value = value;

    /// <summary>A step's value as text, or null where an entry is rounded or names something, or there are very many.</summary>
    public static Exact? Of(Step step) => step.Names is null && !step.Value.HasMoreThan(MostEntries) ? Of(step.Value) : null;

    /// <summary>The value as text, or null where an entry is rounded.</summary>
    public static Exact? Of(Value value) => value.IsExact ? new(value) : null;

    private static void Write(Utf8JsonWriter writer, Scalar scalar)
    {
        Span<char> text = stackalloc char[LongestInteger];
        if (scalar.TryToInt64(out var small)
            && small.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture))
            writer.WriteStringValue(text[..length]);
        else if (scalar.IsUndefined)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(scalar.ToString());
    }

    internal sealed class Converter : WriteOnlyConverter<Exact>
    {
        public override void Write(Utf8JsonWriter writer, Exact value, JsonSerializerOptions options) =>
            Nested.Write(writer, value._value, Exact.Write);
    }
}

/// <summary>Writes numbers bare and tensors as nested arrays, row by row.</summary>
internal static class Nested
{
    /// <summary>Writes a value, each of its numbers in the same way.</summary>
    public static void Write(Utf8JsonWriter writer, Value value, Action<Utf8JsonWriter, Scalar> write)
    {
        if (value.IsScalar)
            write(writer, value.Scalar);
        else
            Write(writer, value.Tensor.Shape, value.Tensor.Entries, write);
    }

    private static void Write(
        Utf8JsonWriter writer,
        ReadOnlySpan<int> shape,
        ReadOnlySpan<Scalar> entries,
        Action<Utf8JsonWriter, Scalar> write)
    {
        if (shape.IsEmpty)
        {
            write(writer, entries[0]);
            return;
        }
        writer.WriteStartArray();
        var length = entries.Length / shape[0];
        for (var start = 0; start < entries.Length; start += length)
            Write(writer, shape[1..], entries.Slice(start, length), write);
        writer.WriteEndArray();
    }
}
