namespace CalcService.Core.Figures;

/// <summary>On which side of a thing its dimension is written.</summary>
internal enum Side
{
    /// <summary>Above it.</summary>
    Above,

    /// <summary>Below it.</summary>
    Below,

    /// <summary>To the left of it.</summary>
    Left,

    /// <summary>To the right of it.</summary>
    Right,
}

/// <summary>Dimension lines: from here to there it is so long.</summary>
internal static class Dimension
{
    private const double Tick = 4, Gap = 11;

    private static readonly Paint Ruled = Paint.Line(Palette.Ink, 1.2, opacity: 0.8);

    extension(Canvas canvas)
    {
        /// <summary>Draws a dimension line with a tick at each end; its label is in the middle.</summary>
        /// <param name="from">Where it begins, along x, or along y for a side.</param>
        /// <param name="to">Where it ends.</param>
        /// <param name="at">Where it is drawn, along the other axis.</param>
        /// <param name="side">On which side of the line its label is.</param>
        /// <param name="label">The label.</param>
        /// <param name="overhang">Which end a label keeps to that is longer than the line.</param>
        public void Measure(double from, double to, double at, Side side, string label, Anchor overhang = Anchor.Middle)
        {
            canvas.Draw(
                new Outline()
                    .Line(Place(from, at - Tick, side), Place(from, at + Tick, side))
                    .Line(Place(from, at, side), Place(to, at, side))
                    .Line(Place(to, at - Tick, side), Place(to, at + Tick, side)),
                Ruled);
            canvas.Caption(from, to, at + (side is Side.Above or Side.Left ? -Gap : Gap), side, label, overhang);
        }

        /// <summary>Draws how far something moves, with the label behind the arrow's head.</summary>
        /// <param name="from">Where it begins, along x, or along y for a side.</param>
        /// <param name="to">Where it ends.</param>
        /// <param name="at">Where it is drawn, along the other axis.</param>
        /// <param name="side">Which side it is on.</param>
        /// <param name="label">The label.</param>
        /// <param name="colour">The arrow's colour.</param>
        public void Move(double from, double to, double at, Side side, string label, string colour = Palette.Ink)
        {
            canvas.Draw(new Outline().Line(Place(from, at - Tick, side), Place(from, at + Tick, side)), Paint.Line(colour, 1.6));
            canvas.Arrow(Place(from, at, side), Place(to, at, side), Paint.Line(colour, 1.6));
            var upright = side is Side.Above or Side.Below;
            canvas.Write(label, Place(to + 6, at, side), upright ? Anchor.Start : Anchor.End, upwards: !upright);
        }

        private void Caption(double from, double to, double at, Side side, string label, Anchor overhang)
        {
            var anchor = new Label(label).Width * Canvas.Normal > to - from ? overhang : Anchor.Middle;
            var along = anchor switch { Anchor.Start => from, Anchor.End => to, _ => (from + to) / 2 };
            var upright = side is Side.Above or Side.Below;
            canvas.Write(label, Place(along, at, side), upright ? anchor : Turned(anchor), upwards: !upright);
        }
    }

    /// <summary>A label that reads upwards ends where y is least.</summary>
    private static Anchor Turned(Anchor anchor) => anchor switch
    {
        Anchor.Start => Anchor.End,
        Anchor.End => Anchor.Start,
        _ => Anchor.Middle,
    };

    private static Point Place(double along, double across, Side side) =>
        side is Side.Above or Side.Below ? new(along, across) : new(across, along);
}
