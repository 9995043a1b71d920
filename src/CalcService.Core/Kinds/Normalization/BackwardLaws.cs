using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>The laws that carry a gradient back through the normalization of a batch.</summary>
/// <remarks>
/// Source: Ioffe and Szegedy (2015), section 3. Their gradients of the mean and of the variance are put into that of x,
/// and what remains are two sums over the batch.
/// </remarks>
internal sealed class BackwardLaws
{
    private readonly BatchForm _form;
    private readonly Formula _dy, _dxHat, _x, _xHat, _variance, _s, _t;

    private BackwardLaws(BatchForm form)
    {
        _form = form;
        (_dy, _dxHat, _x, _xHat) = (form.At(form.DY), form.At(form.DXHat), form.At(form.X), form.At(form.XHat));
        (_variance, _s, _t) = (form.OfFeature(Sigma2), form.OfFeature(SumOfDXHat), form.OfFeature(SumOfProducts));
        Beta = Summed("dBeta", BatchSymbols.DBeta, _dy, BackwardTexts.Beta, OnBeta());
        Gamma = Summed("dGamma", BatchSymbols.DGamma, _dy * _xHat, BackwardTexts.Gamma, OnGamma());
        XHat = new("dXHat", form.DXHat, form.ForEach(_dy * form.OfFeature(BatchSymbols.Gamma)), BackwardTexts.XHat,
            PerValue("gamma-forgotten", _dy, BackwardTexts.GammaForgotten),
            PerValue("beta-for-gamma", _dy * form.OfFeature(BatchSymbols.Beta), BackwardTexts.BetaForGamma));
        Sum = Summed("sumDXHat", SumOfDXHat, _dxHat, BackwardTexts.Sum,
            [new("averaged", form.ForEachFeature(form.MeanOverBatch(_dxHat)), BackwardTexts.SumAveraged)]);
        SumOfWeighted = Summed("sumDXHatXHat", SumOfProducts, _dxHat * _xHat, BackwardTexts.SumOfProducts,
        [
            PerFeature("averaged", form.MeanOverBatch(_dxHat * _xHat), BackwardTexts.SumAveraged),
            PerFeature("x-for-x-hat", form.OverBatch(_dxHat * _x), BackwardTexts.XForXHat),
        ]);
        X = new("dx", form.DX, form.ForEach(Whole / (M * Deviation)), BackwardTexts.X, [.. OnX()]);
    }

    /// <summary>The gradient of the shift.</summary>
    public Law Beta { get; }

    /// <summary>The gradient of the scale.</summary>
    public Law Gamma { get; }

    /// <summary>The gradient of the normalized values.</summary>
    public Law XHat { get; }

    /// <summary>Its sum over the batch.</summary>
    public Law Sum { get; }

    /// <summary>The sum of it times the normalized values.</summary>
    public Law SumOfWeighted { get; }

    /// <summary>The gradient of the values.</summary>
    public Law X { get; }

    /// <summary>The laws for vectors of features, which stand in a formula sheet.</summary>
    public static BackwardLaws Vectors { get; } = new(BatchForm.Vectors);

    private static BackwardLaws Maps { get; } = new(BatchForm.Maps);

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<Law> All => [Gamma, Beta, XHat, Sum, SumOfWeighted, X];

    private Formula Whole => M * _dxHat - _s - _xHat * _t;

    private Formula Deviation => ForwardLaws.Deviation(_variance);

    /// <summary>The laws in the form of a batch.</summary>
    public static BackwardLaws Of(BatchForm form) => form.HasMaps ? Maps : Vectors;

    private Law Summed(string id, TensorSymbol symbol, Formula term, Text why, IEnumerable<Mistake> mistakes) =>
        new(id, symbol, _form.ForEachFeature(_form.OverBatch(term)), why, [.. mistakes]);

    private Mistake PerFeature(string id, Formula wrong, Text message) => new(id, _form.ForEachFeature(wrong), message);

    private Mistake PerValue(string id, Formula wrong, Text message) => new(id, _form.ForEach(wrong), message);

    private IEnumerable<Mistake> OnBeta()
    {
        yield return PerFeature("averaged", _form.MeanOverBatch(_dy), BackwardTexts.Averaged);
        yield return PerFeature("gamma-and-beta-swapped", _form.OverBatch(_dy * _xHat), BackwardTexts.XHatTooMany);
    }

    private IEnumerable<Mistake> OnGamma()
    {
        yield return PerFeature("averaged", _form.MeanOverBatch(_dy * _xHat), BackwardTexts.Averaged);
        yield return PerFeature("x-hat-forgotten", _form.OverBatch(_dy), BackwardTexts.XHatForgotten);
        yield return PerFeature("x-for-x-hat", _form.OverBatch(_dy * _x), BackwardTexts.XForXHat);
    }

    private IEnumerable<Mistake> OnX()
    {
        var (all, deviation) = (M * _dxHat, Deviation);
        yield return PerValue("statistics-constant", _dxHat / deviation, BackwardTexts.StatisticsConstant);
        yield return PerValue("mean-forgotten", (all - _xHat * _t) / (M * deviation), BackwardTexts.MeanForgotten);
        yield return PerValue("variance-forgotten", (all - _s) / (M * deviation), BackwardTexts.VarianceForgotten);
        yield return PerValue("not-divided-by-m", Whole / deviation, BackwardTexts.NotDividedByM);
        yield return PerValue("sums-not-averaged", (_dxHat - _s - _xHat * _t) / deviation, BackwardTexts.SumsNotAveraged);
        yield return PerValue("signs-reversed", (all + _s + _xHat * _t) / (M * deviation), BackwardTexts.SignsReversed);
        yield return PerValue("variance-not-rooted", Whole / (M * (_variance + Epsilon)), BackwardTexts.VarianceNotRooted);
        yield return PerValue("x-hat-forgotten", (all - _s - _t) / (M * deviation), BackwardTexts.XHatNotTimes);
        yield return PerValue("gamma-forgotten", (M * _dy - _s - _xHat * _t) / (M * deviation), BackwardTexts.GammaForgottenHere);
    }
}
