using CalcService.Api.OpenApi;

namespace CalcService.Api.Mark;

/// <summary>Requests to try, each with something to learn from.</summary>
internal static class MarkExamples
{
    /// <summary>All.</summary>
    public static IReadOnlyList<BodyExample> All { get; } =
    [
        new("counts", "Counts: exact, in arithmetic, abbreviated, with the wrong unit",
            """
            {"items":[
              {"id":"exact","reference":3612672,"response":"3,612,672"},
              {"id":"arithmetic","reference":3612672,"response":"28*28*16*32*9"},
              {"id":"abbreviated","reference":3612672,"response":"3.6M"},
              {"id":"flops","reference":3612672,"unit":"MAC","response":"7.2 MFLOPs"},
              {"id":"lower-case","reference":3612672,"response":"3.6m"}]}
            """),
        new("decimals", "Decimals, significant figures and fractions",
            """
            {"items":[
              {"id":"rounded","reference":0.408248290463863,"response":"0.4082","tolerance":{"decimals":4}},
              {"id":"cut-off","reference":0.408248290463863,"response":"0.4083","tolerance":{"decimals":4}},
              {"id":"figures","reference":0.0016667,"response":"0.0016667","tolerance":{"significantFigures":3}},
              {"id":"fraction","reference":"7/3","response":"2.333","weight":2},
              {"id":"mixed","reference":"7/3","response":"2 1/3"}]}
            """),
        new("arrays", "Vectors and matrices, marked cell by cell",
            """
            {"items":[
              {"id":"extents","reference":[28,28],"response":"28x28"},
              {"id":"one-wrong","reference":[28,14],"response":"28x13"},
              {"id":"matrix","reference":[[1,2],[3,4]],"response":"1 2; 3 4"},
              {"id":"transposed","reference":[[1,2],[3,4]],"response":[[1,3],[2,4]]},
              {"id":"blank","reference":[[1,2],[3,4]],"response":null}]}
            """),
        new("decimal-comma", "Decimal commas",
            """
            {"items":[
              {"id":"number","reference":16.5,"response":"16,5","decimalComma":true},
              {"id":"list","reference":[1.5,2.25],"response":"1,5; 2,25","decimalComma":true}]}
            """),
    ];
}
