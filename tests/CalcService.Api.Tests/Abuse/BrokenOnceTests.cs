using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CalcService.Api.Tests.Abuse.Fuzzing;

namespace CalcService.Api.Tests.Abuse;

/// <summary>What once broke a law.</summary>
[Collection(nameof(Service))]
public sealed class BrokenOnceTests(Service service)
{
    private const string Solve = "POST /api/v1/kinds/conv-output-size/solve HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private const string Lines = "POST /api/v1/batch/solve HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n";
    private const string EndlessChunk = "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}";

    [Theory]
    [InlineData(Solve + EndlessChunk, HttpStatusCode.BadRequest)]
    [InlineData(Lines + EndlessChunk, HttpStatusCode.BadRequest)]
    [InlineData("GET /nothing HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh-\xff\r\n\r\n", HttpStatusCode.NotFound)]
    [InlineData(Solve + "Content-Encoding: \xff\r\nContent-Length: 2\r\n\r\n{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST /api/v1/kinds HTTP/1.1\r\nHost: localhost\r\nOrigin: \xff\r\nContent-Length: 0\r\n\r\n", HttpStatusCode.MethodNotAllowed)]
    public async Task Odd_messages_are_refused_with_problem_details(string message, HttpStatusCode status)
    {
        var reply = await SendAsync(message);

        Assert.Equal((int)status, reply.Status);
        Assert.Equal("application/problem+json", reply.MediaType);
        Assert.Equal((int)status, (int)JsonNode.Parse(reply.Body)!["status"]!);
    }

    /// <summary>Givens that threw, were drawn with what no document may contain, or took memory without bound; each is refused, at the given that is wrong.</summary>
    [Theory]
    [InlineData("pool-forward", """{"input":[[1,2],[3,4]],"type":"global-max","dilation":[1]}""", "dilation")]
    [InlineData("pool-forward", """{"input":[[1,2],[3,4]],"type":"global-max","padding":"same","dilation":[1]}""", "dilation")]
    [InlineData("pool-forward", """{"input":[[1,2],[3,4]],"type":"average","kernelSize":4,"stride":2,"padding":"same","dilation":1000}""", "$")]
    [InlineData("conv-forward", """{"input":[[1,2],[3,4]],"kernels":[[1,2,3],[1,2,3],[1,2,3]],"padding":"same","dilation":1000}""", "$")]
    [InlineData("td-update", """{"method":"q-learning","states":["s"],"actions":["a","b\ufffe"],"q":[[1,0]],"steps":[],"alpha":0.1,"gamma":0.5}""", "actions[1]")]
    [InlineData("td-update", """{"method":"td0","states":["s","\uffff"],"v":[1,0],"steps":[],"alpha":0.1,"gamma":0.5}""", "states[1]")]
    public async Task Givens_that_broke_it_are_refused(string kind, string givens, string path)
    {
        var problem = await service.PostAsync($"/api/v1/kinds/{kind}/solve?figure=true", givens).RefusedAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains(path, problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/practice/main.js")]
    [InlineData("/api/v1/kinds")]
    [InlineData("/api/v1/kinds/conv-cost")]
    [InlineData("/api/v1/kinds/conv-cost/variants/7")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    [InlineData("/problems/invalid")]
    [InlineData("/nothing")]
    public async Task HEAD_is_GET_without_the_body(string path)
    {
        using var get = await service.GetAsync(path);
        using var head = await service.SendAsync(HttpMethod.Head, path, content: null);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/kinds", "GET, HEAD")]
    [InlineData("HEAD", "/api/v1/mark", "POST")]
    public async Task Refused_methods_name_HEAD_where_there_is_GET(string method, string path, string allowed)
    {
        using var response = await service.SendAsync(new(method), path, content: null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
    }

    /// <summary>PyTorch refuses these, too: "all elements of input should be between 0 and 1". ln(1 − 1000) has no value.</summary>
    [Theory]
    [InlineData("1000", "1")]
    [InlineData("1000", "0")]
    [InlineData("-3", "0")]
    [InlineData("-3", "1")]
    [InlineData("1.0000000001", "1")]
    public async Task Binary_cross_entropy_of_what_is_no_probability_is_refused_at_the_step(string activation, string target)
    {
        var problem = await service
            .PostAsync("/api/v1/kinds/mlp-backprop/solve",
                $$"""
                {"inputs":[{{activation}}],"layers":[{"weights":[[1]],"activation":"identity"}],
                 "targets":[{{target}}],"loss":"binary-cross-entropy"}
                """)
            .RefusedAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("Loss", problem["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>One in fifteen connections was closed: the body was still being read when the response to it was complete.</summary>
    [Fact]
    public async Task After_a_batch_that_cannot_be_read_the_connection_can_be_used_again()
    {
        byte[] batch =
        [
            .. "POST /api/v1/batch/solve HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Encoding: deflate\r\nContent-Length: 300000\r\n\r\n"u8,
            .. new byte[300_000],
        ];
        var next = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray();
        batch.AsSpan(^300_000..).Fill(0xff); // no deflate begins like this
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var i = 0; i < 200; i++)
        {
            using var connection = await Connection.ToAsync(service.Client.BaseAddress!);
            var sending = connection.SendAsync(batch, patience.Token);
            Assert.Equal(400, (await connection.ReceiveAsync(isHead: false, patience.Token))?.Status);
            await sending;
            await connection.SendAsync(next, patience.Token);
            Assert.Equal(200, (await connection.ReceiveAsync(isHead: false, patience.Token))?.Status);
        }
    }

    private async Task<Reply> SendAsync(string message)
    {
        using var connection = await Connection.ToAsync(service.Client.BaseAddress!);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await connection.SendAsync(Encoding.Latin1.GetBytes(message), patience.Token);
        return (await connection.ReceiveAsync(isHead: false, patience.Token))!;
    }
}
