using System.Text.Json.Nodes;

namespace CalcService.Api.Tests.Problems;

/// <summary>Questions that tests hand out.</summary>
internal static class Handed
{
    public const string Path = "/api/v1/problems";

    /// <summary>A question in which p = 2 keeps the size: O = 28, weights 5·5·16·32 = 12,800, MACs 28·28·12,800 = 10,035,200.</summary>
    public const string Layer =
        """{"input":[28,28],"inChannels":16,"outChannels":32,"kernelSize":5,"padding":2}""";

    public const string AllRight =
        """
        {"outputSize":"28 x 28","outputShape":"32 x 28 x 28","weights":"12800","biases":"32","parameters":"12832",
         "macs":"28*28*12800","flops":"2*28*28*12800"}
        """;

    /// <summary>Hands the layer out.</summary>
    /// <param name="service">The service.</param>
    /// <param name="terms">Further properties: <c>"reveal":"always"</c>.</param>
    public static async Task<string> TokenAsync(this Service service, string terms = "") =>
        (string)(await service.CreateAsync($$"""{"kind":"conv-cost","problem":{{Layer}}{{(terms.Length > 0 ? "," : "")}}{{terms}}}"""))["token"]!;

    public static Task<JsonNode> CreateAsync(this Service service, string body) => service.PostAsync(Path, body).JsonAsync();

    public static Task<JsonNode> GradeAsync(this Service service, string token, string responses, string query = "") =>
        service.PostAsync($"{Path}/{token}/grade{query}", $$"""{"responses":{{responses}}}""").JsonAsync();

    /// <summary>The token after an attempt.</summary>
    public static async Task<string> AttemptAsync(this Service service, string token, string responses) =>
        (string)(await service.GradeAsync(token, responses))["token"]!;

    public static Task<HttpResponseMessage> SolutionAsync(this Service service, string token, string query = "") =>
        service.GetAsync($"{Path}/{token}/solution{query}");
}

/// <summary>A clock that tests set.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
