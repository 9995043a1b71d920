using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CalcService.Api.Problems;
using CalcService.Core.Kinds;
using CalcService.Core.Questions;

namespace CalcService.Api.Tests.Problems;

/// <summary>What is sealed is the question as it was handed out, and how far its student has come.</summary>
public sealed class HandedOutTests
{
    private static readonly Statements Statements = new(Catalog.Default, new(new()));

    [Fact]
    public void The_question_stays_as_it_is_however_far_the_student_comes()
    {
        var question = HandedOut.Now(Layer());
        var after = question with { Assignment = question.Assignment with { Progress = new(70_000, IsSolved: true) } };
        var read = HandedOut.Read(after.ToBytes(), Statements)!;
        Assert.Equal(new(70_000, IsSolved: true), read.Assignment.Progress);
        Assert.Equal(question.Statement.ToArray(), read.Statement.ToArray());
        Assert.Equal(Progress.None, HandedOut.Read(question.ToBytes(), Statements)!.Assignment.Progress);
    }

    /// <summary>They hold compressed JSON alone, with the progress in it.</summary>
    [Fact]
    public void Tokens_of_old_open_and_go_on()
    {
        var read = HandedOut.Read(Compressed(
            $$"""{"stated":{"kind":"conv-cost","problem":{{Handed.Layer}},"reveal":"afterAttempts:3","hints":2},"attempts":2,"isSolved":false}"""), Statements)!;
        Assert.Equal(new(2, IsSolved: false), read.Assignment.Progress);
        Assert.Equal(2, read.Assignment.Stated.Hints);

        var (_, after) = read.Assignment.Mark(JsonElement.Parse($$"""{"responses":{{Handed.AllRight}}}""")).OrThrow();
        var again = HandedOut.Read((read with { Assignment = after }).ToBytes(), Statements)!;
        Assert.Equal(new(3, IsSolved: true), again.Assignment.Progress);
        Assert.Equal(read.Assignment.Stated.Reveal, again.Assignment.Stated.Reveal);
    }

    [Fact]
    public void What_holds_no_question_is_none()
    {
        byte[][] others = [[], [1], [1, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 42, 42], [2, 3, 4, 5, 6, 7, 8, 9], Compressed("{}")];
        foreach (var other in others)
            Assert.Null(HandedOut.Read(other, Statements));
    }

    private static Assignment Layer() => Assignment.Read(
        Catalog.Default, JsonElement.Parse($$"""{"kind":"conv-cost","problem":{{Handed.Layer}}}"""), DateTimeOffset.UnixEpoch).OrThrow();

    private static byte[] Compressed(string json)
    {
        var bytes = new byte[2_000];
        Assert.True(BrotliEncoder.TryCompress(Encoding.UTF8.GetBytes(json), bytes, out var length, quality: 5, window: 16));
        return bytes[..length];
    }
}
