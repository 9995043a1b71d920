using System.Text.Json;
using System.Text.Json.Serialization;
using CalcService.Core.Kinds;

namespace CalcService.Api.Json;

/// <summary>What a problem is given, defaults filled in; it can be sent back as it is.</summary>
/// <param name="problem">The problem.</param>
[JsonConverter(typeof(Converter))]
internal readonly struct Givens(Problem problem)
{
    private readonly Problem _problem = problem;

    internal sealed class Converter : WriteOnlyConverter<Givens>
    {
        public override void Write(Utf8JsonWriter writer, Givens value, JsonSerializerOptions options) =>
            value._problem.Write(writer);
    }
}

/// <summary>Writes what is only written, never read.</summary>
/// <typeparam name="T">What is written.</typeparam>
internal abstract class WriteOnlyConverter<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Responses are not read.");
}
