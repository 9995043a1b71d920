using System.Globalization;
using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>
/// The graph with the weights of its edges, and what the first node aggregates from; one too large for that as its matrix.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="weights">Â, or A while Â is asked for.</param>
/// <param name="isSolved">Whether it is Â.</param>
/// <param name="words">What is written beside it.</param>
internal sealed class GraphFigure(Graph graph, Tensor weights, bool isSolved, GraphWords words)
{
    private const int MostDrawn = 40, MostLabelled = 24, MostLabelledTwice = 8;
    private const double LoopRadius = 11, LoopDistance = 11, Aside = 5, Beside = 0.27;

    private static readonly Paint
        Plain = Paint.Line(Palette.Ink, 1.2), Own = Paint.Line(Palette.Blue, 2.6), Added = Plain with { Dash = "4 3" };

    private readonly Canvas _canvas = new();
    private readonly GraphLayout _layout = new(graph.Nodes);
    private readonly (int From, int To)[] _edges = [.. graph.Edges];

    /// <summary>Draws the graph of a problem.</summary>
    /// <param name="given">The problem.</param>
    /// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(GcnLayer.Given given, Trace? trace, Language language)
    {
        var graph = Graph.Of(given);
        var weights = trace?["normalizedAdjacency"].Tensor ?? graph.Adjacency;
        var words = new GraphWords(graph, trace is null ? null : weights, language);
        return graph.Nodes > MostDrawn
            ? MatrixPlot.Of(weights, words)
            : new GraphFigure(graph, weights, trace is not null, words).Draw();
    }

    private bool HasLabels => _layout.IsLarge && _edges.Length <= MostLabelled && (isSolved || graph.IsWeighted)
        && (graph.Nodes <= MostLabelledTwice || !IsAsymmetric);

    private Figure Draw()
    {
        DrawEdges();
        for (var node = 0; node < graph.Nodes; node++)
            DrawNode(node);
        DrawLegend();
        return _canvas.Finish(words.Alt);
    }

    private void DrawEdges()
    {
        var lines = Array.ConvertAll(_edges, edge => _layout.Edge(edge.From, edge.To, IsTwoWay(edge) ? Aside : 0));
        var labels = new EdgeLabels(lines, _layout.Nodes);
        for (var e = 0; e < _edges.Length; e++)
        {
            var texts = HasLabels ? LabelsOf(_edges[e]).ToArray() : [];
            var places = Array.ConvertAll(texts, label => labels.Place(e, label.Text, label.Near));
            var paint = isSolved && (_edges[e].From == 0 || !graph.IsDirected && _edges[e].To == 0) ? Own : Plain;
            DrawPieces([.. labels.Pieces(e, places)], paint);
            for (var i = 0; i < places.Length; i++)
                _canvas.Write(texts[i].Text, places[i].Centre, size: Canvas.Small);
        }
    }

    /// <summary>A line with gaps for its labels; an arrow, where the graph is directed.</summary>
    private void DrawPieces((Point From, Point To)[] pieces, Paint paint)
    {
        foreach (var (from, to) in pieces[..^1])
            _canvas.Line(from, to, paint);
        if (graph.IsDirected)
            _canvas.Arrow(pieces[^1].From, pieces[^1].To, paint);
        else
            _canvas.Line(pieces[^1].From, pieces[^1].To, paint);
    }

    /// <summary>The weight in the middle of the edge; where it differs between the ends, each beside its own.</summary>
    private IEnumerable<(string Text, double Near)> LabelsOf((int From, int To) edge)
    {
        var (there, back) = (weights[edge.From, edge.To], weights[edge.To, edge.From]);
        if (graph.IsDirected || Number(there) == Number(back))
            return [(Number(there), graph.IsDirected ? 0.45 : 0.5)];
        return [(Number(there), Beside), (Number(back), 1 - Beside)];
    }

    private void DrawNode(int node)
    {
        var (place, outwards) = (_layout[node], _layout.Outwards(node));
        if (!weights[node, node].IsZero)
            DrawLoop(place, outwards, node);
        var ring = new Outline().Ring(place, _layout.NodeRadius);
        _canvas.Draw(ring, isSolved && node == 0 ? Own.Tinted(0.2) : Plain);
        _canvas.Write(Label.Whole(node + 1), place, size: _layout.IsLarge ? Canvas.Normal : Canvas.Small);
    }

    private void DrawLoop(Point place, Point outwards, int node)
    {
        var distance = _layout.NodeRadius + LoopDistance;
        var paint = node == 0 && isSolved ? Own : Plain;
        if (HasAddedLoop(node))
            paint = paint with { Dash = Added.Dash };
        _canvas.Draw(new Outline().Ring(place.By(distance * outwards.X, distance * outwards.Y), LoopRadius), paint);
        if (!HasLabels)
            return;
        var text = Number(weights[node, node]);
        var width = new Label(text).Width * Canvas.Small;
        var away = distance + LoopRadius + 4 + Math.Abs(outwards.X) * width / 2 + Math.Abs(outwards.Y) * Canvas.Small / 2;
        _canvas.Write(text, place.By(away * outwards.X, away * outwards.Y), size: Canvas.Small);
    }

    private void DrawLegend()
    {
        var legend = new Legend(_canvas);
        legend.Add(at => _canvas.Draw(new Outline().Ring(at.Centre, 6), Plain), words.Node);
        if (graph.IsDirected && _edges.Length > 0)
            legend.Add(at => _canvas.Arrow(new(at.Left, at.Centre.Y), new(at.Right, at.Centre.Y), Plain), words.Direction);
        if (isSolved)
            legend.Add(at => _canvas.Line(new(at.Left, at.Centre.Y), new(at.Right, at.Centre.Y), Own), words.Own);
        if (Enumerable.Range(0, graph.Nodes).Any(HasAddedLoop))
            legend.Add(at => _canvas.Draw(new Outline().Ring(at.Centre, 6), Added), words.AddedLoop);
        if (HasLabels)
            legend.Add(at => _canvas.Write("0.5", at.Centre, size: Canvas.Small), words.Weights(IsAsymmetric));
        legend.Place();
    }

    private bool IsAsymmetric => !graph.IsDirected && Array.Exists(_edges, edge => LabelsOf(edge).Count() > 1);

    private bool HasAddedLoop(int node) => graph.Adjacency[node, node].IsZero && !weights[node, node].IsZero;

    private bool IsTwoWay((int From, int To) edge) => graph.IsDirected && !graph.Adjacency[edge.To, edge.From].IsZero;

    private static string Number(Scalar weight) =>
        weight.ToDouble().ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−');
}
