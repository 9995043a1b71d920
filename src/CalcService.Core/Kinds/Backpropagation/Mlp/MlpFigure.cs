using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.Backpropagation.Mlp.MlpBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.Mlp;

/// <summary>
/// The network with its values: a column for each layer, in each unit its activation and the error that comes back, on each line the
/// weight. Of a batch the first sample is shown; of a large network the first units and layers.
/// </summary>
internal sealed class MlpFigure
{
    private const int MostUnits = 5, MostLayers = 4, Digits = 4;
    private const int MostWeighed = 3; // units of a layer up to which each line carries its weight
    private const double HalfWidth = 56, HalfHeight = 23, ColumnGap = 232, RowGap = 82, WeightAt = 0.24;

    private readonly Canvas _canvas = new();
    private readonly Given _given;
    private readonly Trace? _trace;
    private readonly int[] _layers;

    private MlpFigure(Given given, Trace? trace)
    {
        (_given, _trace) = (given, trace);
        var count = given.Layers.Count;
        _layers = count <= MostLayers ? [.. Enumerable.Range(0, count + 1)] : [.. Enumerable.Range(0, MostLayers), count];
    }

    /// <summary>Draws a network.</summary>
    public static Figure Of(Given given, Trace? trace, Language language)
    {
        var figure = new MlpFigure(given, trace);
        figure.Draw(language);
        return figure._canvas.Finish(MlpAlt.Of(given, trace).In(language));
    }

    private void Draw(Language language)
    {
        for (var column = 1; column < _layers.Length; column++)
            Connect(column);
        for (var column = 0; column < _layers.Length; column++)
            Column(column, language);
    }

    private int Units(int layer) => layer == 0 ? _given.Inputs.Shape[^1] : _given.Layers[layer - 1].Units;

    private int Shown(int layer) => Math.Min(Units(layer), MostUnits);

    private Point Place(int column, int unit)
    {
        var shown = Shown(_layers[column]);
        return new(column * ColumnGap, (unit - (shown - 1) / 2.0) * RowGap);
    }

    /// <summary>Lines between the units of two layers; with few of them the weights stand on the lines.</summary>
    private void Connect(int column)
    {
        var (from, to) = (_layers[column - 1], _layers[column]);
        if (to - from > 1)
        {
            _canvas.Write("⋯", new((column - 0.5) * ColumnGap, 0), size: 2 * Canvas.Normal);
            return;
        }
        var (inputs, outputs) = (Shown(from), Shown(to));
        for (var i = 0; i < outputs; i++)
        {
            for (var j = 0; j < inputs; j++)
            {
                var (start, end) = (Place(column - 1, j).By(HalfWidth, 0), Place(column, i).By(-HalfWidth, 0));
                _canvas.Line(start, end, Paint.Line(Palette.Ink, opacity: 0.4));
                if (inputs <= MostWeighed && outputs <= MostWeighed)
                    _canvas.Write(Number(_given.Layers[to - 1].Weights[i, j]), Along(start, end, WeightAt).By(0, -8), size: Canvas.Small);
            }
        }
    }

    /// <summary>Weights stand near the start of their lines, where lines to different units have parted from one another.</summary>
    private static Point Along(Point start, Point end, double share) =>
        new(start.X + (end.X - start.X) * share, start.Y + (end.Y - start.Y) * share);

    private void Column(int column, Language language)
    {
        var layer = _layers[column];
        var shown = Shown(layer);
        for (var unit = 0; unit < shown; unit++)
            Unit(layer, unit, Place(column, unit));
        if (Units(layer) > shown)
            _canvas.Write("⋮", Place(column, shown - 1).By(0, HalfHeight + 16));
        _canvas.Write(MlpAlt.Heading(layer, _given).In(language), Place(column, 0).By(0, -HalfHeight - 18), size: Canvas.Small);
    }

    /// <summary>An input with its value; a unit with its activation and, below, the error that comes back.</summary>
    private void Unit(int layer, int unit, Point at)
    {
        var box = Area.Around(at, 2 * HalfWidth, 2 * HalfHeight);
        if (layer == 0)
        {
            _canvas.Rectangle(box, Paint.Line(Palette.Ink), rounding: 4);
            _canvas.Write(Number(Entry(_given.Inputs, unit)), at, size: Canvas.Small);
            return;
        }
        var hasError = _given.Targets is not null;
        _canvas.Rectangle(box, Paint.Line(Palette.Blue, 2).Tinted(0.08), rounding: HalfHeight);
        _canvas.Write($"a = {Value($"a{layer}", unit)}", at.By(0, hasError ? -10 : 0), size: Canvas.Small);
        if (hasError)
            _canvas.Write($"δ = {Value($"delta{layer}", unit)}", at.By(0, 10), size: Canvas.Small);
    }

    private string Value(string step, int unit) => _trace is null ? "?" : Number(Entry(_trace[step].Tensor, unit));

    /// <summary>The entry of a unit; of a batch, in the first sample.</summary>
    private static Scalar Entry(Tensor values, int unit) => values.Rank == 2 ? values[0, unit] : values[unit];

    private static string Number(Scalar number) => TextPrinter.Print(Pen.Numbers(new Bindings(), Digits).Number(number));
}
