namespace CalcService.Api.Tests.Batch;

[Collection(nameof(Service))]
public sealed class BatchGradeTests(Service service)
{
    private const string Line =
        $$$"""{"id":"s1","kind":"conv-cost","problem":{{{Service.Layer}}},"responses":{"outputSize":"27x27","macs":"27*27*9*16*32"}}""";

    [Fact]
    public async Task A_line_is_the_report_that_the_responses_alone_have()
    {
        var alone = await service.PostAsync($"{Service.ConvCost}/grade", Line.Replace("\"id\":\"s1\",\"kind\":\"conv-cost\",", "", StringComparison.Ordinal))
            .JsonAsync();
        var line = Assert.Single(await service.BatchAsync(Batches.Grade, Line)).AsObject();

        Assert.Equal(("s1", 1), ((string)line["id"]!, (int)line["line"]!));
        line.Remove("id");
        line.Remove("line");
        Assert.Equal(alone.ToJsonString(), line.ToJsonString());
    }

    [Fact]
    public async Task A_class_is_marked_student_by_student()
    {
        string[] responses = ["[28,28]", "\"27x27\"", "\"?\"", "null", "\"28\""];
        string[] verdicts = ["correct", "mistake", "invalid", "blank", "correct"];
        var lines = await service.BatchAsync(
            $"{Batches.Grade}?lang=zh-CN",
            [
                .. Enumerable.Range(0, 1_000).Select(student =>
                    $$$"""{"id":{{{student}}},"kind":"conv-cost","problem":{{{Service.Layer}}},"responses":{"outputSize":{{{responses[student % 5]}}}}}"""),
            ]);

        Assert.Equal(1_000, lines.Length);
        for (var student = 0; student < lines.Length; student++)
        {
            var result = lines[student]["results"]!.AsArray().Single(result => (string)result!["id"]! == "outputSize")!;
            Assert.Equal((student, verdicts[student % 5]), ((int)lines[student]["id"]!, (string)result["verdict"]!));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string)result["feedback"]!);
        }
    }

    [Fact]
    public async Task The_policy_of_a_line_is_its_own()
    {
        const string policy = ""","policy":{"weights":{"outputSize":3},"mistakeCredit":0.5}}""";
        var lines = await service.BatchAsync(Batches.Grade, Line[..^1] + policy, Line);

        Assert.Equal(9, (double)lines[0]["maxScore"]!);
        Assert.Equal(7, (double)lines[1]["maxScore"]!);
    }

    [Theory]
    [InlineData("""{"id":1,"kind":"conv-cost","problem":{"input":[28,28]},"responses":{}}""", "problem.inChannels")]
    [InlineData("""{"id":1,"kind":"conv-cost","problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{"parametres":1}}""", "responses.parametres")]
    [InlineData("""{"id":1,"kind":"conv-cost","problem":{"inChannels":1,"outChannels":1,"kernelSize":3},"responses":{},"polcy":{}}""", "polcy")]
    [InlineData("""{"id":1,"kind":"conv-cost","problem":{"inChannels":1,"outChannels":1,"kernelSize":3}}""", "responses")]
    public async Task Refuses_with_the_path(string bad, string path)
    {
        var lines = await service.BatchAsync(Batches.Grade, Line, bad, Line);

        Assert.Equal((1, 422), ((int)lines[1]["id"]!, lines[1].Status()));
        Assert.NotNull(lines[1]["error"]!["errors"]![path]);
        Assert.NotNull(lines[2]["score"]);
    }
}
