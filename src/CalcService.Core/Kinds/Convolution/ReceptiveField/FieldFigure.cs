using System.Globalization;
using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>The receptive field as it grows back from one output of the last layer to the input, cut along the last axis.</summary>
/// <param name="given">The stack.</param>
/// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
/// <param name="language">The language of labels.</param>
internal sealed class FieldFigure(StackReceptiveField.Given given, Trace? trace, Language language)
{
    private const int MostRows = 12, RowsAtEachEnd = 4;
    private const double Pitch = 46, Widest = 300, Sheet = 580, MostDigits = 1e12;
    private const double Beside = 24, Heading = 24, LeastSpacing = 4.5, LargestDot = 10, BandHeight = 8;

    private static readonly Paint
        Cone = new() { Fill = Palette.Blue, FillOpacity = 0.13 },
        Edge = Paint.Line(Palette.Blue, 1.4),
        Joins = Paint.Line(Palette.Blue, 0.9, opacity: 0.55),
        Band = Paint.Line(Palette.Blue, 1.2).Tinted(0.4),
        Centre = Paint.Line(Palette.Ink, 1, "3 3", opacity: 0.7);

    private readonly Canvas _canvas = new();
    private readonly FieldCone _cone = FieldCone.Of(given, given.Axes - 1);
    private readonly int[] _rows = RowsOf(given.Layers.Count);
    private double _width;

    /// <summary>Draws a stack.</summary>
    /// <param name="given">The stack.</param>
    /// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(StackReceptiveField.Given given, Trace? trace, Language language) =>
        new FieldFigure(given, trace, language).Draw();

    private Figure Draw()
    {
        _width = Math.Min(Widest, Sheet - 2 * Beside - LabelWidth);
        for (var row = _rows.Length - 1; row > 0; row--)
            DrawCone(row);
        _canvas.Line(new(0, Y(_rows.Length - 1)), new(0, Y(0)), Centre);
        for (var row = 0; row < _rows.Length; row++)
            DrawLevel(row);
        for (var row = 1; row < _rows.Length; row++)
            WriteLayer(row);
        _canvas.Write(Span, new(_width / 2 + Beside, Y(_rows.Length - 1) - Heading), Anchor.Start, Canvas.Small);
        Measure();
        return _canvas.Finish(Alt);
    }

    /// <summary>What lies between a row and the one below it.</summary>
    private void DrawCone(int row)
    {
        var (above, below) = (Half(row), Half(row - 1));
        var (top, bottom) = (Y(row), Y(row - 1));
        _canvas.Draw(new Outline().Shape(new(-above, top), new(above, top), new(below, bottom), new(-below, bottom)), Cone);
        var sides = new Outline().Line(new(-above, top), new(-below, bottom)).Line(new(above, top), new(below, bottom));
        _canvas.Draw(sides, IsBroken(row) ? Edge with { Dash = "2 4" } : Edge);
        if (trace is null || IsBroken(row) || !HasDots(row) || !HasDots(row - 1))
            return;
        var (upper, lower) = (_cone.Levels[_rows[row]], _cone.Levels[_rows[row - 1]]);
        var joins = new Outline();
        foreach (var (from, to) in lower.Joins)
            joins.Line(new(upper.Offset(from) * Scale, top), new(lower.Offset(to) * Scale, bottom));
        _canvas.Draw(joins, Joins);
    }

    private void DrawLevel(int row)
    {
        var level = _cone.Levels[_rows[row]];
        var half = Half(row);
        if (trace is not null && HasDots(row))
        {
            var dots = new Outline();
            foreach (var place in level.Places)
                dots.Dot(new(level.Offset(place) * Scale, Y(row)));
            _canvas.Draw(dots, Paint.Dots(Palette.Blue, Math.Min(LargestDot, 0.7 * level.Jump * Scale)));
        }
        else
        {
            _canvas.Rectangle(Area.Around(new(0, Y(row)), 2 * half + BandHeight, BandHeight), Band, rounding: BandHeight / 2);
        }
        _canvas.Write(Name(row), new(-_width / 2 - Beside, Y(row)), Anchor.End, Canvas.Small);
        var count = trace is null && row < _rows.Length - 1 ? "?" : Count(level.Count);
        _canvas.Write(count, new(_width / 2 + Beside, Y(row)), Anchor.Start, Canvas.Small);
    }

