using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Convolution.Cost;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution.Compare;

/// <summary>The two blocks as rows of filters between channels, and bars for what they have and cost.</summary>
/// <param name="given">The comparison.</param>
/// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
/// <param name="language">The language of labels.</param>
internal sealed class CompareFigure(ConvCompare.Given given, Trace? trace, Language language)
{
    private const double Room = 440, Narrow = 18, Gap = 4, RowHeight = 88;
    private const double BarRoom = 210, BarHeight = 13, BarPitch = 22, LeastBar = 1.5;
    private const int MostLayers = 4;

    private readonly Canvas _canvas = new();
    private readonly int _axes = given.Axes;

    /// <summary>Draws a comparison.</summary>
    /// <param name="given">The comparison.</param>
    /// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(ConvCompare.Given given, Trace? trace, Language language) =>
        new CompareFigure(given, trace, language).Draw();

    private Figure Draw()
    {
        DrawBlock(given.Before, 0, Wire(isBefore: true), In("A, before", "A，替换前"));
        DrawBlock(given.After, RowHeight, Wire(isBefore: false), In("B, after", "B，替换后"));
        DrawBars(2 * RowHeight - 10, In("parameters", "参数"), "parameters");
        if (given.Input is not null)
            DrawBars(2 * RowHeight + 2 * BarPitch + 2, "MACs", "macs");
        return _canvas.Finish(Alt);
    }

    private static Paint Wire(bool isBefore) => LayerIcons.Wire(isBefore ? 0 : 1);

    /// <summary>Channels, filter, channels, filter, … from left to right.</summary>
    private void DrawBlock(IReadOnlyList<ConvLayer> layers, double y, Paint paint, string name)
    {
        var shown = Shown(layers.Count);
        var step = Room / shown.Count;
        _canvas.Write(name, new(-12 - Narrow, y), Anchor.End);
        var from = WriteChannels(layers[0].InChannels, new(0, y));
        for (var i = 0; i < shown.Count; i++)
        {
            var end = new Point((i + 1) * step, y);
            var layer = shown[i] is { } number ? layers[number] : null;
            var to = WriteChannels(layer?.OutChannels ?? layers[^1].InChannels, end);
            if (layer is null)
                _canvas.Write("⋯", end.By(-step / 2, 0));
            else
                DrawLayer(layer, (i * step + from, end.X - to), y, paint);
            from = to;
        }
    }

    private void DrawLayer(ConvLayer layer, (double From, double To) x, double y, Paint paint)
    {
        var middle = new Point((x.From + x.To) / 2, y);
        var reach = LayerIcons.Reach(layer.KernelSize!, _axes);
        _canvas.Line(new(x.From, y), middle.By(-reach, 0), paint);
        _canvas.Arrow(middle.By(reach, 0), new(x.To, y), paint);
        new LayerIcons(_canvas, _axes == 1).Filter(middle, layer.KernelSize!, _axes, Depth(layer), paint);
        _canvas.Write(WindowPrompts.Sizes(layer.KernelSize!, _axes), middle.By(0, 26), size: Canvas.Small);
        if (KindOf(layer) is { } kind)
            _canvas.Write(kind, middle.By(0, 43), size: Canvas.Small);
    }

    /// <summary>Writes a number of channels, and says how far from its middle a line may come.</summary>
    private double WriteChannels(int channels, Point at)
    {
        var label = Label.Whole(channels);
        _canvas.Write(label, at, size: Canvas.Small);
        return new Label(label).Width * Canvas.Small / 2 + Gap;
    }

    /// <summary>Two bars, as long as what they stand for; no lengths where nothing is to be told.</summary>
    private void DrawBars(double y, string name, string answer)
    {
        var (before, after) = (Value($"{answer}Before"), Value($"{answer}After"));
        var most = Math.Max(before?.ToDouble() ?? 1, after?.ToDouble() ?? 1);
        _canvas.Write(name, new(-12 - Narrow, y + BarPitch / 2), Anchor.End, Canvas.Small);
        Bar(before, most, y, Wire(isBefore: true));
        Bar(after, most, y + BarPitch, Wire(isBefore: false));
    }

    private void Bar(Scalar? value, double most, double y, Paint paint)
    {
        var length = value is { } known ? Math.Max(LeastBar, BarRoom * known.ToDouble() / most) : BarRoom;
        var bar = new Area(-Narrow, y - BarHeight / 2, length - Narrow, y + BarHeight / 2);
        _canvas.Rectangle(bar, paint.Tinted(value is null ? 0 : 0.3) with { Width = 1.3 });
        _canvas.Write(value is { } told ? Number(told) : "?", new(length - Narrow + 8, y), Anchor.Start, Canvas.Small);
    }

    private Scalar? Value(string answer) => trace?.Find(answer)?.Value.Scalar;

    private static string Number(Scalar value) => value.TryToInt64(out var whole) ? Label.Whole(whole) : value.ToString();

    /// <summary>How many channels a filter sees, which tells how deep it is drawn.</summary>
    private static int Depth(ConvLayer layer) => layer.IsSeparable ? 1 : layer.InChannels / layer.GroupCount;

    private string? KindOf(ConvLayer layer) => layer switch
    {
        { Transposed: true } => In("transposed", "转置"),
        { Variant: ConvVariant.DepthwiseSeparable } => In("separable", "可分离"),
        { Variant: ConvVariant.Depthwise } => In("depthwise", "逐通道"),
        { GroupCount: > 1 } => In($"{layer.GroupCount} groups", $"{layer.GroupCount} 组"),
        { Variant: ConvVariant.Pointwise } => In("pointwise", "逐点"),
        _ => null,
    };

    /// <summary>The first layers and the last; null stands for those between.</summary>
    private static IReadOnlyList<int?> Shown(int layers) => layers <= MostLayers
        ? [.. Enumerable.Range(0, layers).Select(i => (int?)i)]
        : [0, 1, null, layers - 1];

    private string Alt
    {
        get
        {
            var (a, b) = (Described(given.Before), Described(given.After));
            var sizes = In($"Block A: {a}. Block B: {b}.", $"模块 A：{a}。模块 B：{b}。");
            if (trace is null)
                return sizes;
            var (before, after) = (Number(trace["parametersBefore"].Scalar), Number(trace["parametersAfter"].Scalar));
            var bars = In($" Bars: {before} parameters before, {after} after.", $"条形：参数从 {before} 变为 {after}。");
            return given.Input is null ? sizes + bars : sizes + bars + Cost(trace);
        }
    }

    private string Cost(Trace solved)
    {
        var (before, after) = (Number(solved["macsBefore"].Scalar), Number(solved["macsAfter"].Scalar));
        return In($" {before} MACs before, {after} after.", $"MAC 从 {before} 变为 {after}。");
    }

    private string Described(IReadOnlyList<ConvLayer> layers) => string.Join(In(", then ", "，然后 "), layers.Select(layer =>
        $"{WindowPrompts.Sizes(layer.KernelSize!, _axes)}, {layer.InChannels} → {layer.OutChannels}"));

    private string In(string en, string zh) => language == Language.Chinese ? zh : en;
}
