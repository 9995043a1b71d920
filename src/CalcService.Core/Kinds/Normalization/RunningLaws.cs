using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>How training moves the running statistics that inference will use.</summary>
/// <remarks>
/// Source: PyTorch's documentation of BatchNorm1d: new = (1 − momentum) · old + momentum · observed, where the observed
/// variance is the unbiased one. Keras and Caffe weigh the old value by the momentum.
/// </remarks>
internal sealed class RunningLaws
{
    private static readonly Text
        UnbiasedWhy = new(
            $"A batch is a sample of all data, and the mean square about its own mean falls short by the factor (m − 1)/m. PyTorch corrects this for the running variance alone.",
            $"一个批次只是全部数据的一个样本，围绕其自身均值的均方偏小，为 (m − 1)/m 倍。PyTorch 只在更新滑动方差时作此修正。"),
        MeanWhy = new(
            $"The running mean moves towards the mean of the batch by the share α = {Alpha}.",
            $"滑动均值以比例 α = {Alpha} 向批均值靠近。"),
        VarianceWhy = new(
            $"The running variance moves by the same share, towards the unbiased variance.",
            $"滑动方差以同样的比例向无偏方差靠近。"),
        Reversed = new(
            "The momentum is read the other way round. PyTorch weighs the batch by it, and the old value by 1 − momentum.",
            "动量的含义弄反了：PyTorch 中动量是新批次的权重，旧值的权重是 1 − 动量。"),
        OldNotFaded = new(
            "The old value must fade: it is weighed by 1 − momentum.", "旧值要衰减：它的权重是 1 − 动量。"),
        Biased = new(
            "The running variance is updated with the unbiased variance, which divides by m − 1.",
            "更新滑动方差时用的是无偏方差，即除以 m − 1。"),
        Inverted = new(
            "The correction makes the variance larger: multiply by m and divide by m − 1.",
            "修正应使方差变大：乘以 m，再除以 m − 1。"),
        DeviationTaken = new(
            "The running value is that of the variance, not of the standard deviation.", "滑动的是方差，而不是标准差。");

    private RunningLaws(BatchForm form)
    {
        var (mu, s2, sigma2) = (form.OfFeature(Mu), form.OfFeature(S2), form.OfFeature(Sigma2));
        Mean = Moved("newRunningMean", NewMean, form.OfFeature(BatchSymbols.RunningMean), mu, MeanWhy, _ => []);
        Unbiased = new("unbiasedVariance", S2, form.ForEachFeature(M / (M - 1) * sigma2), UnbiasedWhy,
            new Mistake("correction-inverted", form.ForEachFeature((M - 1) / M * sigma2), Inverted));
        Variance = Moved("newRunningVariance", NewVariance, form.OfFeature(BatchSymbols.RunningVariance), s2, VarianceWhy, update =>
        [
            new("biased-variance", update.Replace(s2, sigma2), Biased),
            new("standard-deviation", update.Replace(s2, Functions.Sqrt(sigma2)), DeviationTaken),
        ]);

        Law Moved(
            string id, TensorSymbol to, Formula old, Formula batch, Text why, Func<TensorFormula, IEnumerable<Mistake>> more)
        {
            var update = form.ForEachFeature((1 - Alpha) * old + Alpha * batch);
            return new(id, to, update, why,
            [
                new("momentum-reversed", form.ForEachFeature(Alpha * old + (1 - Alpha) * batch), Reversed),
                new("old-not-faded", form.ForEachFeature(old + Alpha * batch), OldNotFaded),
                .. more(update),
            ]);
        }
    }

    /// <summary>The new running mean.</summary>
    public Law Mean { get; }

    /// <summary>The variance divided by m − 1.</summary>
    public Law Unbiased { get; }

    /// <summary>The new running variance.</summary>
    public Law Variance { get; }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Law> All => [Mean, Unbiased, Variance];

    /// <summary>The laws for vectors of features, which stand in a formula sheet.</summary>
    public static RunningLaws Vectors { get; } = new(BatchForm.Vectors);

    private static RunningLaws Maps { get; } = new(BatchForm.Maps);

    /// <summary>The laws in the form of a batch.</summary>
    public static RunningLaws Of(BatchForm form) => form.HasMaps ? Maps : Vectors;
}
