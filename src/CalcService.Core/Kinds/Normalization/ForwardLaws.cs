using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>The laws that normalize a batch.</summary>
/// <remarks>
/// Source: Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift"
/// (2015), algorithm 1; section 3.2 for maps, whose positions count as further samples. Unlike in algorithm 2, running
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
        (_mu, _sigma2, _gamma, _beta) = (form.OfFeature(Mu), form.OfFeature(Sigma2), form.OfFeature(Gamma), form.OfFeature(Beta));
        Mean = new("mean", Mu, form.ForEachFeature(form.MeanOverBatch(_x)), form.HasMaps ? ForwardTexts.MeanOfMaps : ForwardTexts.Mean, [.. OnMean()]);
        Variance = new("variance", Sigma2, form.ForEachFeature(form.MeanOverBatch(Pow(_x - _mu, 2))), ForwardTexts.Variance, [.. OnVariance()]);
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
    public static IReadOnlyList<Law> Sheet => [Count, Vectors.Mean, Vectors.Variance, Vectors.XHatBesideRunning, Vectors.XHatAtInference, Vectors.Y];

    /// <summary>Those that the backward pass begins with, for a formula sheet.</summary>
    public static IReadOnlyList<Law> BackwardSheet => [Count, Vectors.Mean, Vectors.Variance, Vectors.XHat];

    /// <summary>The laws in the form of a batch.</summary>
    public static ForwardLaws Of(BatchForm form) => form.HasMaps ? Maps : Vectors;

    /// <summary>√(σ² + ε), what the values are divided by.</summary>
    public static Formula Deviation(Formula variance) => Sqrt(variance + Epsilon);

    private static Law NewCount()
    {
        var (samples, rows, columns) = (BatchForm.Maps.Extents[0], BatchForm.Maps.Extents[2], BatchForm.Maps.Extents[3]);
        return new("count", M, samples * rows * columns, ForwardTexts.Count,
        [
            new("positions-forgotten", samples, ForwardTexts.PositionsForgotten),
            new("samples-forgotten", rows * columns, ForwardTexts.SamplesForgotten),
            new("channels-counted", ProductOf(BatchForm.Maps.Extents), ForwardTexts.ChannelsCounted),
        ])
        { Title = ForwardTexts.CountTitle };
    }

    private Law Normalized(Notation.Text why, IEnumerable<Mistake> mistakes) => new(
        "xHat", _form.XHat, _form.ForEach((_x - _mu) / Deviation(_sigma2)), why, [.. mistakes]);

    private IEnumerable<Mistake> OnMean()
    {
        yield return new("not-averaged", _form.ForEachFeature(_form.OverBatch(_x)), ForwardTexts.NotAveraged);
        if (!_form.HasMaps)
            yield return new("over-features", _form.ForEachSample(_form.MeanOverFeatures(_x)), ForwardTexts.OverFeatures);
    }

    private IEnumerable<Mistake> OnVariance()
    {
        var square = Pow(_x - _mu, 2);
        yield return new("sample-variance", _form.ForEachFeature(1 / (M - 1) * _form.OverBatch(square)), ForwardTexts.SampleVariance);
        yield return new("squares-not-averaged", _form.ForEachFeature(_form.OverBatch(square)), ForwardTexts.SquaresNotAveraged);
        yield return new("not-squared", _form.ForEachFeature(_form.MeanOverBatch(_x - _mu)), ForwardTexts.NotSquared);
        yield return new("absolute-deviations", _form.ForEachFeature(_form.MeanOverBatch(Abs(_x - _mu))), ForwardTexts.AbsoluteDeviations);
        yield return new("mean-not-subtracted", _form.ForEachFeature(_form.MeanOverBatch(Pow(_x, 2))), ForwardTexts.MeanNotSubtracted);
        yield return new("mean-not-squared", _form.ForEachFeature(_form.MeanOverBatch(Pow(_x, 2)) - _mu), ForwardTexts.MeanNotSquared);
        yield return new("standard-deviation", _form.ForEachFeature(Sqrt(_form.MeanOverBatch(square))), ForwardTexts.StandardDeviation);
        if (!_form.HasMaps)
            yield return new("over-features", _form.ForEachSample(SpreadOverFeatures()), ForwardTexts.OverFeatures);
    }

    private IEnumerable<Mistake> OnXHat()
    {
        var centred = _x - _mu;
        yield return new("variance-not-rooted", _form.ForEach(centred / (_sigma2 + Epsilon)), ForwardTexts.VarianceNotRooted);
        yield return new("epsilon-outside-root", _form.ForEach(centred / (Sqrt(_sigma2) + Epsilon)), ForwardTexts.EpsilonOutsideRoot);
        yield return new("epsilon-forgotten", _form.ForEach(centred / Sqrt(_sigma2)), ForwardTexts.EpsilonForgotten);
        yield return new("not-centred", _form.ForEach(_x / Deviation(_sigma2)), ForwardTexts.NotCentred);
        yield return new("not-divided", _form.ForEach(centred), ForwardTexts.NotDivided);
        if (!_form.HasMaps)
            yield return new("over-features", OverFeatures(), ForwardTexts.OverFeatures);
    }

    private Mistake RunningStatistics() => new(
        "running-statistics", _form.ForEach((_x - _form.OfFeature(RunningMean)) / Deviation(_form.OfFeature(RunningVariance))), ForwardTexts.RunningStatistics);

    private Law AtInference()
    {
        var (mean, variance) = (_form.OfFeature(RunningMean), _form.OfFeature(RunningVariance));
        var centred = _x - mean;
        return new("xHat", _form.XHat, _form.ForEach(centred / Deviation(variance)), ForwardTexts.XHatAtInference,
        [
            new("batch-statistics", _form.ForEach((_x - _mu) / Deviation(_sigma2)), ForwardTexts.BatchStatistics),
            new("variance-not-rooted", _form.ForEach(centred / (variance + Epsilon)), ForwardTexts.VarianceNotRooted),
            new("epsilon-outside-root", _form.ForEach(centred / (Sqrt(variance) + Epsilon)), ForwardTexts.EpsilonOutsideRoot),
            new("epsilon-forgotten", _form.ForEach(centred / Sqrt(variance)), ForwardTexts.EpsilonForgotten),
            new("not-centred", _form.ForEach(_x / Deviation(variance)), ForwardTexts.NotCentred),
            new("not-divided", _form.ForEach(centred), ForwardTexts.NotDivided),
        ]);
    }

    private Law Output(Formula mean, Formula variance) => new(
        "y", _form.Y, _form.ForEach(_gamma * _xHat + _beta), ForwardTexts.Y, [.. OnOutput(mean, variance)]);

    private IEnumerable<Mistake> OnOutput(Formula mean, Formula variance)
    {
        yield return new("gamma-beta-swapped", _form.ForEach(_beta * _xHat + _gamma), ForwardTexts.GammaBetaSwapped);
        yield return new("shifted-first", _form.ForEach(_gamma * (_xHat + _beta)), ForwardTexts.ShiftedFirst);
        yield return new("not-normalized", _form.ForEach(_gamma * _x + _beta), ForwardTexts.NotNormalized);
        yield return new("gamma-forgotten", _form.ForEach(_xHat + _beta), ForwardTexts.GammaForgotten);
        yield return new("beta-forgotten", _form.ForEach(_gamma * _xHat), ForwardTexts.BetaForgotten);
        yield return new("beta-subtracted", _form.ForEach(_gamma * _xHat - _beta), ForwardTexts.BetaSubtracted);
        yield return new(
            "scaled-before-normalizing", _form.ForEach((_gamma * _x + _beta - mean) / Deviation(variance)), ForwardTexts.ScaledBeforeNormalizing);
    }

    /// <summary>The mean of the squares less the square of the mean, over the features of a sample.</summary>
    private Formula SpreadOverFeatures() => _form.MeanOverFeatures(Pow(_x, 2)) - Pow(_form.MeanOverFeatures(_x), 2);

    private Tabulated OverFeatures() =>
        _form.ForEach((_x - _form.MeanOverFeatures(_x)) / Deviation(SpreadOverFeatures()));
}
