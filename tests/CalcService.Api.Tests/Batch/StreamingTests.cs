using System.Text;

namespace CalcService.Api.Tests.Batch;

/// <summary>Answers come while more is being sent; and who sends all before reading anything is served as well.</summary>
[Collection(nameof(Service))]
public sealed class StreamingTests(Service service)
{
    [Fact]
    public async Task A_line_is_answered_before_the_next_is_sent()
    {
        using var conversation = await Conversation.StartAsync(service.Client.BaseAddress!, $"{Batches.Solve}?derivation=false");
        for (var i = 1; i <= 20; i++)
        {
            var line = Batches.Line($"{i}", 100 + i, 3);
            await conversation.SayAsync(line[..10]);
            await conversation.SayAsync($"{line[10..]}\n{Batches.Line("0", 9, 3)[..5]}");
            Assert.Contains($"\"value\":[{98 + i}]", await conversation.HearAsync($"\"id\":{i},"), StringComparison.Ordinal);
            await conversation.SayAsync($"{Batches.Line("0", 9, 3)[5..]}\n");
            await conversation.HearAsync("\"id\":0,");
        }
        await conversation.FinishAsync();
        await conversation.HearAsync("0\r\n\r\n");
    }

    [Fact]
    public async Task Who_sends_everything_before_reading_anything_gets_all_answers()
    {
        // Some 3 MB that become 60 MB: far more than sockets hold.
        const int count = 20_000;
        var lines = new StringBuilder();
        for (var i = 1; i <= count; i++)
            lines.Append(Batches.Line($"\"{i:D60}\"", i + 2, 3)).Append('\n');
        using var response = await service.Client.PostAsync(Batches.Solve, Batches.Content(Encoding.UTF8.GetBytes(lines.ToString())));
        var answers = (await response.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal(count, answers.Length - 1);
        for (var i = 1; i <= count; i++)
            Assert.StartsWith($"{{\"id\":\"{i:D60}\",\"line\":{i},\"kind\":", answers[i - 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_ends_the_answer_with_an_error()
    {
        using var conversation = await Conversation.StartAsync(service.Client.BaseAddress!, $"{Batches.Solve}?derivation=false");
        await conversation.SayAsync(Batches.Line("1", 5, 3) + "\n");
        await conversation.HearAsync("\"value\":[3]");
        await conversation.WriteAsync("this is no chunk\r\n");
        var end = await conversation.HearAsync("0\r\n\r\n");

        Assert.Contains("{\"line\":2,\"error\":{\"type\":\"/problems/bad-request\"", end, StringComparison.Ordinal);
    }
}
