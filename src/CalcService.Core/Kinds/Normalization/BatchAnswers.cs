namespace CalcService.Core.Kinds.Normalization;

/// <summary>What is asked of a batch. A feature stands for a channel too, and x for maps.</summary>
internal static class BatchAnswers
{
    private const string Samples = "N", Features = "D";

    public static IReadOnlyList<Answer> Forward { get; } =
    [
        Answer.Of(Laws.Mean, Features), Answer.Of(Laws.Variance, Features),
        Answer.Of(Laws.XHat, Samples, Features), Answer.Of(Laws.Y, Samples, Features),
        Answer.Of(RunningLaws.Vectors.Mean, Features), Answer.Of(RunningLaws.Vectors.Variance, Features),
    ];

    public static IReadOnlyList<Answer> Backward { get; } =
    [
        Answer.Of(BackwardLaws.Vectors.Gamma, Features), Answer.Of(BackwardLaws.Vectors.Beta, Features),
        Answer.Of(BackwardLaws.Vectors.X, Samples, Features),
    ];

    private static ForwardLaws Laws => ForwardLaws.Of(BatchForm.Vectors);
}
