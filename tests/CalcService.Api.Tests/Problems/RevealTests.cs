using System.Net;

namespace CalcService.Api.Tests.Problems;

/// <summary>The solution is seen when whoever handed the question out has said, and not before.</summary>
[Collection(nameof(Service))]
public sealed class RevealTests(Service service)
{
    private const string Wrong = """{"outputSize":"3"}""";

    [Fact]
    public async Task Never_is_never_and_holds_unless_said_otherwise()
    {
        var token = await service.TokenAsync();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var report = await service.GradeAsync(token, Handed.AllRight);
            Assert.Equal((double)report["maxScore"]!, (double)report["score"]!);
            Assert.False((bool)report["revealed"]!);
            Assert.DoesNotContain("expected", report.ToJsonString(), StringComparison.Ordinal);
            token = (string)report["token"]!;
            await service.SolutionAsync(token).RefusedAsync(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Always_is_at_once_in_every_representation()
    {
        var token = await service.TokenAsync("\"reveal\":\"always\"");
        Assert.Equal(10_035_200, (int)(await service.SolutionAsync(token).JsonAsync())["answers"]![5]!["value"]!);
        foreach (var type in new[] { "text/markdown", "text/html", "application/x-tex" })
        {
            using var page = await service.GetAsync($"{Handed.Path}/{token}/solution", ("Accept", type));
            Assert.Equal(type, page.Content.Headers.ContentType!.MediaType);
            Assert.Contains("035", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_correct_waits_for_every_answer()
    {
        var token = await service.TokenAsync("\"reveal\":\"afterCorrect\"");
        token = await service.AttemptAsync(token, Wrong);
        await service.SolutionAsync(token).RefusedAsync(HttpStatusCode.Forbidden);

        var report = await service.GradeAsync(token, Handed.AllRight);
        Assert.True((bool)report["revealed"]!);
        Assert.Equal(12_832, (int)report["results"]![4]!["expected"]!);
        var solved = (string)report["token"]!;
        await service.SolutionAsync(solved).JsonAsync();
        await service.SolutionAsync(token).RefusedAsync(HttpStatusCode.Forbidden); // the older token knows nothing of it

        var again = await service.AttemptAsync(solved, Wrong);
        await service.SolutionAsync(again).JsonAsync(); // who has seen it has seen it
    }

    [Fact]
    public async Task After_attempts_counts_those_that_could_be_read()
    {
        var token = await service.TokenAsync("\"reveal\":\"afterAttempts:2\"");
        token = await service.AttemptAsync(token, "{}");
        token = await service.AttemptAsync(token, """{"outputSize":"??"}""");
        token = await service.AttemptAsync(token, Wrong);
        var refusal = await service.SolutionAsync(token).RefusedAsync(HttpStatusCode.Forbidden);
        Assert.Contains("after 2 attempts; so far there are 1", (string)refusal["detail"]!, StringComparison.Ordinal);

        token = await service.AttemptAsync(token, Wrong);
        await service.SolutionAsync(token).JsonAsync();
    }

    [Fact]
    public async Task After_a_time_waits_for_it_and_expiry_closes()
    {
        var clock = new Clock(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        using var timed = Service.With(clock);
        var token = await timed.TokenAsync("\"reveal\":\"after:2026-12-01T17:00:00+08:00\",\"expires\":\"2026-12-02T00:00:00Z\"");

        await timed.SolutionAsync(token).RefusedAsync(HttpStatusCode.Forbidden);
        clock.Now = clock.Now.AddHours(1); // 17:00 in Beijing
        await timed.SolutionAsync(token).JsonAsync();

        clock.Now = new(2026, 12, 2, 0, 0, 0, TimeSpan.Zero);
        await timed.SolutionAsync(token).RefusedAsync(HttpStatusCode.Gone);
        await timed.GetAsync($"{Handed.Path}/{token}").RefusedAsync(HttpStatusCode.Gone);
        await timed.PostAsync($"{Handed.Path}/{token}/grade", """{"responses":{}}""").RefusedAsync(HttpStatusCode.Gone);
        await timed.PostAsync($"{Handed.Path}/{token}/hint", """{"level":1}""").RefusedAsync(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_terms_are_told_in_the_language_of_the_student()
    {
        var token = await service.TokenAsync("\"reveal\":\"afterAttempts:3\"");
        var question = await service.GetAsync($"{Handed.Path}/{token}?lang=zh-CN").JsonAsync();
        Assert.Equal("afterAttempts:3", (string)question["terms"]!["reveal"]!);
        Assert.Equal("全部答对或作答 3 次后可以查看解答；目前已作答 0 次。", (string)question["terms"]!["revealText"]!);
    }
}
