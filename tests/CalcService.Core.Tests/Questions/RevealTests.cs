using CalcService.Core.Grading;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using CalcService.Core.Questions;

namespace CalcService.Core.Tests.Questions;

/// <summary>When a student may see the solution.</summary>
public sealed class RevealTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Progress Fresh = Progress.None, Tried = new(2, IsSolved: false), Solved = new(1, IsSolved: true);

    [Theory]
    [InlineData("never", false, false, false)]
    [InlineData("always", true, true, true)]
    [InlineData("afterCorrect", false, false, true)]
    [InlineData("afterAttempts:1", false, true, true)]
    [InlineData("afterAttempts:2", false, true, true)]
    [InlineData("afterAttempts:3", false, false, true)]
    [InlineData("after:2026-12-01T12:00:00Z", true, true, true)]
    [InlineData("after:2026-12-01T12:00:01Z", false, false, false)]
    [InlineData("after:2026-12-01T20:00:00+08:00", true, true, true)]
    public void Allows_as_it_says(string reveal, bool fresh, bool tried, bool solved)
    {
        var read = Reveal.Parse(reveal)!;
        Assert.Equal((fresh, tried, solved), (read.Allows(Fresh, Noon), read.Allows(Tried, Noon), read.Allows(Solved, Noon)));
    }

    [Theory]
    [InlineData("never")]
    [InlineData("afterCorrect")]
    [InlineData("afterAttempts:1000")]
    [InlineData("after:2026-12-01T12:00:00Z")]
    [InlineData("always")]
    public void Is_written_as_it_is_read(string reveal) => Assert.Equal(reveal, Reveal.Parse(reveal)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Never")]
    [InlineData("afterAttempts:")]
    [InlineData("afterAttempts:0")]
    [InlineData("afterAttempts:1001")]
    [InlineData("afterAttempts:-1")]
    [InlineData("afterAttempts: 2")]
    [InlineData("afterAttempts:99999999999999999999")]
    [InlineData("after:")]
    [InlineData("after:2026-12-01")]
    [InlineData("after:2026-12-01T12:00:00")]
    [InlineData("after:2026-13-01T12:00:00Z")]
    public void Other_words_say_nothing(string reveal) => Assert.Null(Reveal.Parse(reveal));

    [Theory]
    [InlineData("2026-12-01T12:00:00Z", 0)]
    [InlineData("2026-12-01T12:00Z", 0)]
    [InlineData("2026-12-01T20:00:00.5+08:00", 0.5)]
    [InlineData("2026-12-01T07:00:00-05:00", 0)]
    public void Moments_have_their_offset(string moment, double secondsAfterNoon) =>
        Assert.Equal(Noon.AddSeconds(secondsAfterNoon), Moment.Parse(moment)!.Time);

    [Fact]
    public void Is_explained_in_both_languages()
    {
        foreach (var reveal in new[] { "never", "afterCorrect", "afterAttempts:3", "after:2026-12-01T12:00:00Z", "always" })
        {
            var text = Reveal.Parse(reveal)!.Explain(Tried);
            Assert.EndsWith(".", text.In(Language.English), StringComparison.Ordinal);
            Assert.EndsWith("。", text.In(Language.Chinese), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_could_not_be_read_is_no_attempt()
    {
        Assert.Equal(Fresh, Fresh.After(Report(Verdict.Blank, 0)));
        Assert.Equal(Fresh, Fresh.After(Report(Verdict.Invalid, 0)));
        Assert.Equal(new(1, IsSolved: false), Fresh.After(Report(Verdict.Incorrect, 0)));
        Assert.Equal(new(3, IsSolved: true), Tried.After(Report(Verdict.Correct, 1)));
        Assert.True(Solved.After(Report(Verdict.Incorrect, 0)).IsSolved);
    }

    private static GradeReport Report(Verdict verdict, Scalar credit) => new([new("a", verdict, credit, "code", Text.Empty)]);
}
