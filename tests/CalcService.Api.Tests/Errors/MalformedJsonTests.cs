using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Errors;

[Collection(nameof(Service))]
public sealed class MalformedJsonTests(Service service)
{
    [Theory]
    [InlineData("", "$", 1, 1)]
    [InlineData("   ", "$", 1, 4)]
    [InlineData("{", "$", 1, 2)]
    [InlineData("{\"input\":[1,\n 2,]}", "input[2]", 2, 4)]
    [InlineData("{\"input\":[1\n,2}", "input[2]", 2, 3)]
    [InlineData("{\"padding\":NaN}", "padding", 1, 12)]
    [InlineData("{\"padding\":01}", "padding", 1, 13)]
    [InlineData("{\"padding\":'same'}", "padding", 1, 12)]
    [InlineData("{\"stride\":1 /* one */}", "$", 1, 13)]
    [InlineData("{\"stride\":1,}", "$", 1, 13)]
    [InlineData("{\"a\":{\"b\":[{},{\"c\":tru}]}}", "a.b[1].c", 1, 23)]
    [InlineData("{} {}", "$", 1, 4)]
    public async Task Malformed_json_is_refused_where_it_goes_wrong(string body, string path, int line, int position)
    {
        var problem = await RefusedAsync(body);

        Assert.Equal("/problems/malformed-json", (string)problem["type"]!);
        Assert.Equal((path, line, position), PositionOf(problem));
    }

    [Theory]
    [InlineData(32, HttpStatusCode.UnprocessableEntity)]
    [InlineData(33, HttpStatusCode.BadRequest)]
    [InlineData(500_000, HttpStatusCode.BadRequest)]
    public Task Nesting_is_bounded(int depth, HttpStatusCode status) => service
        .PostAsync(Service.Solve, new string('[', depth) + new string(']', depth))
        .RefusedAsync(status);

    [Fact]
    public async Task Nesting_too_deep_is_said_to_be_that()
    {
        var problem = await RefusedAsync(new string('[', 33));

        Assert.Equal("Nested deeper than 32 levels.", (string)problem["detail"]!);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        byte[] body = [.. "{\"padding\":\n\""u8, 0xC3, 0x28, .. "\"}"u8];
        var problem = await RefusedAsync(body);

        Assert.Equal(("padding", 2, 2), PositionOf(problem));
    }

    [Fact]
    public Task Utf16_is_refused() =>
        RefusedAsync(Encoding.Unicode.GetBytes(Service.Layer));

    [Fact]
    public Task A_byte_order_mark_is_skipped() => service
        .PostAsync(Service.Solve, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Service.Layer)])
        .JsonAsync();

    [Fact]
    public async Task Malformed_json_is_refused_in_chinese()
    {
        var problem = await RefusedAsync("{", "?lang=zh-CN");

        Assert.Equal("请求正文不是有效的 JSON", (string)problem["title"]!);
    }

    private Task<JsonNode> RefusedAsync(string body, string query = "") =>
        RefusedAsync(Encoding.UTF8.GetBytes(body), query);

    private Task<JsonNode> RefusedAsync(byte[] body, string query = "") =>
        service.PostAsync(Service.Solve + query, body).RefusedAsync(HttpStatusCode.BadRequest);

    private static (string Path, int Line, int BytePosition) PositionOf(JsonNode problem) =>
        ((string)problem["path"]!, (int)problem["line"]!, (int)problem["bytePosition"]!);
}
