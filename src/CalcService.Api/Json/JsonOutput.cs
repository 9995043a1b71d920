using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CalcService.Api.Json;

/// <summary>A buffer and a writer, used again: a response is written whole before its first byte leaves.</summary>
internal sealed class JsonOutput : IDisposable
{
    private const int InitialSize = 16 * 1024;
    private const int LargestKept = 1024 * 1024;

    [ThreadStatic]
    private static JsonOutput? _idle;

    private readonly ArrayBufferWriter<byte> _buffer = new(InitialSize);
    private readonly Utf8JsonWriter _writer;

    // Responses are no HTML, and say so: nothing but what JSON asks for is escaped.
    private JsonOutput() => _writer = new(_buffer, new()
    {
        Encoder = PlainEncoder.Instance,
        SkipValidation = true,
    });

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Writes a value as JSON; the caller disposes of what comes back when it has copied the bytes.</summary>
    public static JsonOutput Of<T>(T value, JsonTypeInfo<T> type) =>
        Of(writer => JsonSerializer.Serialize(writer, value, type));

    /// <summary>Writes JSON; the caller disposes of what comes back when it has copied the bytes.</summary>
    public static JsonOutput Of(Action<Utf8JsonWriter> write)
    {
        var output = _idle ?? new();
        _idle = null; // should writing fail, the half-written buffer is never used again
        write(output._writer);
        output._writer.Flush();
        return output;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        if (_buffer.Capacity <= LargestKept)
            _idle = this;
    }
}
