using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Batch;

/// <summary>Sends batches and reads their answers.</summary>
internal static class Batches
{
    public const string Solve = "/api/v1/batch/solve";
    public const string Grade = "/api/v1/batch/grade";

    public static Task<JsonNode[]> BatchAsync(this Service service, string path, params string[] lines) =>
        service.BatchAsync(path, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static async Task<JsonNode[]> BatchAsync(this Service service, string path, byte[] body, string? coding = null)
    {
        using var response = await service.SendAsync(HttpMethod.Post, path, Content(body, coding));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.ToString());
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return Lines(text);
    }

    public static JsonNode[] Lines(string text)
    {
        Assert.True(text.Length == 0 || text[^1] == '\n');
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    public static ByteArrayContent Content(byte[] body, string? coding = null, string type = "application/x-ndjson")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        if (coding is not null)
            content.Headers.ContentEncoding.Add(coding);
        return content;
    }

    /// <summary>An output size that is easily found by hand: input − kernel + 1.</summary>
    public static string Line(string id, int input, int kernel) =>
        $$$"""{"id":{{{id}}},"kind":"conv-output-size","problem":{"input":[{{{input}}}],"kernelSize":{{{kernel}}}}}""";

    public static int Status(this JsonNode line) => (int)line["error"]!["status"]!;
}
