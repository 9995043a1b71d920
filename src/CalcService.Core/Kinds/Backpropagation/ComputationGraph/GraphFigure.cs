using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;
using Given = CalcService.Core.Kinds.Backpropagation.ComputationGraph.GraphBackprop.Given;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>
/// The graph with its numbers, as they are written beside it by hand: above a node its value, which flows to the right, and below
/// it, in a frame, its gradient, which flows back.
/// </summary>
internal sealed class GraphFigure
{
    private const double BoxWidth = 44, BoxHeight = 38, Row = 96, Widest = 580, LeastGap = 18, MostGap = 46;
    private const double LabelDistance = 11, Frame = 18, Padding = 4, Fan = 9;

    private static readonly Paint
        Outline = Paint.Line(Palette.Ink, 1.4),
        GivenOutline = Paint.Line(Palette.Blue, 1.4).Tinted(0.12),
        OutputOutline = Paint.Line(Palette.Ink, 2.6),
        Wire = Paint.Line(Palette.Ink, 1.1, opacity: 0.75),
        GradientFrame = Paint.Line(Palette.Vermilion, 1, "4 2").Tinted(0.1);

    private readonly Canvas _canvas = new();
    private readonly Given _given;
    private readonly GraphLabels _labels;
    private readonly GraphLayout _layout;
    private readonly double[] _columns;

    private GraphFigure(Given given, GraphLabels labels)
    {
        (_given, _labels) = (given, labels);
        _layout = new([.. new TopologicalOrder(given.Nodes).Nodes]);
        _columns = Columns();
    }

    /// <summary>Draws a graph.</summary>
    /// <param name="given">The graph; valid.</param>
    /// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(Given given, Trace? trace, Language language) =>
        new GraphFigure(given, new(given, trace, language)).Draw();

    private Figure Draw()
    {
        foreach (var edge in _layout.Edges)
            Draw(edge);
        foreach (var node in _given.Nodes)
            Draw(node);
        var legend = new Legend(_canvas);
        legend.Add(at => _canvas.Write("v", at.Centre, size: Canvas.Small), _labels.ValueLegend);
        legend.Add(at => _canvas.Rectangle(at.Grown(-1), GradientFrame, rounding: 4), _labels.GradientLegend);
        legend.Place();
        return _canvas.Finish(_labels.Alt);
    }

    private void Draw(GraphNode node)
    {
        var centre = Centre(_layout[node.Id]);
        var box = Area.Around(centre, BoxWidth, BoxHeight);
        var outline = node.IsGiven ? GivenOutline : node.Id == _given.Output ? OutputOutline : Outline;
        _canvas.Rectangle(box, outline, rounding: 9);
        if (node.IsGiven)
            _canvas.Write(_labels.NameOf(node), centre);
        else
        {
            _canvas.Write(node.Op.Primitive.Sign, centre.By(0, -8), size: Canvas.Small);
            _canvas.Write(_labels.NameOf(node), centre.By(0, 9), size: Canvas.Small);
        }
        _canvas.Write(_labels.ValueOf(node), new(centre.X, box.Top - LabelDistance), size: Canvas.Small);
        var gradient = _labels.GradientOf(node);
        var place = new Point(centre.X, box.Bottom + LabelDistance + 2);
        _canvas.Rectangle(Area.Around(place, WidthOf(gradient) + 2 * Padding, Frame), GradientFrame, rounding: 4);
        _canvas.Write(gradient, place, size: Canvas.Small);
    }

    /// <summary>An edge keeps level as long as it passes a column, so that it crosses no label.</summary>
    private void Draw(Edge edge)
    {
        var inputs = _given.Nodes.First(node => node.Id == edge.To).Inputs;
        for (var place = 0; place < inputs.Count; place++)
        {
            if (inputs[place] != edge.From)
                continue;
            var (from, to) = (Centre(edge.Spots[0]), Centre(edge.Spots[^1]));
            List<Point> points = [from.By(BoxWidth / 2, 0), from.By(HalfColumn(edge.Spots[0]), 0)];
            foreach (var spot in edge.Spots.Skip(1).SkipLast(1))
                points.AddRange([Centre(spot).By(-HalfColumn(spot), 0), Centre(spot).By(HalfColumn(spot), 0)]);
            var rise = Rise(edge, place, inputs.Count);
            points.Add(to.By(-Math.Max(HalfColumn(edge.Spots[^1]), BoxWidth / 2 + 9), rise));
            _canvas.Draw(new Figures.Outline().Line([.. points]), Wire);
            _canvas.Arrow(points[^1], to.By(-BoxWidth / 2, rise), Wire);
        }
    }

    /// <summary>How far below the middle of a node an edge ends: edges end in the order in which they arrive.</summary>
    private double Rise(Edge edge, int place, int count)
    {
        var inputs = _given.Nodes.First(node => node.Id == edge.To).Inputs;
        var ends = inputs.Select((input, i) => (Place: i, Y: _layout.Edges.First(e => e.To == edge.To && e.From == input).Spots[^2].Y));
        var order = ends.OrderBy(end => end.Y).ThenBy(end => end.Place).Select(end => end.Place).ToList().IndexOf(place);
        return count == 1 ? 0 : (order - (count - 1) / 2.0) * Math.Min(Fan, (BoxHeight - Fan) / (count - 1));
    }

    /// <summary>Middles of the columns: as far apart as there is room, but never so close that labels meet.</summary>
    private double[] Columns()
    {
        double[] widths = [.. _layout.Layers.Select((_, layer) => WidthOf(layer))];
        var gap = Math.Clamp((Widest - widths.Sum()) / Math.Max(widths.Length - 1, 1), LeastGap, MostGap);
        var middles = new double[widths.Length];
        for (var layer = 1; layer < widths.Length; layer++)
            middles[layer] = middles[layer - 1] + (widths[layer - 1] + widths[layer]) / 2 + gap;
        return middles;
    }

    private double WidthOf(int layer) => _given.Nodes.Where(node => _layout[node.Id].Layer == layer)
        .Select(node => Math.Max(WidthOf(_labels.ValueOf(node)), WidthOf(_labels.GradientOf(node)) + 2 * Padding))
        .Append(BoxWidth).Max();

    private double HalfColumn(Spot spot) => WidthOf(spot.Layer) / 2;

    private static double WidthOf(string label) => new Label(label).Width * Canvas.Small;

    private Point Centre(Spot spot) => new(_columns[spot.Layer], spot.Y * Row);
}
