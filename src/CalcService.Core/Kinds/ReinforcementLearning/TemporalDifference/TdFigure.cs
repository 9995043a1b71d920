using CalcService.Core.Derivations;
using CalcService.Core.Figures;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;
using Given = CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference.TdUpdate.Given;

namespace CalcService.Core.Kinds.ReinforcementLearning.TemporalDifference;

/// <summary>The table of values, with the cells that are updated marked and numbered by their updates.</summary>
/// <param name="given">What is given; valid.</param>
/// <param name="trace">The derivation, or null if what is asked for is not to be told.</param>
/// <param name="language">The language of labels.</param>
internal sealed class TdFigure(Given given, Trace? trace, Language language)
{
    private const double CellHeight = 44, HeadHeight = 26, NameWidth = 110, CellWidth = 116;
    private const int MostRows = 8, MostColumns = 4;

    private static readonly Paint Grid = Paint.Line(Palette.Ink, opacity: 0.5), Marked = Paint.Line(Palette.Blue, width: 2.5).Tinted(0.12);

    private readonly Canvas _canvas = new();
    private readonly Names _states = Names.Of(given.States), _actions = Names.Of(given.Actions ?? []);

    /// <summary>Draws the table.</summary>
    public static Figure Of(Given given, Trace? trace, Language language) => new TdFigure(given, trace, language).Draw();

    private bool IsOfStates => given.Method == TdMethod.Td0;

    private Figure Draw()
    {
        int[] rows = [.. Shown(given.States.Count, MostRows, step => _states[step.State])];
        int[] columns = IsOfStates ? [0] : [.. Shown(given.Actions!.Count, MostColumns, step => _actions[step.Action!])];
        DrawHeads(rows, columns);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
                DrawCell(Area(row, column), rows[row], columns[column], isMarked: false);
        }
        for (var row = 0; row < rows.Length; row++) // marks over the grid
        {
            for (var column = 0; column < columns.Length; column++)
                DrawCell(Area(row, column), rows[row], columns[column], isMarked: true);
        }
        var legend = new Legend(_canvas);
        legend.Add(at => _canvas.Rectangle(at, Marked), In("updated; #: number of the update", "已更新；#：更新的序号"));
        if (rows.Length < given.States.Count || !IsOfStates && columns.Length < given.Actions!.Count)
            legend.Add(at => { }, In("not all of the table is drawn", "未画出整个表"));
        legend.Place();
        return _canvas.Finish(Alt());
    }

    private void DrawHeads(int[] rows, int[] columns)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            var head = IsOfStates ? "V(s)" : DecisionMarks.Fitting(given.Actions![columns[column]], CellWidth - 8, Canvas.Small);
            _canvas.Write(head, new(Area(0, column).Centre.X, -HeadHeight / 2), size: Canvas.Small);
        }
        for (var row = 0; row < rows.Length; row++)
        {
            var name = DecisionMarks.Fitting(given.States[rows[row]], NameWidth - 12, Canvas.Small);
            _canvas.Write(name, new(-8, Area(row, 0).Centre.Y), Anchor.End, Canvas.Small);
        }
    }

    /// <summary>Draws the grid with the values that stay, or the marked cells with their new values.</summary>
    private void DrawCell(Area area, int state, int action, bool isMarked)
    {
        int[] updates = [.. UpdatesOf(state, action)];
        if (!isMarked)
            _canvas.Rectangle(area, Grid);
        if (isMarked != updates.Length > 0)
            return;
        if (!isMarked)
        {
            _canvas.Write(DecisionMarks.Short(Initial(state, action)), area.Centre, size: Canvas.Small);
            return;
        }
        _canvas.Rectangle(area, Marked);
        _canvas.Write($"{DecisionMarks.Short(Initial(state, action))} → {New(state, action)}", area.Centre.By(0, -8), size: Canvas.Small);
        _canvas.Write("#" + string.Join(", ", updates.Take(3)) + (updates.Length > 3 ? "…" : ""), area.Centre.By(0, 11), size: Canvas.Small);
    }

    private static Area Area(int row, int column) => Figures.Area.Around(
        new((column + 0.5) * CellWidth, (row + 0.5) * CellHeight), CellWidth, CellHeight);

    /// <summary>Which rows or columns are drawn: all, or as many as there is room for, the updated ones first.</summary>
    private IEnumerable<int> Shown(int count, int most, Func<TdStep, int> place) => count <= most
        ? Enumerable.Range(0, count)
        : given.Steps.Select(place).Concat(Enumerable.Range(0, count)).Distinct().Take(most).Order();

    private IEnumerable<int> UpdatesOf(int state, int action) =>
        from item in given.Steps.Select((step, i) => (Step: step, Number: i + 1))
        where _states[item.Step.State] == state && (IsOfStates || _actions[item.Step.Action!] == action)
        select item.Number;

    private Scalar Initial(int state, int action) => IsOfStates ? given.V![state] : given.Q![state, action];

    private string New(int state, int action) => trace is null ? "?"
        : DecisionMarks.Short(IsOfStates ? trace["v"].Tensor[state] : trace["q"].Tensor[state, action]);

    private string Alt()
    {
        var (cells, zhCells) = (new List<string>(), new List<string>());
        foreach (var step in given.Steps.DistinctBy(step => (step.State, step.Action)).Take(12))
        {
            var (state, action) = (_states[step.State], IsOfStates ? 0 : _actions[step.Action!]);
            var name = IsOfStates ? step.State : $"{step.State}, {step.Action}";
            cells.Add($"({name}) from {DecisionMarks.Short(Initial(state, action))} to {New(state, action)}");
            zhCells.Add($"（{name}）从 {DecisionMarks.Short(Initial(state, action))} 变为 {New(state, action)}");
        }
        return In(
            $"A table of {(IsOfStates ? "values" : "action values")} in which {(given.Steps.Count == 1 ? "one update changes" : $"{given.Steps.Count} updates change")}: {string.Join("; ", cells)}.",
            $"{(IsOfStates ? "价值" : "动作价值")}表，{given.Steps.Count} 次更新改变了：{string.Join("；", zhCells)}。");
    }

    private string In(string en, string zh) => language == Language.Chinese ? zh : en;
}
