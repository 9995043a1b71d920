using CalcService.Core.Figures;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.ReinforcementLearning;

/// <summary>
/// A decision process as a row of backup diagrams, as Sutton and Barto draw them: from each state to its actions, the dots, and
/// from there to the states that may come of it.
/// </summary>
/// <param name="process">The process.</param>
/// <param name="marks">What is written and marked.</param>
/// <param name="language">The language of labels.</param>
internal sealed class DecisionFigure(DecisionProcess process, DecisionMarks marks, Language language)
{
    private const double RowHeight = 34, BlockGap = 16, PillHeight = 26;
    private const double StateX = 70, DotX = 255, NextX = 505, StateWidth = 124, NextWidth = 104, DotRadius = 5;
    private const int MostRows = 24;

    private readonly Canvas _canvas = new();
    private double _top;

    /// <summary>Draws a process.</summary>
    public static Figure Of(DecisionProcess process, DecisionMarks marks, Language language) => new DecisionFigure(process, marks, language).Draw();

    private Figure Draw()
    {
        var byState = process.Transitions.ToLookup(transition => transition.State, StringComparer.Ordinal);
        string[] leaving = [.. process.States.Where(state => byState[state].Any())];
        string[] terminal = [.. process.States.Except(leaving, StringComparer.Ordinal)];
        var (rows, shown) = (0, 0);
        foreach (var state in leaving)
        {
            Transition[] transitions = [.. byState[state]];
            if (rows > 0 && rows + transitions.Length > MostRows)
                break;
            DrawState(state, transitions.Take(MostRows), terminal);
            (rows, shown) = (rows + transitions.Length, shown + 1);
        }
        DrawTerminal(terminal.Take(4));
        if (shown < leaving.Length || rows > MostRows)
            Note(leaving.Length - shown);
        PlaceLegend(terminal.Length > 0);
        return _canvas.Finish(Alt(terminal));
    }

    private void DrawState(string state, IEnumerable<Transition> transitions, string[] terminal)
    {
        var top = _top;
        var dots = new List<(double Y, bool IsChosen)>();
        foreach (var choice in transitions.GroupBy(transition => transition.Action, StringComparer.Ordinal))
        {
            var outcomes = choice.ToArray();
            var dot = new Point(DotX, _top + RowHeight * outcomes.Length / 2);
            foreach (var outcome in outcomes)
            {
                DrawOutcome(dot, outcome, terminal);
                _top += RowHeight;
            }
            dots.Add((dot.Y, marks.IsChosen(state, choice.Key)));
            DrawAction(dot, marks.LabelOfAction(state, choice.Key));
        }
        var centre = new Point(StateX, (top + _top) / 2);
        foreach (var (y, isChosen) in dots)
        {
            var paint = isChosen ? Paint.Line(Palette.Blue, width: 3) : Paint.Line(Palette.Ink, opacity: 0.6);
            _canvas.Line(new(StateX + StateWidth / 2, centre.Y), new(DotX - DotRadius, y), paint);
        }
        Pill(centre, StateWidth, state, isTerminal: false);
        if (marks.LabelOfState(state) is { } value)
            _canvas.Write(value, centre.By(0, PillHeight / 2 + 11), size: Canvas.Small);
        _top = Math.Max(_top, centre.Y + PillHeight) + BlockGap;
    }

    private void DrawOutcome(Point dot, Transition outcome, string[] terminal)
    {
        var next = new Point(NextX, _top + RowHeight / 2);
        var bend = new Point(NextX - NextWidth / 2 - 118, next.Y);
        _canvas.Draw(new Outline().Line(dot.By(DotRadius, 0), bend), Paint.Line(Palette.Ink, opacity: 0.6));
        _canvas.Arrow(bend, new(NextX - NextWidth / 2 - 2, next.Y), Paint.Line(Palette.Ink, opacity: 0.6));
        _canvas.Write($"p {Short(outcome.Probability)}, r {Short(outcome.Reward)}", next.By(-NextWidth / 2 - 64, -9), size: Canvas.Small);
        Pill(next, NextWidth, outcome.Next, terminal.Contains(outcome.Next, StringComparer.Ordinal));
    }

