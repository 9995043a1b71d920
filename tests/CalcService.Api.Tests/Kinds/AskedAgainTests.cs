using System.Net;

namespace CalcService.Api.Tests.Kinds;

/// <summary>A solution that was asked for lately is sent again; nobody must be able to tell.</summary>
[Collection(nameof(Service))]
public sealed class AskedAgainTests(Service service)
{
    private const string Problem = """{"input":[31,31],"inChannels":5,"outChannels":7,"kernelSize":3}""";

    [Theory]
    [InlineData("application/json", "")]
    [InlineData("application/json", "?figure=true&math=mathml")]
    [InlineData("text/html", "?lang=zh-CN")]
    [InlineData("text/markdown", "")]
    [InlineData("application/x-tex", "")]
    public async Task The_same_request_gets_the_same_answer(string accept, string query)
    {
        using var first = await service.PostAsync(Service.Solve + query, Problem, ("Accept", accept));
        using var again = await service.PostAsync(Service.Solve + query, Problem, ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(Headers(first), Headers(again));
    }

    [Fact]
    public async Task Another_language_representation_kind_or_problem_gets_another_answer()
    {
        const string size = """{"input":[31,31],"kernelSize":3}""";
        (string Path, string Body, string Accept)[] requests =
        [
            (Service.Solve, Problem, "application/json"),
            (Service.Solve + "?lang=zh-CN", Problem, "application/json"),
            (Service.Solve + "?math=text", Problem, "application/json"),
            (Service.Solve + "?figure=true", Problem, "application/json"),
            (Service.Solve, Problem, "text/markdown"),
            (Service.Solve, Problem.Replace("7", "8", StringComparison.Ordinal), "application/json"),
            ("/api/v1/kinds/conv-output-size/solve", size, "application/json"),
        ];
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, body, accept) in requests.Concat(requests))
        {
            using var response = await service.PostAsync(path, body, ("Accept", accept));
            bodies.Add(await response.Content.ReadAsStringAsync());
        }
        Assert.Equal(requests.Length, bodies.Count);
    }

    [Fact]
    public async Task The_same_givens_are_refused_by_a_kind_that_they_do_not_fit()
    {
        using var solved = await service.PostAsync(Service.Solve, Problem);
        using var refused = await service.PostAsync("/api/v1/kinds/conv-output-size/solve", Problem);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (solved.StatusCode, refused.StatusCode));
    }

    private static string[] Headers(HttpResponseMessage response) =>
    [
        .. response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal),
    ];
}
