using System.Text.Encodings.Web;
using System.Text.Json;
using CalcService.Api.Json;

namespace CalcService.Api.Tests.Json;

public sealed class PlainEncoderTests
{
    private static readonly JsonSerializerOptions Framework = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> Escapes => new()
    {
        { "", "" },
        { "28 × 28 ≈ ⌊5.5⌋", "28 × 28 ≈ ⌊5.5⌋" },
        { @"\left\lfloor \frac{n}{s} \right\rfloor", @"\\left\\lfloor \\frac{n}{s} \\right\\rfloor" },
        { "say \"o\"", "say \\\"o\\\"" },
        { "a\tb\nc\u0001d\u007F", @"a\tb\nc\u0001d\u007F" },
        { "填充，两侧。", "填充，两侧。" },
        { "\\", @"\\" },
        { "\\\\\"", @"\\\\\""" },
        { "a\u2028b", @"a\u2028b" },
    };

    [Theory]
    [MemberData(nameof(Escapes))]
    public void Escapes_what_JSON_asks_for(string text, string escaped) => Assert.Equal($"\"{escaped}\"", Written(text));

    [Theory]
    [InlineData("pair \ud83d\ude00 and \\")]
    [InlineData("half \ud83d alone")]
    [InlineData("\udc00")]
    [InlineData("private \ue000 \"use\"")]
    public void Leaves_rare_characters_to_the_framework(string text) =>
        Assert.Equal(JsonSerializer.Serialize(text, Framework), Written(text));

    [Fact]
    public void Every_character_of_the_basic_plane_is_read_back()
    {
        for (var first = 0; first < 0xD800; first += 64)
        {
            var text = string.Concat(Enumerable.Range(first, 64).Select(code => (char)code));
            Assert.Equal(text, JsonDocument.Parse(Written(text)).RootElement.GetString());
        }
    }

    private static string Written(string text)
    {
        using var output = JsonOutput.Of(writer => writer.WriteStringValue(text));
        return System.Text.Encoding.UTF8.GetString(output.Written);
    }
}
