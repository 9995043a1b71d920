namespace CalcService.Core.Figures;

/// <summary>
/// A row of cells that may be too long to be drawn whole: those near given places are kept, the others are left out behind
/// dots. It tells how far along, in drawn cells, the edge of a cell is.
/// </summary>
internal sealed class BrokenScale
{
    /// <summary>Room that dots take up, in cells.</summary>
    public const double Break = 1.6;

    private const int WorthOmitting = 3; // fewer cells take up no more room than the dots
    private const int MostRadius = 3;

    private readonly List<(long From, long To, double At)> _runs = [];

    private BrokenScale(IEnumerable<(long From, long To)> runs, bool isOpen)
    {
        foreach (var (from, to) in runs)
            _runs.Add((from, to, _runs.Count == 0 ? 0 : End(_runs[^1]) + Break));
        IsOpen = isOpen;
    }

    /// <summary>Whether it goes on beyond what is drawn: how far is not told.</summary>
    public bool IsOpen { get; }

    /// <summary>How long it is drawn, in cells.</summary>
    public double Drawn => End(_runs[^1]) + (IsOpen ? Break : 0);

    /// <summary>The cells that are drawn: from the first up to before the last.</summary>
    public IEnumerable<(long From, long To)> Runs => _runs.Select(run => (run.From, run.To));

    /// <summary>Middles of the dots.</summary>
    public IEnumerable<double> Breaks => _runs.Take(IsOpen ? _runs.Count : _runs.Count - 1).Select(run => End(run) + Break / 2);

    /// <summary>The scale of some cells that is no longer than it may be, if that can be.</summary>
    /// <param name="length">How many cells there are.</param>
    /// <param name="most">How many may be drawn.</param>
    /// <param name="ranges">
    /// What must be seen, the most important first: cells near both ends of each are kept, and those between for as many of
    /// the ranges as there is room for.
    /// </param>
    /// <param name="isOpen">Whether it goes on beyond what is drawn.</param>
    public static BrokenScale Of(long length, int most, IReadOnlyList<(long From, long To)> ranges, bool isOpen = false)
    {
        if (length <= most)
            return new([(0, length)], isOpen);
        (long, long)[] all = [.. ranges.Select(range => (range.From, Math.Min(range.To, length))), (0, 0), (length, length)];
        var whole = ranges.Count;
        while (whole > 0 && Kept(all, whole, radius: 1, length, isOpen).Drawn > most)
            whole--;
        for (var radius = MostRadius; radius > 1; radius--)
        {
            var scale = Kept(all, whole, radius, length, isOpen);
            if (scale.Drawn <= most)
                return scale;
        }
        return Kept(all, whole, radius: 1, length, isOpen);
    }

    /// <summary>Whether a cell is drawn.</summary>
    public bool Shows(long cell) => _runs.Exists(run => cell >= run.From && cell < run.To);

    /// <summary>Where the left edge of a cell is, in drawn cells; what is left out lies evenly among the dots.</summary>
    public double At(long cell)
    {
        var before = _runs.FindLast(run => run.From <= cell);
        if (cell <= before.To)
            return before.At + (cell - before.From);
        var next = _runs.FindIndex(run => run.From > cell);
        return next < 0
            ? Drawn
            : End(before) + Break * (cell - before.To) / (_runs[next].From - before.To);
    }

    private static BrokenScale Kept((long From, long To)[] ranges, int whole, int radius, long length, bool isOpen)
    {
        List<(long From, long To)> wanted = [];
        for (var i = 0; i < ranges.Length; i++)
            wanted.AddRange(i < whole ? [ranges[i]] : [(ranges[i].From, ranges[i].From), (ranges[i].To, ranges[i].To)]);
        wanted.Sort();
        List<(long From, long To)> runs = [];
        foreach (var (first, last) in wanted)
        {
            var (from, to) = (Math.Max(0, first - radius), Math.Min(length, last + radius));
            if (runs.Count > 0 && from - runs[^1].To < WorthOmitting)
                runs[^1] = (runs[^1].From, Math.Max(to, runs[^1].To));
            else
                runs.Add((from, to));
        }
        return new(runs, isOpen);
    }

    private static double End((long From, long To, double At) run) => run.At + (run.To - run.From);
}
