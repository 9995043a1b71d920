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
    private const double BoxWidth = 44, BoxHeight = 38, Row = 96, Widest = 580, LeastGap = 14, MostGap = 46;
    private const double LabelDistance = 11, Frame = 18, Padding = 4, Fan = 9, Head = 7, HalfHead = 3.2;

    private static readonly Paint
        Outline = Paint.Line(Palette.Ink, 1.4),
        GivenOutline = Paint.Line(Palette.Blue, 1.4).Tinted(0.12),
        OutputOutline = Paint.Line(Palette.Ink, 2.6),
        Wire = Paint.Line(Palette.Ink, 1.1, opacity: 0.75),
        GradientFrame = Paint.Line(Palette.Vermilion, 1, "4 2").Tinted(0.1);

    private readonly Canvas _canvas = new();
    private readonly Given _given;
    private readonly GraphLabels _labels;
    private readonly GraphExcerpt _excerpt;
    private readonly GraphLayout _layout;
    private readonly double[] _widths;
    private readonly double[] _columns;

    private GraphFigure(Given given, GraphLabels labels)
    {
        (_given, _labels) = (given, labels);
        _excerpt = GraphExcerpt.Of([.. new TopologicalOrder(given.Nodes).Nodes], given.Output);
        _layout = new(_excerpt.Nodes);
        _widths = [.. _layout.Layers.Select((_, layer) => WidthOf(layer))];
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
        DrawEdges();
        foreach (var node in _excerpt.Nodes)
            Draw(node);
        var legend = new Legend(_canvas);
        legend.Add(at => _canvas.Write("v", at.Centre, size: Canvas.Small), _labels.ValueLegend);
        legend.Add(at => _canvas.Rectangle(at.Grown(-1), GradientFrame, rounding: 4), _labels.GradientLegend);
        if (_excerpt.Cut.Count > 0)
            legend.Add(at => DrawDots(at.Centre), _labels.CutLegend);
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

    private void DrawEdges()
    {
        var (wires, heads) = (new Figures.Outline(), new Figures.Outline());
        foreach (var node in _excerpt.Nodes)
        {
            var ends = _layout.Edges.Where(edge => edge.To == node.Id).ToDictionary(edge => edge.From, StringComparer.Ordinal);
            string[] arriving = [.. node.Inputs.OrderBy(input => ends[input].Spots[^2].Y)]; // so that they do not cross at the end
            for (var i = 0; i < arriving.Length; i++)
                Draw(ends[arriving[i]], Rise(i, arriving.Length), wires, heads);
            if (_excerpt.Cut.Contains(node.Id))
                DrawDots(Centre(_layout[node.Id]).By(-BoxWidth / 2 - LabelDistance, 0));
        }
        _canvas.Draw(wires, Wire);
        _canvas.Draw(heads, Paint.Filled(Palette.Ink));
    }

    /// <summary>An edge keeps level as long as it passes a column, so that it crosses no label.</summary>
    private void Draw(Edge edge, double rise, Figures.Outline wires, Figures.Outline heads)
    {
        var (first, last) = (edge.Spots[0], edge.Spots[^1]);
        var end = Centre(last).By(-BoxWidth / 2, rise);
        List<Point> points = [Centre(first).By(BoxWidth / 2, 0), Centre(first).By(HalfColumn(first), 0)];
        foreach (var spot in edge.Spots.Skip(1).SkipLast(1))
            points.AddRange([Centre(spot).By(-HalfColumn(spot), 0), Centre(spot).By(HalfColumn(spot), 0)]);
        points.AddRange([new(Math.Min(Centre(last).X - HalfColumn(last), end.X - Head), end.Y), end.By(-Head, 0)]);
        wires.Line([.. points]);
        heads.Shape(end, end.By(-Head, HalfHead), end.By(-Head, -HalfHead));
    }

    /// <summary>How far below the middle of a node an edge ends.</summary>
    private static double Rise(int place, int count) =>
        count == 1 ? 0 : (place - (count - 1) / 2.0) * Math.Min(Fan, (BoxHeight - Fan) / (count - 1));

    private void DrawDots(Point at) => _canvas.Write("⋯", at, size: Canvas.Small);

    /// <summary>Middles of the columns: as far apart as there is room, but never so close that labels meet.</summary>
    private double[] Columns()
    {
        var room = Widest - (_excerpt.Cut.Count > 0 ? 2 * LabelDistance + Fan : 0);
        var gap = Math.Clamp((room - _widths.Sum()) / Math.Max(_widths.Length - 1, 1), LeastGap, MostGap);
        var middles = new double[_widths.Length];
        for (var layer = 1; layer < middles.Length; layer++)
            middles[layer] = middles[layer - 1] + (_widths[layer - 1] + _widths[layer]) / 2 + gap;
        return middles;
    }

    private double WidthOf(int layer) => _excerpt.Nodes.Where(node => _layout[node.Id].Layer == layer)
        .Select(node => Math.Max(WidthOf(_labels.ValueOf(node)), WidthOf(_labels.GradientOf(node)) + 2 * Padding))
        .Append(BoxWidth).Max();

    private double HalfColumn(Spot spot) => _widths[spot.Layer] / 2;

    private static double WidthOf(string label) => new Label(label).Width * Canvas.Small;

    private Point Centre(Spot spot) => new(_columns[spot.Layer], spot.Y * Row);
}
