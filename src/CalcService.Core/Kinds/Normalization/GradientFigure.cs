using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Normalization;

/// <summary>
/// The gradients of the output and of the input as bars, sample by sample: however the first add up, the second add up
/// to 0, because the statistics of the batch take their mean away.
/// </summary>
internal sealed class GradientFigure
{
    private const int MostFeatures = 3, MostBars = 8;
    private const double PanelWidth = 200, PanelHeight = 78, Between = 48, Pitch = 134, Fill = 0.62, LabelRoom = 14;

    private static readonly Paint
        Given = Paint.Filled(Palette.Blue, opacity: 0.85),
        Asked = Paint.Line(Palette.Vermilion, 2).Tinted(0.14),
        Zero = Paint.Line(Palette.Ink, opacity: 0.8);

    private readonly Canvas _canvas = new();
    private readonly IBatch _batch;
    private readonly Tensor _dy;
    private readonly Tensor? _dx;
    private readonly Language _language;
    private readonly int _features;

    private GradientFigure(IBatch batch, Tensor dy, Trace? trace, Language language)
    {
        (_batch, _dy, _dx, _language) = (batch, dy, trace?.Find("dx")?.Value.Tensor, language);
        _features = Math.Min(batch.Features, MostFeatures);
    }

    /// <summary>Draws the gradients of a batch.</summary>
    /// <param name="batch">The batch; complete.</param>
    /// <param name="dy">The gradient of the output.</param>
    /// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(IBatch batch, Tensor dy, Trace? trace, Language language) =>
        new GradientFigure(batch, dy, trace, language).Draw();

    private Figure Draw()
    {
        for (var feature = 0; feature < _features; feature++)
        {
            var top = feature * Pitch;
            _canvas.Write($"{Thing} {feature + 1}", new(-10, top + PanelHeight / 2), Anchor.End, Canvas.Small);
            Panel(0, top, "∂L/∂y", _dy, feature, Given);
            Panel(PanelWidth + Between, top, "∂L/∂x", _dx, feature, Asked);
        }
        if (Note() is { } note)
            _canvas.Write(note, new(PanelWidth + Between / 2, (_features - 1) * Pitch + PanelHeight + 34), size: Canvas.Small);
        AddLegend();
        return _canvas.Finish(Alt());
    }

    private void Panel(double left, double top, string letter, Tensor? gradient, int feature, Paint paint)
    {
        double[]? all = gradient is null ? null : [.. gradient.ValuesOf(feature).Select(value => value.ToDouble())];
        var sum = _dx is null || all is null ? "?" : FigureNumbers.Text(Settled(all)); // the sum of ∂L/∂y is an answer, too
        _canvas.Write($"{letter}: Σ = {sum}", new(left + PanelWidth / 2, top - LabelRoom), size: Canvas.Small);
        if (all is null)
        {
            _canvas.Line(new(left, top + PanelHeight / 2), new(left + PanelWidth, top + PanelHeight / 2), Zero);
            _canvas.Write("?", new(left + PanelWidth / 2, top + PanelHeight / 4));
            return;
        }
        double[] shown = [.. all.Take(MostBars)];
        var (low, high) = (Math.Min(0, shown.Min()), Math.Max(0, shown.Max()));
        var scale = high > low ? PanelHeight / (high - low) : 1;
        var zero = high > low ? top + high * scale : top + PanelHeight / 2;
        var pitch = PanelWidth / shown.Length;
        var bars = new Outline();
        for (var i = 0; i < shown.Length; i++)
        {
            var (middle, width) = (left + (i + 0.5) * pitch, Math.Min(Fill * pitch, 30));
            var end = zero - shown[i] * scale;
            if (Math.Abs(end - zero) > 0.5)
                bars.Rectangle(new(middle - width / 2, Math.Min(zero, end), middle + width / 2, Math.Max(zero, end)));
            _canvas.Write($"{i + 1}", new(middle, top + PanelHeight + LabelRoom), size: Canvas.Small);
        }
        _canvas.Draw(bars, paint);
        _canvas.Line(new(left, zero), new(left + PanelWidth, zero), Zero);
    }

    /// <summary>The sum; rounding errors of numbers that cancel are none of the reader's business.</summary>
    private static double Settled(double[] numbers) =>
        Math.Abs(numbers.Sum()) <= 1e-9 * numbers.Sum(Math.Abs) ? 0 : numbers.Sum();

    private void AddLegend()
    {
        var legend = new Legend(_canvas);
        legend.Add(
            at => _canvas.Rectangle(at.Grown(-2), Given), Words("gradient of the output, value by value", "各个值的输出梯度"));
        legend.Add(at => _canvas.Rectangle(at.Grown(-2), Asked), Words("gradient of the input", "输入梯度"));
        legend.Place();
    }

    private string Thing => _batch.HasMaps ? Words("channel", "通道") : Words("feature", "特征");

    private string? Note()
    {
        string?[] notes =
        [
            _features < _batch.Features
                ? Words($"the first {_features} of {_batch.Features} {Thing}s", $"{_batch.Features} 个{Thing}中的前 {_features} 个")
                : null,
            _batch.Count > MostBars
                ? Words($"the first {MostBars} of {_batch.Count} values; Σ is over all", $"{_batch.Count} 个值中的前 {MostBars} 个；Σ 对全部求和")
                : null,
        ];
        return notes.OfType<string>().ToArray() is { Length: > 0 } said ? string.Join(Words(", ", "，"), said) : null;
    }

    private string Alt() => _dx is null
        ? Words(
            $"Bars for the gradient of the output at each value of a {Thing}; the gradient of the input is asked for.",
            $"每个{Thing}各个值的输出梯度条形图；输入梯度待求。")
        : Words(
            $"Bars for the gradients of the output and of the input at each value of a {Thing}; those of the input add up to 0.",
            $"每个{Thing}各个值的输出梯度与输入梯度条形图；输入梯度之和为 0。");

    private string Words(string en, string zh) => _language == Language.Chinese ? zh : en;
}
