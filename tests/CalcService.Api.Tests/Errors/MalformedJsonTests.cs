using System.Net;
using System.Text;

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
        var problem = await service.PostAsync($"{Service.ConvCost}/solve", body).RefusedAsync(HttpStatusCode.BadRequest);

        Assert.Equal("/problems/malformed-json", (string)problem["type"]!);
        Assert.Equal((path, line, position), ((string)problem["path"]!, (int)problem["line"]!, (int)problem["bytePosition"]!));
    }

    [Theory]
    [InlineData(32, HttpStatusCode.UnprocessableEntity)]
    [InlineData(33, HttpStatusCode.BadRequest)]
    [InlineData(500_000, HttpStatusCode.BadRequest)]
    public Task Nesting_is_bounded(int depth, HttpStatusCode status) =>
        service.PostAsync($"{Service.ConvCost}/solve", new string('[', depth) + new string(']', depth)).RefusedAsync(status);

    [Fact]
    public async Task Nesting_too_deep_is_said_to_be_that()
    {
        var problem = await service.PostAsync($"{Service.ConvCost}/solve", new string('[', 33)).RefusedAsync(HttpStatusCode.BadRequest);

        Assert.Equal("Nested deeper than 32 levels.", (string)problem["detail"]!);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        byte[] body = [.. "{\"padding\":\n\""u8, 0xC3, 0x28, .. "\"}"u8];
        var problem = await service.PostAsync($"{Service.ConvCost}/solve", body).RefusedAsync(HttpStatusCode.BadRequest);

        Assert.Equal(("padding", 2, 2), ((string)problem["path"]!, (int)problem["line"]!, (int)problem["bytePosition"]!));
    }

    [Fact]
    public Task Utf16_is_refused() =>
        service.PostAsync($"{Service.ConvCost}/solve", Encoding.Unicode.GetBytes(Service.Layer)).RefusedAsync(HttpStatusCode.BadRequest);

    [Fact]
    public Task A_byte_order_mark_is_skipped() =>
        service.PostAsync($"{Service.ConvCost}/solve", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Service.Layer)]).JsonAsync();

    [Fact]
    public async Task Malformed_json_is_refused_in_chinese()
    {
        var problem = await service.PostAsync($"{Service.ConvCost}/solve?lang=zh-CN", "{").RefusedAsync(HttpStatusCode.BadRequest);

        Assert.Equal("请求正文不是有效的 JSON", (string)problem["title"]!);
    }
}