    private void DrawAction(Point dot, string label)
    {
        _canvas.Draw(new Outline().Dot(dot), Paint.Dots(Palette.Ink, 2 * DotRadius));
        _canvas.Write(label, dot.By(0, -14), size: Canvas.Small);
    }

    private void DrawTerminal(IEnumerable<string> terminal)
    {
        foreach (var state in terminal)
        {
            var centre = new Point(StateX, _top + PillHeight / 2);
            Pill(centre, StateWidth, state, isTerminal: true);
            if (marks.LabelOfState(state) is { } value)
                _canvas.Write(value, centre.By(StateWidth / 2 + 10, 0), Anchor.Start, Canvas.Small);
            _top += PillHeight + BlockGap;
        }
    }

    private void Pill(Point centre, double width, string name, bool isTerminal)
    {
        var area = Area.Around(centre, width, PillHeight);
        _canvas.Rectangle(area, Paint.Line(Palette.Ink, width: 1.5), PillHeight / 2);
        if (isTerminal)
            _canvas.Rectangle(area.Grown(-4), Paint.Line(Palette.Ink), PillHeight / 2 - 4);
        _canvas.Write(DecisionMarks.Fitting(name, width - 16, Canvas.Small), centre, size: Canvas.Small);
    }

    private void Note(int left)
    {
        _canvas.Write(
            In($"… and {left} more states", $"……另有 {left} 个状态"), new(StateX - StateWidth / 2, _top + 10), Anchor.Start, Canvas.Small);
        _top += RowHeight;
    }

    private void PlaceLegend(bool hasTerminal)
    {
        var legend = new Legend(_canvas);
        legend.Add(at => _canvas.Draw(new Outline().Dot(at.Centre), Paint.Dots(Palette.Ink, 2 * DotRadius)), In("action", "动作"));
        legend.Add(at => { }, In("p: probability, r: reward", "p：概率，r：奖励"));
        if (hasTerminal)
            legend.Add(at => DrawDouble(at), In("terminal state", "终止状态"));
        if (marks.Chosen is { } words)
            legend.Add(at => _canvas.Line(new(at.Left, at.Centre.Y), new(at.Right, at.Centre.Y), Paint.Line(Palette.Blue, width: 3)), words.In(language));
        legend.Place();
    }

    private void DrawDouble(Area at)
    {
        _canvas.Rectangle(Area.Around(at.Centre, at.Width, at.Height), Paint.Line(Palette.Ink, width: 1.5), at.Height / 2);
        _canvas.Rectangle(Area.Around(at.Centre, at.Width - 6, at.Height - 6), Paint.Line(Palette.Ink), at.Height / 2 - 3);
    }

    private string Alt(string[] terminal)
    {
        var (states, actions) = (process.States.Count, process.Actions.Count);
        var values = string.Join(", ", process.States.Take(12).Select(state => (state, Label: marks.LabelOfState(state)))
            .Where(item => item.Label is not null).Select(item => $"{item.state}: {item.Label}"));
        return In(
            $"A decision process of {states} states and {actions} actions, with {process.Transitions.Count} transitions"
                + (terminal.Length > 0 ? $"; terminal: {string.Join(", ", terminal.Take(12))}" : "") + (values.Length > 0 ? $". {values}." : "."),
            $"一个有 {states} 个状态、{actions} 个动作、{process.Transitions.Count} 个转移的决策过程"
                + (terminal.Length > 0 ? $"；终止状态：{string.Join("、", terminal.Take(12))}" : "") + (values.Length > 0 ? $"。{values}。" : "。"));
    }

    private static string Short(Scalar number) => DecisionMarks.Short(number);

    private string In(string en, string zh) => language == Language.Chinese ? zh : en;
}
