using System.Globalization;
using System.Net;
using CalcService.Api.Tests.Problems;

namespace CalcService.Api.Tests.Access;

/// <summary>Keys for servers, and so many requests a minute for everyone.</summary>
public sealed class AccessTests
{
    /// <summary>SHA-256 of "abc": FIPS 180-2, appendix B.1.</summary>
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private const string Create = """{"kind":"conv-cost","seed":1,"reveal":"always"}""";

    [Fact]
    public async Task With_keys_solving_and_handing_out_need_one_and_students_need_none()
    {
        using var service = Service.With(("ApiKeys:0", HashOfAbc.ToUpperInvariant()));
        foreach (var (path, body) in new[] { (Service.Solve, Service.Layer), (Handed.Path, Create) })
        {
            using var refused = await service.PostAsync(path, body);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
            await service.PostAsync(path, body, ("X-Api-Key", "abcd")).RefusedAsync(HttpStatusCode.Unauthorized);
            await service.PostAsync(path, body, ("X-Api-Key", "")).RefusedAsync(HttpStatusCode.Unauthorized);
            await service.PostAsync(path, body, ("X-Api-Key", HashOfAbc)).RefusedAsync(HttpStatusCode.Unauthorized);
            await service.PostAsync(path, body, ("X-Api-Key", "abc")).JsonAsync();
            await service.PostAsync(path, body, ("Authorization", "Bearer abc")).JsonAsync();
        }
        var question = await service.PostAsync(Handed.Path, Create, ("X-Api-Key", "abc")).JsonAsync();
        var token = (string)question["token"]!;
        await service.GetAsync($"{Handed.Path}/{token}").JsonAsync();
        await service.GradeAsync(token, "{}");
        await service.SolutionAsync(token).JsonAsync();
        await service.GetAsync($"{Service.ConvCost}/variants/1").JsonAsync();
        await service.PostAsync($"{Service.ConvCost}/validate", Service.Layer).JsonAsync();
    }

    [Fact]
    public async Task A_body_is_not_looked_at_without_a_key()
    {
        using var service = Service.With(("ApiKeys", $"{new string('0', 64)},{HashOfAbc}"));
        await service.PostAsync(Service.Solve, Service.Layer, ("X-Api-Key", "abc")).JsonAsync(); // a list in one line
        foreach (var batch in new[] { "solve", "grade" })
            await service.PostAsync($"/api/v1/batch/{batch}", "{").RefusedAsync(HttpStatusCode.Unauthorized);
        await service.PostAsync(Service.Solve, "{").RefusedAsync(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("zz7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void What_is_no_hash_keeps_the_service_from_starting(string hash) =>
        Assert.Contains("ApiKeys:0", Assert.ThrowsAny<Exception>(() => Service.With(("ApiKeys:0", hash)).Dispose()).ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task More_requests_than_a_minute_has_are_told_when_to_come_back()
    {
        using var service = Service.With(("RateLimits:PerMinute", "4"), ("ApiKeys:0", HashOfAbc));
        for (var i = 0; i < 4; i++)
            await service.GetAsync("/api/v1/kinds").JsonAsync();

        using var refused = await service.GetAsync("/api/v1/kinds");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var seconds = int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture);
        Assert.InRange(seconds, 1, 15); // a fourth of a minute
        await service.GetAsync("/api/v1/kinds?lang=zh").RefusedAsync(HttpStatusCode.TooManyRequests);

        await service.GetAsync("/api/v1/kinds", ("X-Api-Key", "abc")).JsonAsync(); // a caller of its own
        await service.GetAsync("/health/live").JsonAsync();
    }

    [Fact]
    public async Task Without_a_limit_there_is_none()
    {
        using var service = Service.With();
        for (var i = 0; i < 200; i++)
            await service.GetAsync("/api/v1/kinds").JsonAsync();
    }
}
