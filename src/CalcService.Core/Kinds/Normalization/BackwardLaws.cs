using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Normalization.BatchSymbols;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>The laws that carry a gradient back through the normalization of a batch.</summary>
/// <remarks>
/// Source: Ioffe and Szegedy (2015), section 3. Their gradients of the mean and of the variance are put into that of x, and
/// what remains are two sums over the batch.
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
            new Mistake("gamma-forgotten", form.ForEach(_dy), BackwardTexts.GammaForgotten),
            new Mistake("beta-for-gamma", form.ForEach(_dy * form.OfFeature(BatchSymbols.Beta)), BackwardTexts.BetaForGamma));
        Sum = Summed("sumDXHat", SumOfDXHat, _dxHat, BackwardTexts.Sum,
            [new("averaged", form.ForEachFeature(form.MeanOverBatch(_dxHat)), BackwardTexts.SumAveraged)]);
        SumOfWeighted = Summed("sumDXHatXHat", SumOfProducts, _dxHat * _xHat, BackwardTexts.SumOfProducts,
        [
            new("averaged", form.ForEachFeature(form.MeanOverBatch(_dxHat * _xHat)), BackwardTexts.SumAveraged),
            new("x-for-x-hat", form.ForEachFeature(form.OverBatch(_dxHat * _x)), BackwardTexts.XForXHat),
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

    private IEnumerable<Mistake> OnBeta()
    {
        yield return new("averaged", _form.ForEachFeature(_form.MeanOverBatch(_dy)), BackwardTexts.Averaged);
        yield return new("gamma-and-beta-swapped", _form.ForEachFeature(_form.OverBatch(_dy * _xHat)), BackwardTexts.XHatTooMany);
    }

    private IEnumerable<Mistake> OnGamma()
    {
        yield return new("averaged", _form.ForEachFeature(_form.MeanOverBatch(_dy * _xHat)), BackwardTexts.Averaged);
        yield return new("x-hat-forgotten", _form.ForEachFeature(_form.OverBatch(_dy)), BackwardTexts.XHatForgotten);
        yield return new("x-for-x-hat", _form.ForEachFeature(_form.OverBatch(_dy * _x)), BackwardTexts.XForXHat);
    }

    private IEnumerable<Mistake> OnX()
    {
        var (all, deviation) = (M * _dxHat, Deviation);
        yield return new("statistics-constant", _form.ForEach(_dxHat / deviation), BackwardTexts.StatisticsConstant);
        yield return new("mean-forgotten", _form.ForEach((all - _xHat * _t) / (M * deviation)), BackwardTexts.MeanForgotten);
        yield return new("variance-forgotten", _form.ForEach((all - _s) / (M * deviation)), BackwardTexts.VarianceForgotten);
        yield return new("not-divided-by-m", _form.ForEach(Whole / deviation), BackwardTexts.NotDividedByM);
        yield return new("sums-not-averaged", _form.ForEach((_dxHat - _s - _xHat * _t) / deviation), BackwardTexts.SumsNotAveraged);
        yield return new("signs-reversed", _form.ForEach((all + _s + _xHat * _t) / (M * deviation)), BackwardTexts.SignsReversed);
        yield return new("variance-not-rooted", _form.ForEach(Whole / (M * (_variance + Epsilon))), BackwardTexts.VarianceNotRooted);
        yield return new("x-hat-forgotten", _form.ForEach((all - _s - _t) / (M * deviation)), BackwardTexts.XHatNotTimes);
        yield return new("gamma-forgotten", _form.ForEach((M * _dy - _s - _xHat * _t) / (M * deviation)), BackwardTexts.GammaForgottenHere);
    }
}
