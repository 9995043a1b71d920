using System.IO.Compression;
using System.Net;
using System.Text;
using CalcService.Api.Tests.Batch;

namespace CalcService.Api.Tests.Requests;

/// <summary>Bodies may be compressed; what they expand to is limited as if they were not.</summary>
[Collection(nameof(Service))]
public sealed class CompressedBodyTests(Service service)
{
    private const int Mebibyte = 1024 * 1024;

    private static readonly byte[] Layer = Encoding.UTF8.GetBytes(Service.Layer);

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task What_was_compressed_is_answered_as_if_it_was_not(string coding)
    {
        var plain = await service.PostAsync(Service.Solve, Layer).JsonAsync();
        var compressed = await SendAsync(Service.Solve, Compressed(Layer, coding), coding).JsonAsync();

        Assert.Equal(plain.ToJsonString(), compressed.ToJsonString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task What_expands_to_too_much_is_refused(string coding)
    {
        var bomb = Compressed(new byte[64 * Mebibyte], coding);
        Assert.True(bomb.Length < Mebibyte / 8);

        await SendAsync(Service.Solve, bomb, coding).RefusedAsync(HttpStatusCode.RequestEntityTooLarge);
        await SendAsync(Service.Solve, Compressed(new byte[Mebibyte + 1], coding), coding).RefusedAsync(HttpStatusCode.RequestEntityTooLarge);
        await SendAsync(Service.Solve, Compressed(Padded(Mebibyte), coding), coding).JsonAsync();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task What_is_cut_off_or_damaged_is_refused(string coding)
    {
        var whole = Compressed(Padded(200_000), coding);
        byte[][] broken = [[], Layer, whole[..^1], whole[..(whole.Length / 2)], [.. whole[..2], .. whole[2..].Select(value => (byte)~value)]];

        foreach (var body in broken)
        {
            await SendAsync(Service.Solve, body, coding).RefusedAsync(HttpStatusCode.BadRequest);
            await SendAsync($"{Service.ConvCost}/grade", body, coding).RefusedAsync(HttpStatusCode.BadRequest);
            await SendAsync("/api/v1/mark", body, coding).RefusedAsync(HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    [InlineData("compress")]
    public Task Other_codings_are_refused(string coding) =>
        SendAsync(Service.Solve, Layer, coding).RefusedAsync(HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_batch_may_be_compressed(string coding)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 3_000).Select(i => Batches.Line($"{i}", i + 3, 3) + "\n")));
        var lines = await service.BatchAsync($"{Batches.Solve}?derivation=false", Compressed(body, coding), coding);

        Assert.Equal(Enumerable.Range(1, 3_000), lines.Select(line => (int)line["answers"]![0]!["value"]![0]! - 1));
    }

    [Fact]
    public async Task A_batch_that_is_cut_off_says_so_in_its_last_line()
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 3_000).Select(i => Batches.Line($"{i}", i * 7919 % 60_000 + 3, 3) + "\n")));
        var compressed = Compressed(body, "gzip");
        var lines = await service.BatchAsync($"{Batches.Solve}?derivation=false", compressed[..(compressed.Length / 2)], "gzip");

        Assert.InRange(lines.Length, 1_000, 2_500);
        Assert.All(lines[..^1], line => Assert.NotNull(line["answers"]));
        Assert.Equal(400, lines[^1].Status());
        await SendAsync(Batches.Solve, [1, 2, 3], "gzip", "application/x-ndjson").RefusedAsync(HttpStatusCode.BadRequest);
        await SendAsync(Batches.Solve, [1, 2, 3], "zstd", "application/x-ndjson").RefusedAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_line_that_expands_to_too_much_costs_that_line_only()
    {
        var good = Batches.Line("1", 5, 3);
        var body = Encoding.UTF8.GetBytes($"{good}\n{new string('x', 64 * Mebibyte)}\n{good}");
        var lines = await service.BatchAsync(Batches.Solve, Compressed(body, "gzip"), "gzip");

        Assert.Equal(413, lines[1].Status());
        Assert.NotNull(lines[2]["answers"]);
    }

    /// <summary>Compresses bytes.</summary>
    internal static byte[] Compressed(byte[] bytes, string coding)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = coding.ToUpperInvariant() switch
        {
            "GZIP" => new GZipStream(compressed, CompressionLevel.Optimal),
            "BR" => new BrotliStream(compressed, CompressionLevel.Optimal),
            _ => new ZLibStream(compressed, CompressionLevel.Optimal),
        })
            stream.Write(bytes);
        return compressed.ToArray();
    }

    private static byte[] Padded(int length) => Encoding.UTF8.GetBytes(Service.Layer.PadRight(length));

    private Task<HttpResponseMessage> SendAsync(string path, byte[] body, string coding, string type = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return service.SendAsync(HttpMethod.Post, path, content);
    }
}
