using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>
/// Each feature as values on a number line with their mean and standard deviation, and below it the same values normalized:
/// wherever they were and however far apart, they end up around 0, about 1 apart.
/// </summary>
internal sealed class BatchFigure
{
    private const int MostFeatures = 3, MostValues = 200;
    private const double Between = 52, Pitch = 128, LabelAt = -24, NoteAt = 26;

    private readonly Canvas _canvas = new();
    private readonly IBatch _batch;
    private readonly Trace? _trace;
    private readonly Language _language;
    private readonly int _features;
    private readonly (double From, double To) _raw, _normal;

    private BatchFigure(IBatch batch, Trace? trace, Language language)
    {
        (_batch, _trace, _language) = (batch, trace, language);
        _features = Math.Min(batch.Features, MostFeatures);
        _raw = Range(Enumerable.Range(0, _features).SelectMany(Values).Concat(Means));
        _normal = Range([-2, 2, .. Enumerable.Range(0, _features).SelectMany(feature => Normalized(feature) ?? [])]);
    }

    /// <summary>Draws a batch.</summary>
    /// <param name="batch">The batch; complete.</param>
    /// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(IBatch batch, Trace? trace, Language language) =>
        new BatchFigure(batch, trace, language).Draw();

    private bool AtInference => _batch.Mode == NormMode.Inference;

    private IEnumerable<double> Means =>
        Enumerable.Range(0, _features).Select(StatisticsOf).OfType<(double Mean, double)>().Select(known => known.Mean);

    private Figure Draw()
    {
        for (var feature = 0; feature < _features; feature++)
            Draw(feature, feature * Pitch);
        if (Note() is { } note)
            _canvas.Write(note, new(NumberLine.Length / 2, (_features - 1) * Pitch + Between + NoteAt + 14), size: Canvas.Small);
        AddLegend();
        return _canvas.Finish(Alt());
    }

    private void Draw(int feature, double top)
    {
        var raw = new NumberLine(_canvas, top, _raw.From, _raw.To);
        _canvas.Write($"x_{feature + 1}", new(LabelAt, top), Anchor.End);
        if (StatisticsOf(feature) is var (mean, deviation))
        {
            raw.Spread(mean, deviation);
            _canvas.Write(
                $"{Subject} = {FigureNumbers.Text(mean)}, {DeviationLetter} = {FigureNumbers.Text(deviation)}",
                new(NumberLine.Length / 2, top - 34), size: Canvas.Small);
        }
        raw.Rule(_raw.From, _raw.To);
        raw.Dots(Values(feature));

        var normal = new NumberLine(_canvas, top + Between, _normal.From, _normal.To);
        _canvas.Write($"x̂_{feature + 1}", new(LabelAt, top + Between), Anchor.End);
        normal.Rule(-1, 0, 1);
        if (Normalized(feature) is { } values)
            normal.Rings(values);
        else
            _canvas.Write("?", new(NumberLine.Length / 4, top + Between - 12));
    }

    private string Subject => AtInference ? "μ_run" : "μ";

    private string DeviationLetter => AtInference ? "σ_run" : "σ";

    private IEnumerable<double> Values(int feature) =>
        _batch.ValuesOf(feature).Take(MostValues).Select(value => value.ToDouble());

    private IEnumerable<double>? Normalized(int feature) =>
        _trace?.Find("xHat")?.Value.Tensor.ValuesOf(feature).Take(MostValues).Select(value => value.ToDouble());

    /// <summary>Mean and standard deviation, unless they are asked for.</summary>
    private (double Mean, double Deviation)? StatisticsOf(int feature)
    {
        var (mean, variance) = AtInference
            ? (_batch.RunningMean, _batch.RunningVariance)
            : (_trace?.Find("mean")?.Value.Tensor, _trace?.Find("variance")?.Value.Tensor);
        return mean is null || variance is null
            ? null
            : (mean[feature].ToDouble(), Math.Sqrt(variance[feature].ToDouble()));
    }

    private static (double From, double To) Range(IEnumerable<double> numbers)
    {
        double[] all = [.. numbers];
        return all.Max() > all.Min() ? (all.Min(), all.Max()) : (all[0] - 1, all[0] + 1);
    }

    private void AddLegend()
    {
        var legend = new Legend(_canvas);
        legend.Add(
            at => _canvas.Draw(new Outline().Dot(at.Centre), Paint.Dots(Palette.Blue, 8)), Words("values x", "输入值 x"));
        if (StatisticsOf(0) is not null)
        {
            legend.Add(
                at => _canvas.Line(new(at.Centre.X, at.Top), new(at.Centre.X, at.Bottom), NumberLine.MeanPaint),
                Words("mean μ", "均值 μ"));
            legend.Add(at => _canvas.Rectangle(at.Grown(-2), NumberLine.SpreadPaint), "μ ± σ");
        }
        if (_trace is not null)
            legend.Add(
                at => _canvas.Draw(new Outline().Ring(at.Centre, 4), NumberLine.RingPaint),
                Words("normalized values x̂", "归一化后的值 x̂"));
        legend.Place();
    }

    private string? Note()
    {
        var thing = _batch.HasMaps ? Words("channels", "通道") : Words("features", "特征");
        var fewer = First(_features, _batch.Features, thing);
        var values = First(MostValues, _batch.Count, Words("values", "值"));
        return (fewer, values) switch
        {
            (null, null) => null,
            (null, _) => values,
            (_, null) => fewer,
            _ => Words($"{fewer}, {values}", $"{fewer}，{values}"),
        };
    }

    private string? First(int shown, int of, string things) =>
        shown < of ? Words($"the first {shown} of {of} {things}", $"{of} 个{things}中的前 {shown} 个") : null;

    private string Alt()
    {
        var thing = _batch.HasMaps ? Words("channel", "通道") : Words("feature", "特征");
        var told = Enumerable.Range(0, _features).Select(feature => StatisticsOf(feature) is var (mean, deviation)
            ? Words(
                $" {thing} {feature + 1}: mean {FigureNumbers.Text(mean)}, standard deviation {FigureNumbers.Text(deviation)}.",
                $"{thing} {feature + 1}：均值 {FigureNumbers.Text(mean)}，标准差 {FigureNumbers.Text(deviation)}。")
            : "");
        return Words(
            $"Number lines with the values of each {thing}{(_trace is null ? "; the normalized values are asked for" : ", and below it the normalized values around 0")}.",
            $"数轴上是每个{thing}的值{(_trace is null ? "；归一化后的值待求" : "，其下是分布在 0 附近的归一化值")}。") + string.Concat(told);
    }

    private string Words(string en, string zh) => _language == Language.Chinese ? zh : en;
}
