using CalcService.Api.OpenApi;

namespace CalcService.Api.Mark;

/// <summary>Requests to try.</summary>
internal static class ReadExamples
{
    /// <summary>All.</summary>
    public static IReadOnlyList<BodyExample> All { get; } =
    [
        new("counts", "Sizes and counts, one of them unreadable",
            """
            {"items":[
              {"id":"outputSize","response":"27x27","shape":[2],"unit":"px","isCount":true},
              {"id":"macs","response":"28*28*16*32*9","unit":"MAC","isCount":true},
              {"id":"parameters","response":"12,8000","unit":"params","isCount":true}]}
            """),
        new("arrays", "A matrix in text, a policy, a decimal comma",
            """
            {"items":[
              {"id":"output","response":"1 1/2; 3 4","shape":[2,2]},
              {"id":"policy","response":["left","right"],"shape":[2],"choices":["left","right"]},
              {"id":"loss","response":"0,693","decimalComma":true}]}
            """),
    ];
}
