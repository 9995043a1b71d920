using CalcService.Core.Figures;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>A matrix of many entries as squares whose areas are their values.</summary>
internal static class MatrixPlot
{
    private const double Side = 440;

    private static readonly Paint Positive = Paint.Filled(Palette.Blue), Negative = Paint.Line(Palette.Vermilion, 0.8);

    /// <summary>Draws a square matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="words">What is written beside it.</param>
    public static Figure Of(Tensor matrix, GraphWords words)
    {
        var canvas = new Canvas();
        var (positive, negative) = Squares(matrix);
        canvas.Rectangle(new(0, 0, Side, Side), Paint.Line(Palette.Ink));
        canvas.Draw(positive, Positive);
        canvas.Draw(negative, Negative);
        Number(canvas, matrix.Rows);
        canvas.Write(words.MatrixTitle, new(Side / 2, -14));
        var legend = new Legend(canvas);
        legend.Add(at => canvas.Draw(new Outline().Rectangle(Area.Around(at.Centre, 9, 9)), Positive), words.Square);
        if (!negative.IsEmpty)
            legend.Add(at => canvas.Draw(new Outline().Rectangle(Area.Around(at.Centre, 9, 9)), Negative), words.NegativeSquare);
        legend.Place();
        return canvas.Finish(words.Alt);
    }

    private static (Outline Positive, Outline Negative) Squares(Tensor matrix)
    {
        var (positive, negative, cell) = (new Outline(), new Outline(), Side / matrix.Rows);
        var values = Array.ConvertAll(matrix.Entries.ToArray(), entry => entry.ToDouble());
        var greatest = values.Max(Math.Abs);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0)
                continue;
            var centre = new Point((i % matrix.Columns + 0.5) * cell, (i / matrix.Columns + 0.5) * cell);
            var side = 0.9 * cell * Math.Sqrt(Math.Abs(values[i]) / greatest);
            (values[i] > 0 ? positive : negative).Rectangle(Area.Around(centre, side, side));
        }
        return (positive, negative);
    }

    /// <summary>Writes the first and the last number beside rows and columns.</summary>
    private static void Number(Canvas canvas, int nodes)
    {
        foreach (var (number, at) in new[] { (1, 0.0), (nodes, Side) })
        {
            var inwards = at == 0 ? 6 : -6;
            canvas.Write(Label.Whole(number), new(at + inwards, -12), size: Canvas.Small);
            canvas.Write(Label.Whole(number), new(-6, at + inwards), Anchor.End, Canvas.Small);
        }
    }
}
