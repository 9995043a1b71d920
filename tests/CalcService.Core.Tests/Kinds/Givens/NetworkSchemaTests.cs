using System.Text.Json.Nodes;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Kinds.Givens;

/// <summary>The schema states the limits that the rules declare.</summary>
public sealed class NetworkSchemaTests
{
    private static JsonObject Schema { get; } = Networks.Form.Schema(Language.English);

    [Theory]
    [InlineData("momentum", """{"type":"number","minimum":0,"maximum":1,"description":"","default":0.1}""")]
    [InlineData("rate", """{"type":"number","exclusiveMinimum":0,"description":""}""")]
    [InlineData("gain", """{"type":"number","minimum":-0.5,"exclusiveMaximum":2,"description":"","default":0}""")]
    [InlineData("units", """{"type":"array","items":{"type":"integer","minimum":1,"maximum":9},"description":"","default":[]}""")]
    [InlineData("kernel", """{"type":"array","minItems":1,"description":""}""")]
    [InlineData("x", """
        {"oneOf":[
          {"type":"array","items":{"type":"number","minimum":-100,"maximum":100},"minItems":1,"maxItems":3},
          {"type":"array","items":
            {"type":"array","items":{"type":"number","minimum":-100,"maximum":100},"minItems":1,"maxItems":3},"minItems":1,"maxItems":4}
        ],"description":""}
        """)]
    [InlineData("targets", """
        {"oneOf":[
          {"type":"number","minimum":0},
          {"type":"array","items":{"type":"number","minimum":0},"minItems":1},
          {"type":"array","items":{"type":"array","items":{"type":"number","minimum":0},"minItems":1},"minItems":1}
        ],"description":""}
        """)]
    [InlineData("states", """
        {"type":"array","items":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[^\\u0000-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF]*$"},
         "maxItems":3,"description":"","default":[]}
        """)]
    [InlineData("policy", """{"type":"object","additionalProperties":{"type":"number"},"minProperties":1,"maxProperties":2,"description":""}""")]
    public void Of_a_given(string name, string expected)
    {
        var schema = (JsonObject)Schema["properties"]![name]!.DeepClone();
        schema.Remove("title"); // names of the field have one, those made up for this test have none
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), schema), schema.ToJsonString());
    }

    [Theory]
    [InlineData(Language.English, "Channels of the input.")]
    [InlineData(Language.Chinese, "输入通道数。")]
    public void Of_records_in_a_list(Language language, string channels)
    {
        var layers = Networks.Form.Schema(language)["properties"]!["layers"]!;
        var layer = layers["items"]!;

        Assert.Equal(2, (int)layers["maxItems"]!);
        Assert.Equal(["inChannels", "outChannels"], layer["required"]!.AsArray().Select(name => (string)name!).Order());
        Assert.False((bool)layer["additionalProperties"]!);
        Assert.Equal(channels, (string)layer["properties"]!["inChannels"]!["description"]!);
        Assert.Equal(65_536, (int)layer["properties"]!["inChannels"]!["maximum"]!);
        Assert.Equal(1, (int)layer["properties"]!["stride"]!["default"]!);
    }

    [Fact]
    public void Of_a_record_in_a_record() =>
        Assert.Equal(65_536, (int)Schema["properties"]!["head"]!["properties"]!["groups"]!["maximum"]!);
}
