using CalcService.Api.OpenApi;

namespace CalcService.Api.Batch;

/// <summary>Batches to try: a line that is not valid among those that are.</summary>
internal static class BatchExamples
{
    /// <summary>Problems.</summary>
    public static BodyExample Solve { get; } = new("two-kinds", "Two kinds of problems, and a line that is not valid",
        """
        {"id":"a","kind":"conv-output-size","problem":{"input":[224,224],"kernelSize":7,"stride":2,"padding":3}}
        {"id":"b","kind":"conv-output-size","problem":{"input":[224,224],"kernelSize":0}}
        {"id":"c","kind":"receptive-field","problem":{"layers":[{"type":"conv","kernelSize":3},{"type":"pool","kernelSize":2,"stride":2}]}}

        """);

    /// <summary>Responses.</summary>
    public static BodyExample Grade { get; } = new("three-students", "Three students, the second with a mistake and what follows from it, the third of no known kind",
        """
        {"id":1,"kind":"conv-output-size","problem":{"input":[224,224],"kernelSize":7,"stride":2,"padding":3},"responses":{"outputSize":"112x112"}}
        {"id":2,"kind":"conv-output-size","problem":{"input":[224,224],"kernelSize":7,"stride":2,"padding":3},"responses":{"outputSize":"111x111"}}
        {"id":3,"kind":"conv-outputsize","problem":{"input":[224,224],"kernelSize":7},"responses":{"outputSize":"218x218"}}

        """);
}
