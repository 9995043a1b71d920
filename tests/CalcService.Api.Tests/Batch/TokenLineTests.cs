using CalcService.Api.Tests.Problems;

namespace CalcService.Api.Tests.Batch;

/// <summary>A server verifies what its students got for questions that it handed out, all at once.</summary>
[Collection(nameof(Service))]
public sealed class TokenLineTests(Service service)
{
    [Fact]
    public async Task Questions_that_were_handed_out_are_marked_among_others()
    {
        var token = await service.TokenAsync("\"policy\":{\"mistakeCredit\":0.5},\"reveal\":\"afterAttempts:1\"");
        var lines = await service.BatchAsync(
            Batches.Grade,
            $$$"""{"id":"t","token":"{{{token}}}","responses":{"outputSize":"27x27"}}""",
            $$$"""{"id":"o","kind":"conv-cost","problem":{{{Handed.Layer}}},"responses":{"outputSize":"27x27"}}""",
            $$$"""{"id":"x","token":"{{{token[..^2]}}}","responses":{}}""",
            $$$"""{"id":"y","token":"{{{token}}}","responses":{"outptSize":1}}""",
            $$$"""{"id":"z","token":"{{{token}}}","respones":{}}""");

        Assert.Equal(0.5, (double)lines[0]["score"]!);
        Assert.Equal(1, (int)lines[0]["terms"]!["attempts"]!);
        Assert.True((bool)lines[0]["revealed"]!);
        Assert.NotEqual(token, (string)lines[0]["token"]!);
        Assert.Equal(0, (double)lines[1]["score"]!);
        Assert.Null(lines[1]["token"]);
        Assert.Equal(404, (int)lines[2]["error"]!["status"]!);
        Assert.NotNull(lines[3]["error"]!["errors"]!["responses.outptSize"]);
        Assert.NotNull(lines[4]["error"]!["errors"]!["respones"]);
        Assert.Equal(["t", "o", "x", "y", "z"], lines.Select(line => (string)line["id"]!));
    }
}
