using CalcService.Api.Hosting;

namespace CalcService.Api.Tests.Hosting;

/// <summary>What is asked for again is kept, within its memory.</summary>
public sealed class KeptTests
{
    [Fact]
    public void Is_kept_from_the_second_time_on()
    {
        using var kept = new Kept(new());
        kept.Keep("a question", "an answer", size: 9);
        Assert.Null(kept.Find<string>("a question"));
        kept.Keep("a question", "an answer", size: 9);
        Assert.Equal("an answer", kept.Find<string>("a question"));
    }

    [Fact]
    public void Nothing_is_kept_without_memory_and_nothing_that_is_larger()
    {
        foreach (var bytes in new[] { 0, 1_000 })
        {
            using var kept = new Kept(new() { SolutionCacheBytes = bytes });
            for (var time = 0; time < 3; time++)
                kept.Keep("a question", "an answer", size: 2_000);
            Assert.Null(kept.Find<string>("a question"));
        }
    }

    [Fact]
    public void Content_is_found_by_its_bytes()
    {
        using var kept = new Kept(new());
        for (var time = 0; time < 2; time++)
            kept.Keep(new Content("abc"u8.ToArray()), "an answer", size: 9);
        Assert.Equal("an answer", kept.Find<string>(new Content("xabcx"u8.ToArray().AsMemory(1, 3))));
        Assert.Null(kept.Find<string>(new Content("abd"u8.ToArray())));
        Assert.Null(kept.Find<string>(new Content("abcabc"u8.ToArray())));
    }
}
