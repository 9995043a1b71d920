using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>The laws that normalize a batch.</summary>
/// <remarks>
/// Source: Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate
/// Shift" (2015), algorithm 1; section 3.2 for maps, whose positions count as further samples. Unlike in algorithm 2, running
/// statistics are those of PyTorch's BatchNorm1d and BatchNorm2d.
/// </remarks>
internal sealed class ForwardLaws
{
    private readonly BatchForm _form;
    private readonly Formula _x, _xHat, _mu, _sigma2, _gamma, _beta;

    private ForwardLaws(BatchForm form)
    {
        _form = form;
        (_x, _xHat) = (form.At(form.X), form.At(form.XHat));
        (_mu, _sigma2) = (form.OfFeature(Mu), form.OfFeature(Sigma2));
        (_gamma, _beta) = (form.OfFeature(Gamma), form.OfFeature(Beta));
        var (mean, variance) = (form.MeanOverBatch(_x), form.MeanOverBatch(Pow(_x - _mu, 2)));
        Mean = new("mean", Mu, form.ForEachFeature(mean), form.HasMaps ? ForwardTexts.MeanOfMaps : ForwardTexts.Mean, [.. OnMean()]);
        Variance = new("variance", Sigma2, form.ForEachFeature(variance), ForwardTexts.Variance, [.. OnVariance()]);
        XHat = Normalized(ForwardTexts.XHat, OnXHat());
        XHatBesideRunning = Normalized(ForwardTexts.XHat, [.. OnXHat(), RunningStatistics()]);
        XHatAtInference = AtInference();
        Y = Output(_mu, _sigma2);
        YAtInference = Output(form.OfFeature(RunningMean), form.OfFeature(RunningVariance));
    }

    /// <summary>How many values a channel has.</summary>
    public static Law Count { get; } = NewCount();

    /// <summary>The mean of each feature.</summary>
    public Law Mean { get; }

    /// <summary>The variance of each feature, biased.</summary>
    public Law Variance { get; }

    /// <summary>The values, normalized.</summary>
    public Law XHat { get; }

    /// <summary>The same where running statistics are given too, and may be taken by mistake.</summary>
    public Law XHatBesideRunning { get; }

    /// <summary>The values, normalized by the running statistics.</summary>
    public Law XHatAtInference { get; }

    /// <summary>The output.</summary>
    public Law Y { get; }

    /// <summary>The output where the running statistics normalize.</summary>
    public Law YAtInference { get; }

    private static ForwardLaws Vectors { get; } = new(BatchForm.Vectors);

    private static ForwardLaws Maps { get; } = new(BatchForm.Maps);

    /// <summary>All laws of the forward pass, for a formula sheet.</summary>
    public static IReadOnlyList<Law> Sheet =>
        [Count, Vectors.Mean, Vectors.Variance, Vectors.XHatBesideRunning, Vectors.XHatAtInference, Vectors.Y];

    /// <summary>Those that the backward pass begins with, for a formula sheet.</summary>
    public static IReadOnlyList<Law> BackwardSheet => [Count, Vectors.Mean, Vectors.Variance, Vectors.XHat];

    /// <summary>The laws in the form of a batch.</summary>
    public static ForwardLaws Of(BatchForm form) => form.HasMaps ? Maps : Vectors;

    /// <summary>√(σ² + ε), what the values are divided by.</summary>
    public static Formula Deviation(Formula variance) => Sqrt(variance + Epsilon);

    private static Law NewCount()
    {
        var extents = BatchForm.Maps.Extents;
        var (samples, rows, columns) = (extents[0], extents[2], extents[3]);
        return new("count", M, samples * rows * columns, ForwardTexts.Count,
        [
            new("positions-forgotten", samples, ForwardTexts.PositionsForgotten),
            new("samples-forgotten", rows * columns, ForwardTexts.SamplesForgotten),
            new("channels-counted", ProductOf(extents), ForwardTexts.ChannelsCounted),
        ])
        { Title = ForwardTexts.CountTitle };
    }

    private Law Normalized(Text why, IEnumerable<Mistake> mistakes) => new(
        "xHat", _form.XHat, _form.ForEach((_x - _mu) / Deviation(_sigma2)), why, [.. mistakes]);

    private IEnumerable<Mistake> OnMean()
    {
        yield return PerFeature("not-averaged", _form.OverBatch(_x), ForwardTexts.NotAveraged);
        if (!_form.HasMaps)
            yield return new("over-features", _form.ForEachSample(_form.MeanOverFeatures(_x)), ForwardTexts.OverFeatures);
    }

