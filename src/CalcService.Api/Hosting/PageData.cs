using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace CalcService.Api.Hosting;

/// <summary>What a page brings with it, so that its scripts need not ask for it.</summary>
internal static class PageData
{
    /// <summary>A value as JSON, in an element that no browser runs or shows.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="attributes">What scripts find it by.</param>
    public static XElement Of<T>(T value, JsonTypeInfo<T> type, params XAttribute[] attributes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) // the default encoder: nothing in it can end the element, and no entity is needed
            JsonSerializer.Serialize(writer, value, type);
        return new("script", new XAttribute("type", "application/json"), attributes, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
