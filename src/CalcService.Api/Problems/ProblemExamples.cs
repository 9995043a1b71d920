using CalcService.Api.OpenApi;

namespace CalcService.Api.Problems;

/// <summary>Bodies to try.</summary>
internal static class ProblemExamples
{
    /// <summary>Questions to hand out.</summary>
    public static IReadOnlyList<BodyExample> Assignments { get; } =
    [
        new("seed", "The question of a seed, its solution shown once it is right",
            """{"kind":"conv-cost","seed":7,"difficulty":"easy","reveal":"afterCorrect"}"""),
        new("own-numbers", "A problem of one's own in an examination: one formula as a hint, no solution before the end of term",
            """
            {
              "kind": "conv-output-size",
              "problem": {"input": [224, 224], "kernelSize": 7, "stride": 2, "padding": 3},
              "policy": {"feedback": "verdict"},
              "hints": 2,
              "reveal": "after:2030-01-31T12:00:00Z"
            }
            """),
        new("three-attempts", "Partial credit for a known mistake, the solution after three attempts",
            """
            {
              "kind": "gcn-layer",
              "seed": 12,
              "difficulty": "medium",
              "policy": {"tolerance": {"decimals": 2}, "mistakeCredit": 0.25, "weights": {"output": 3}},
              "reveal": "afterAttempts:3"
            }
            """),
    ];

    /// <summary>Responses.</summary>
    public static IReadOnlyList<BodyExample> Attempts { get; } =
        [new("attempt", "What a student wrote", """{"responses":{"outputSize":"28 x 28"}}""")];

    /// <summary>Requests for help.</summary>
    public static IReadOnlyList<BodyExample> Hints { get; } =
        [new("formula", "The formula of the first step that is not right", """{"responses":{"outputSize":"27"},"level":2}""")];
}