    private IEnumerable<Mistake> OnVariance()
    {
        var square = Pow(_x - _mu, 2);
        yield return PerFeature("sample-variance", 1 / (M - 1) * _form.OverBatch(square), ForwardTexts.SampleVariance);
        yield return PerFeature("squares-not-averaged", _form.OverBatch(square), ForwardTexts.SquaresNotAveraged);
        yield return PerFeature("not-squared", _form.MeanOverBatch(_x - _mu), ForwardTexts.NotSquared);
        yield return PerFeature("absolute-deviations", _form.MeanOverBatch(Abs(_x - _mu)), ForwardTexts.AbsoluteDeviations);
        yield return PerFeature("mean-not-subtracted", _form.MeanOverBatch(Pow(_x, 2)), ForwardTexts.MeanNotSubtracted);
        yield return PerFeature("mean-not-squared", _form.MeanOverBatch(Pow(_x, 2)) - _mu, ForwardTexts.MeanNotSquared);
        yield return PerFeature("standard-deviation", Sqrt(_form.MeanOverBatch(square)), ForwardTexts.StandardDeviation);
        if (!_form.HasMaps)
            yield return new("over-features", _form.ForEachSample(SpreadOverFeatures()), ForwardTexts.OverFeatures);
    }

    private IEnumerable<Mistake> OnXHat()
    {
        var centred = _x - _mu;
        yield return PerValue("variance-not-rooted", centred / (_sigma2 + Epsilon), ForwardTexts.VarianceNotRooted);
        yield return PerValue("epsilon-outside-root", centred / (Sqrt(_sigma2) + Epsilon), ForwardTexts.EpsilonOutsideRoot);
        yield return PerValue("epsilon-forgotten", centred / Sqrt(_sigma2), ForwardTexts.EpsilonForgotten);
        yield return PerValue("not-centred", _x / Deviation(_sigma2), ForwardTexts.NotCentred);
        yield return PerValue("not-divided", centred, ForwardTexts.NotDivided);
        if (!_form.HasMaps)
            yield return new("over-features", OverFeatures(), ForwardTexts.OverFeatures);
    }

    private Mistake RunningStatistics()
    {
        var (mean, variance) = (_form.OfFeature(RunningMean), _form.OfFeature(RunningVariance));
        return PerValue("running-statistics", (_x - mean) / Deviation(variance), ForwardTexts.RunningStatistics);
    }

    private Law AtInference()
    {
        var (mean, variance) = (_form.OfFeature(RunningMean), _form.OfFeature(RunningVariance));
        var centred = _x - mean;
        return new("xHat", _form.XHat, _form.ForEach(centred / Deviation(variance)), ForwardTexts.XHatAtInference,
        [
            PerValue("batch-statistics", (_x - _mu) / Deviation(_sigma2), ForwardTexts.BatchStatistics),
            PerValue("variance-not-rooted", centred / (variance + Epsilon), ForwardTexts.VarianceNotRooted),
            PerValue("epsilon-outside-root", centred / (Sqrt(variance) + Epsilon), ForwardTexts.EpsilonOutsideRoot),
            PerValue("epsilon-forgotten", centred / Sqrt(variance), ForwardTexts.EpsilonForgotten),
            PerValue("not-centred", _x / Deviation(variance), ForwardTexts.NotCentred),
            PerValue("not-divided", centred, ForwardTexts.NotDivided),
        ]);
    }

    private Law Output(Formula mean, Formula variance) => new(
        "y", _form.Y, _form.ForEach(_gamma * _xHat + _beta), ForwardTexts.Y, [.. OnOutput(mean, variance)]);

    private IEnumerable<Mistake> OnOutput(Formula mean, Formula variance)
    {
        yield return PerValue("gamma-beta-swapped", _beta * _xHat + _gamma, ForwardTexts.GammaBetaSwapped);
        yield return PerValue("shifted-first", _gamma * (_xHat + _beta), ForwardTexts.ShiftedFirst);
        yield return PerValue("not-normalized", _gamma * _x + _beta, ForwardTexts.NotNormalized);
        yield return PerValue("gamma-forgotten", _xHat + _beta, ForwardTexts.GammaForgotten);
        yield return PerValue("beta-forgotten", _gamma * _xHat, ForwardTexts.BetaForgotten);
        yield return PerValue("beta-subtracted", _gamma * _xHat - _beta, ForwardTexts.BetaSubtracted);
        var early = _gamma * _x + _beta;
        yield return PerValue("scaled-before-normalizing", (early - mean) / Deviation(variance), ForwardTexts.ScaledBeforeNormalizing);
    }

    private Mistake PerFeature(string id, Formula wrong, Text message) => new(id, _form.ForEachFeature(wrong), message);

    private Mistake PerValue(string id, Formula wrong, Text message) => new(id, _form.ForEach(wrong), message);

    /// <summary>The mean of the squares less the square of the mean, over the features of a sample.</summary>
    private Formula SpreadOverFeatures() => _form.MeanOverFeatures(Pow(_x, 2)) - Pow(_form.MeanOverFeatures(_x), 2);

    private Tabulated OverFeatures() =>
        _form.ForEach((_x - _form.MeanOverFeatures(_x)) / Deviation(SpreadOverFeatures()));
}
