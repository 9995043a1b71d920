using CalcService.Core.Derivations;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>The steps that the forward pass and the backward pass have in common.</summary>
/// <param name="d">The derivation.</param>
/// <param name="batch">What is given; valid and complete.</param>
internal sealed class BatchDerivation(Derivation d, IBatch batch)
{
    private const int MostWrittenOut = 8; // the means of more features are not all written out

    private static readonly Text
        Biased = new("The variance of the batch divides by m, not by m − 1.", "批方差除以 m，而不是 m − 1。"),
        PerChannel = new(
            "The statistics of a channel extend over all samples and all positions.", "每个通道的统计量对所有样本、所有位置计算。");

    /// <summary>The form of the batch.</summary>
    public BatchForm Form { get; } = BatchForm.Of(batch.X);

    /// <summary>The laws in that form.</summary>
    public ForwardLaws Laws => ForwardLaws.Of(Form);

    /// <summary>Binds what is given.</summary>
    public void Begin()
    {
        Form.Bind(d, batch.X);
        d.Given(Gamma, batch.Gamma!);
        d.Given(Beta, batch.Beta!);
        d.Given(Epsilon, batch.Epsilon);
        d.Given(Alpha, batch.Momentum);
        if (batch.RunningMean is { } mean)
            d.Given(RunningMean, mean);
        if (batch.RunningVariance is { } variance)
            d.Given(RunningVariance, variance);
        if (Form.HasMaps)
            d.Assume(PerChannel);
    }

    /// <summary>Mean and variance of the batch.</summary>
    public void Statistics()
    {
        d.Assume(Biased);
        if (Form.HasMaps)
            d.Step(ForwardLaws.Count);
        ShowingFeature(d.Step(Laws.Mean));
        ShowingFeature(d.Step(Laws.Variance));
    }

    /// <summary>The same, without showing it.</summary>
    public void PassStatistics()
    {
        if (Form.HasMaps)
            d.Pass(ForwardLaws.Count);
        d.Pass(Laws.Mean);
        d.Pass(Laws.Variance);
    }

    /// <summary>
    /// A step for each value, with two of them worked out: the first, and one of another feature where there is one.
    /// </summary>
    public void Each(Law law)
    {
        var step = d.Step(law);
        int[] first = [.. Enumerable.Repeat(1, batch.X.Rank)];
        var axis = batch.Features > 1 ? 1 : 0;
        step.Showing(first);
        if (batch.X.Shape[axis] > 1)
            step.Showing([.. first.Select((index, i) => i == axis ? 2 : index)]);
    }

    /// <summary>A step for each feature; where there are too many to be written out, the first is worked out.</summary>
    public void EachFeature(Law law) => ShowingFeature(d.Step(law));

    private void ShowingFeature(Step step)
    {
        if (batch.Features > MostWrittenOut)
            step.Showing(1);
    }
}
