using System.Net;
using System.Text;

namespace CalcService.Api.Tests.Errors;

[Collection(nameof(Service))]
public sealed class StatusTests(Service service)
{
    [Theory]
    [InlineData("/practice")]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/kinds/conv-cost/nothing")]
    [InlineData("/..%2f..%2fetc/passwd")]
    public Task Unknown_addresses_are_refused(string path) =>
        service.GetAsync(path).RefusedAsync(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("conv-cots", "conv-cost")]
    [InlineData("conv_output_size", "conv-output-size")]
    [InlineData("nothing-like-it", null)]
    [InlineData("%ED%A0%80", null)]
    public async Task Unknown_kinds_are_refused_with_what_was_meant(string kind, string? meant)
    {
        Task<HttpResponseMessage>[] sendings =
        [
            service.GetAsync($"/api/v1/kinds/{kind}"),
            service.PostAsync($"/api/v1/kinds/{kind}/solve", "{}"),
            service.PostAsync($"/api/v1/kinds/{kind}/validate", "{}"),
        ];

        foreach (var sending in sendings)
            Assert.Equal(meant, (string?)(await sending.RefusedAsync(HttpStatusCode.NotFound))["didYouMean"]);
    }

    [Theory]
    [InlineData("PUT", "/api/v1/kinds/conv-cost/solve", "POST")]
    [InlineData("GET", "/api/v1/kinds/conv-cost/validate", "POST")]
    [InlineData("DELETE", "/api/v1/kinds", "GET")]
    [InlineData("POST", "/health/live", "GET")]
    public async Task Unknown_methods_are_refused_with_those_allowed(string method, string path, string allowed)
    {
        var sending = service.SendAsync(new(method), path, content: null);
        await sending.RefusedAsync(HttpStatusCode.MethodNotAllowed);

        Assert.Contains(allowed, (await sending).Content.Headers.Allow);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("garbage")]
    [InlineData(";;;,,,=")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;q=0, text/*;q=0, application/xml")]
    public Task Unacceptable_representations_are_refused(string accept) =>
        service
            .PostAsync(Service.Solve, Service.Layer, ("Accept", accept))
            .RefusedAsync(HttpStatusCode.NotAcceptable);

    [Fact]
    public Task The_catalogue_is_json_only() =>
        service.GetAsync("/api/v1/kinds", ("Accept", "text/html")).RefusedAsync(HttpStatusCode.NotAcceptable);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("garbage")]
    [InlineData(null)]
    public Task Other_media_types_are_refused(string? type) =>
        SendAsync(type).RefusedAsync(HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON; Charset=\"UTF-8\"")]
    [InlineData("application/vnd.layer+json")]
    public Task Json_is_taken_under_all_of_its_names(string type) => SendAsync(type).JsonAsync();

    [Fact]
    public Task Bodies_in_an_unknown_coding_are_refused() =>
        SendAsync("application/json", "zstd").RefusedAsync(HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bodies_over_a_mebibyte_are_refused(bool chunked)
    {
        using var content = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Service.Solve) { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        await service.Client.SendAsync(request).RefusedAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("math=latx", "math")]
    [InlineData("math=", "math")]
    [InlineData("math=text,TEXT", "math")]
    [InlineData("figure=yes", "figure")]
    [InlineData("figure=true&figure=false", "figure")]
    [InlineData("lang=fr", "lang")]
    [InlineData("lang", "lang")]
    [InlineData("maths=text", "maths")]
    [InlineData("=", "$")]
    [InlineData("%ED%A0%80=1", null)]
    public async Task Unknown_query_values_are_refused(string query, string? path)
    {
        var problem = await service.PostAsync($"{Service.Solve}?{query}", Service.Layer)
            .RefusedAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains(problem["errors"]!.AsObject(), error => path is null || error.Key == path);
    }

    [Theory]
    [InlineData("?lang=zh-CN", "en", "此地址没有内容")]
    [InlineData("", "zh-Hans", "此地址没有内容")]
    [InlineData("", "fr", "There is nothing at this address")]
    public async Task Refusals_speak_the_language_of_the_request(string query, string accepted, string title)
    {
        var problem = await service
            .GetAsync($"/nothing{query}", ("Accept-Language", accepted))
            .RefusedAsync(HttpStatusCode.NotFound);

        Assert.Equal(title, (string)problem["title"]!);
    }

    [Fact]
    public async Task The_type_of_a_refusal_leads_to_advice()
    {
        var problem = await service.GetAsync("/nothing").RefusedAsync(HttpStatusCode.NotFound);
        using var page = await service.GetAsync((string)problem["type"]!);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("/openapi/v1.json", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(string? type, string? coding = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Service.Layer));
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (coding is not null)
            content.Headers.ContentEncoding.Add(coding);
        return service.SendAsync(HttpMethod.Post, Service.Solve, content);
    }
}
