using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>What is said about normalizing a batch: why a law holds, and what a mistake overlooks.</summary>
internal static class ForwardTexts
{
    public static readonly Text CountTitle = new("Values per channel", "每个通道的取值个数");

    public static readonly Text Count = new(
        "All positions of all samples share the statistics of their channel, so each channel has N · H · W values.",
        "同一通道在所有样本、所有位置上的值共用一组统计量，因此每个通道有 N · H · W 个值。");

    public static readonly Text Mean = new(
        $"Each feature, a column of x, is averaged on its own over the {M} samples of the batch.",
        $"对每个特征（x 的一列）分别求均值，范围是批中的 {M} 个样本。");

    public static readonly Text MeanOfMaps = new(
        $"Each channel is averaged on its own, over its {M} values in the batch.",
        $"对每个通道分别求均值，范围是它在整个批次中的 {M} 个值。");

    public static readonly Text Variance = new(
        $"The mean of the squared deviations from μ. In the forward pass the sum is divided by m = {M}, not by m − 1.",
        $"相对 μ 的离差平方的平均值。前向计算中除以 m = {M}，而不是 m − 1。");

    public static readonly Text XHat = new(
        "Each value less its mean, divided by the standard deviation: every feature then has mean 0 and variance close to 1. ε under the root keeps the divisor away from 0.",
        "每个值减去均值再除以标准差，于是每个特征的均值为 0、方差接近 1。根号内的 ε 使除数不会为 0。");

    public static readonly Text XHatAtInference = new(
        "At inference a sample must not depend on those it happens to come with: the running statistics stand in for those of the batch.",
        "推断时，一个样本的输出不应取决于与它同批的其他样本，因此用滑动统计量代替批统计量。");

    public static readonly Text Y = new(
        "A learned scale γ and shift β for each feature let the layer take on any mean and variance again.",
        "每个特征各有一个可学习的缩放系数 γ 和平移系数 β，使该层仍能取得任意的均值和方差。");

    public static readonly Text PositionsForgotten = new(
        "In a map each position counts as a sample: a channel has H · W values for each of the samples.",
        "在特征图中每个位置都相当于一个样本：每个样本在一个通道上有 H · W 个值。");

    public static readonly Text SamplesForgotten = new(
        "The statistics of a channel extend over all samples of the batch, not over a single one.",
        "通道的统计量是对批中所有样本计算的，而不是只对一个样本。");

    public static readonly Text ChannelsCounted = new(
        "Each channel has statistics of its own: do not count the values of the other channels.",
        "每个通道有自己的统计量：其他通道的值不应计入。");

    public static readonly Text NotAveraged = new(
        "This is the sum: divide it by the number of values.", "这只是求和：还要除以值的个数。");

    public static readonly Text OverFeatures = new(
        "This averages over the features of a sample, as layer normalization does. Batch normalization averages over the samples of a feature.",
        "这是对一个样本的各个特征求平均（层归一化）。批归一化是对同一特征的各个样本求平均。");

    public static readonly Text SampleVariance = new(
        "The forward pass uses the biased variance: divide by m, not by m − 1.",
        "前向计算使用有偏方差：应除以 m，而不是 m − 1。");

    public static readonly Text SquaresNotAveraged = new(
        "This is the sum of the squared deviations: divide it by the number of values.",
        "这只是离差平方和：还要除以值的个数。");

    public static readonly Text NotSquared = new(
        "The deviations must be squared: without squares they cancel.", "离差要先平方：不平方就会正负抵消。");

    public static readonly Text AbsoluteDeviations = new(
        "This is the mean absolute deviation: the deviations must be squared instead.",
        "这是平均绝对离差；离差应当取平方，而不是取绝对值。");

    public static readonly Text MeanNotSubtracted = new(
        "This is the mean of the squares: subtract the mean before squaring.",
        "这是平方的均值：平方之前应先减去均值。");

    public static readonly Text MeanNotSquared = new(
        "The variance is the mean of the squares less the square of the mean; here the mean is not squared.",
        "方差等于平方的均值减去均值的平方；这里的均值没有平方。");

    public static readonly Text StandardDeviation = new(
        "This is the standard deviation: the variance has no root.", "这是标准差：方差不开方。");

    public static readonly Text VarianceNotRooted = new(
        "Divide by the standard deviation, the root of the variance with ε, not by the variance.",
        "应除以标准差，即（方差 + ε）的平方根，而不是除以方差。");

    public static readonly Text EpsilonOutsideRoot = new(
        "ε is added to the variance, under the root, not to the standard deviation.",
        "ε 加在根号内的方差上，而不是加在标准差上。");

    public static readonly Text EpsilonForgotten = new(
        "ε is missing: it is added to the variance under the root.", "漏掉了 ε：它要加在根号内的方差上。");

    public static readonly Text NotCentred = new(
        "The mean has not been subtracted.", "没有减去均值。");

    public static readonly Text NotDivided = new(
        "The values are centred, but not divided by the standard deviation.", "只减去了均值，没有除以标准差。");

    public static readonly Text RunningStatistics = new(
        "In training the batch is normalized by its own statistics; the running ones are for inference.",
        "训练时用当前批次自身的统计量归一化；滑动统计量是推断时用的。");

    public static readonly Text BatchStatistics = new(
        "These are the statistics of the batch. At inference the running mean and the running variance are used.",
        "这里用的是批统计量。推断时应使用滑动均值和滑动方差。");

    public static readonly Text GammaBetaSwapped = new(
        "γ and β are swapped: γ scales, β shifts.", "γ 与 β 用反了：γ 是缩放系数，β 是平移系数。");

    public static readonly Text ShiftedFirst = new(
        "Scale first, then shift: β is not multiplied by γ.", "先缩放后平移：β 不乘以 γ。");

    public static readonly Text NotNormalized = new(
        "γ and β are applied to the normalized values, not to the raw ones.", "γ 和 β 作用于归一化后的值，而不是原始值。");

    public static readonly Text GammaForgotten = new(
        "The scale γ is missing.", "漏掉了缩放系数 γ。");

    public static readonly Text BetaForgotten = new(
        "The shift β is missing.", "漏掉了平移系数 β。");

    public static readonly Text BetaSubtracted = new(
        "The shift β is added, not subtracted.", "平移系数 β 应当加上，而不是减去。");

    public static readonly Text ScaledBeforeNormalizing = new(
        "γ and β come after normalizing: here they are applied to the values before.",
        "γ 和 β 在归一化之后才起作用；这里在归一化之前就用上了。");
}
