using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Kinds.Convolution.Cost;

/// <summary>
/// The layer as channels and filters: each filter gives one output channel and is joined to every input channel that it
/// sees, so that what is counted can be seen.
/// </summary>
/// <param name="layer">The layer; complete.</param>
/// <param name="labels">What is written beside it.</param>
internal sealed class LayerFigure(ConvLayer layer, LayerLabels labels)
{
    private const double Wide = 145, Narrow = 92, Widest = 118, LineHeight = 19, Head = -18, Room = 10;

    private static readonly PerAxis Point = 1;

    private readonly Canvas _canvas = new();
    private readonly int _rank = ((IWindow)layer).Rank;

    /// <summary>Draws a layer.</summary>
    /// <param name="layer">The layer; complete.</param>
    /// <param name="trace">Its derivation, or null if what is asked for is not to be told.</param>
    /// <param name="language">The language of labels.</param>
    public static Figure Of(ConvLayer layer, Trace? trace, Language language) =>
        new LayerFigure(layer, new(layer, trace, language)).Draw();

    private Figure Draw()
    {
        if (layer.IsSeparable)
            DrawSeparable();
        else
            DrawPlain();
        var legend = new Legend(_canvas);
        foreach (var (order, words) in labels.Legend)
            legend.Add(at => _canvas.Line(new(at.Left, at.Centre.Y), new(at.Right, at.Centre.Y), LayerIcons.Wire(order)), words);
        legend.Place();
        return _canvas.Finish(labels.Alt);
    }

    private void DrawPlain()
    {
        var (inputs, outputs) = ChannelColumn.Pair(layer.GroupCount, layer.InChannels, layer.OutChannels);
        DrawStage(inputs, outputs, (0, Wide), layer.KernelSize!, layer.InChannels / layer.GroupCount, mixes: layer.GroupCount == 1);
        DrawMaps(inputs, 0);
        DrawMaps(outputs, 2 * Wide);
        var bottom = inputs.Height;
        Write(Wide, bottom, labels.Input, labels.Filters, labels.Output);
    }

    private void DrawSeparable()
    {
        var (inputs, middle) = ChannelColumn.Pair(layer.InChannels, layer.InChannels, layer.InChannels);
        var (_, outputs) = ChannelColumn.Pair(1, layer.InChannels, layer.OutChannels);
        var bottom = Math.Max(inputs.Height, outputs.Height);
        (inputs, middle, outputs) = (inputs.CentredIn(bottom), middle.CentredIn(bottom), outputs.CentredIn(bottom));
        IReadOnlyList<string>[] columns = [labels.Input, labels.Filters, labels.Middle, labels.PointFilters, labels.Output];
        var distance = Math.Clamp(columns.Max(lines => lines.Skip(1).Max(line => new Label(line).Width)) * Canvas.Small + Room, Narrow, Widest);
        DrawStage(inputs, middle, (0, distance), layer.KernelSize!, depth: 1, mixes: false);
        DrawStage(middle, outputs, (2 * distance, distance), Point, layer.InChannels, mixes: true);
        DrawMaps(inputs, 0);
        DrawMaps(middle, 2 * distance);
        DrawMaps(outputs, 4 * distance);
        Write(distance, bottom, columns);
    }

    /// <summary>The filters, and what joins them to the channels that they see and to the one that they give.</summary>
    private void DrawStage(
        ChannelColumn inputs, ChannelColumn outputs, (double From, double Distance) x, PerAxis kernel, int depth, bool mixes)
    {
        var icons = new LayerIcons(_canvas, _rank == 1);
        var middle = x.From + x.Distance;
        var (before, reach, after) = (LayerIcons.Reach(inputs), LayerIcons.Reach(kernel, _rank), LayerIcons.Reach(outputs));
        for (var i = outputs.Channels.Count - 1; i >= 0; i--)
        {
            var (output, paint) = (outputs.Channels[i], LayerIcons.Wire(mixes ? i : outputs.Channels[i].Band));
            var seen = inputs.Channels.Where(input => mixes || input.Band == output.Band);
            var wires = new Outline();
            foreach (var input in seen)
                wires.Line(new(x.From + before, input.Y), new(middle - reach, output.Y));
            _canvas.Draw(wires, paint);
            _canvas.Arrow(new(middle + reach, output.Y), new(middle + x.Distance - after, output.Y), paint);
            icons.Filter(new(middle, output.Y), kernel, _rank, depth, paint);
        }
        foreach (var dots in outputs.Dots)
            icons.Dots(new(middle, dots));
    }

    private void DrawMaps(ChannelColumn column, double x)
    {
        var icons = new LayerIcons(_canvas, _rank == 1);
        foreach (var channel in column.Channels)
            icons.Map(new(x, channel.Y), channel.Number);
        foreach (var dots in column.Dots)
            icons.Dots(new(x, dots));
    }

    /// <summary>Writes what each column is above it, and its numbers below.</summary>
    private void Write(double distance, double bottom, params IReadOnlyList<string>[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            _canvas.Write(columns[i][0], new(i * distance, Head));
            string[] lines = [.. columns[i].Skip(1).SelectMany(line => Wrapped(line, distance))];
            for (var row = 0; row < lines.Length; row++)
                _canvas.Write(lines[row], new(i * distance, bottom + (row + 1) * LineHeight), size: Canvas.Small);
        }
    }

    /// <summary>A line that is too long is broken after a ×.</summary>
    private static IEnumerable<string> Wrapped(string line, double width)
    {
        var end = line.TrimEnd('×', ' ').LastIndexOf('×');
        return new Label(line).Width * Canvas.Small < width || end < 0
            ? [line]
            : [.. Wrapped(line[..(end + 1)], width), line[(end + 1)..].Trim()];
    }
}