    /// <summary>The window that leads from a row to the one below, or dots for those left out.</summary>
    private void WriteLayer(int row)
    {
        var between = new Point(-_width / 2 - Beside, (Y(row) + Y(row - 1)) / 2);
        _canvas.Write(IsBroken(row) ? "⋯" : Window(given.Layers[_rows[row] - 1]), between, Anchor.End, Canvas.Small);
    }

    private void Measure()
    {
        var half = Math.Max(Half(0), BandHeight / 2);
        new Lanes(_canvas, Side.Below, Y(0) + BandHeight).Measure(-half, half, $"R = {Answer("receptiveField")}");
        _canvas.Write(
            In($"centre at {Answer("start")}, next field {Answer("jump")} further on", $"中心在 {Answer("start")}，下一个感受野相隔 {Answer("jump")}"),
            new(0, _canvas.Extent.Bottom + 12), size: Canvas.Small);
    }

    private double LabelWidth
    {
        get
        {
            var before = Enumerable.Range(0, _rows.Length).Select(Name).Concat(given.Layers.Select(Window));
            var behind = _cone.Levels.Select(level => Count(level.Count)).Append(Span);
            return Canvas.Small * (before.Max(WidthOf) + behind.Max(WidthOf));

            static double WidthOf(string label) => new Label(label).Width;
        }
    }

    private string Span => In("span", "跨度");

    private string Name(int row) => _rows[row] switch
    {
        0 => In("input", "输入"),
        var layer when layer == given.Layers.Count => In("one output", "一个输出"),
        var layer => In($"output of layer {layer}", $"第 {layer} 层输出"),
    };

    private string Window(StackLayer layer)
    {
        var axis = given.Axes - 1;
        var stride = layer.Stride[axis] > 1 ? $", S = {layer.Stride[axis]}" : "";
        var dilation = layer.Dilation[axis] > 1 ? $", D = {layer.Dilation[axis]}" : "";
        var type = layer.Type == StackLayerType.Pool ? In("pool", "池化") : In("conv", "卷积");
        return $"{type} K = {layer.KernelSize[axis]}{stride}{dilation}";
    }

    private string Alt => trace is null
        ? In(
            $"A cone that widens from one output of layer {given.Layers.Count} back to the input; how wide it becomes is asked for.",
            $"从第 {given.Layers.Count} 层的一个输出向输入逐层变宽的锥形；其宽度待求。")
        : In(
            $"A cone that widens from one output of layer {given.Layers.Count} back to the input. Positions spanned, from the output to the input: {Counts}.",
            $"从第 {given.Layers.Count} 层的一个输出向输入逐层变宽的锥形。从输出到输入，各层跨越的位置数：{Counts}。");

    private string Counts => string.Join(", ", _rows.Reverse().Select(level => Count(_cone.Levels[level].Count)));

    private string Answer(string id) => trace is null ? "?" : Short(trace[id].Tensor[given.Axes - 1]);

    private static string Short(Scalar value) => value.TryToInt64(out var whole) && whole is >= 0 and < (long)MostDigits
        ? Label.Whole(whole)
        : value.ToDouble() is var real && Math.Abs(real) < MostDigits
            ? TextPrinter.Print(Pen.Numbers(new()).Number(value))
            : Powered(real);

    private static string Powered(double number)
    {
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(number)));
        return string.Create(CultureInfo.InvariantCulture, $"{number / Math.Pow(10, exponent):0.##} · 10^{exponent}");
    }

    private static string Count(double count) => Short(count < MostDigits ? (long)count : Scalar.Real(count));

    private double Scale => _width / Math.Max(_cone.Levels[0].Reach, 1);

    /// <summary>Half the width of a row; where nothing is to be told, every row is as much wider as the other.</summary>
    private double Half(int row) => trace is null
        ? _width / 2 * (_rows.Length - 1 - row) / (_rows.Length - 1)
        : _cone.Levels[_rows[row]].Reach * Scale / 2;

    private bool HasDots(int row) => _cone.Levels[_rows[row]] is { Places.Count: > 0 } level && level.Jump * Scale >= LeastSpacing;

    private double Y(int row) => (_rows.Length - 1 - row) * Pitch;

    private bool IsBroken(int row) => _rows[row] - _rows[row - 1] > 1;

    private string In(string en, string zh) => language == Language.Chinese ? zh : en;

    private static int[] RowsOf(int layers) => layers + 1 <= MostRows
        ? [.. Enumerable.Range(0, layers + 1)]
        : [.. Enumerable.Range(0, RowsAtEachEnd), .. Enumerable.Range(layers + 1 - RowsAtEachEnd, RowsAtEachEnd)];
}
