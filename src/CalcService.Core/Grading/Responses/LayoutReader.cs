using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Responses;

/// <summary>Finds the cells of a text that holds an array: brackets, rows, lists, extents.</summary>
/// <param name="text">The folded text.</param>
/// <param name="expectation">What is asked for.</param>
internal sealed class LayoutReader(string text, Expectation expectation)
{
    private const int MostLevels = 32;

    private static readonly Text
        Ragged = new("The rows are not of one length.", "各行的长度不一致。"),
        Ambiguous = new(
            "A comma separates entries here; write thousands without it.", "这里逗号用来分隔元素；千位请不要加逗号。");

    private Obstacle? _obstacle;

    /// <summary>Finds the cells.</summary>
    /// <param name="layout">Where they are.</param>
    /// <returns>Why they cannot be found, or null.</returns>
    public Obstacle? Read(out Layout? layout)
    {
        var whole = Brackets.Trim(text, 0, text.Length);
        layout = ReadStretch(Brackets.Unwrap(text, whole), level: 0);
        if (layout is null)
            _obstacle ??= new(whole.Start.Value, "ragged", Ragged);
        return _obstacle;
    }

    /// <summary>A stretch is a bracket, several of them, or entries without brackets.</summary>
    private Layout? ReadStretch(Range stretch, int level)
    {
        var (start, end) = (stretch.Start.Value, stretch.End.Value);
        if (start == end || text[start] is not ('[' or '{' or '('))
            return ReadFlat(stretch, isBracketed: level > 0);
        var close = Brackets.Closing(text, start);
        if (close < 0)
            return Fail(Obstacles.OfUnclosed(start));
        if (level >= MostLevels)
            return Fail(Obstacles.OfDepth(start));
        if (close == end - 1 && text[start] != '(')
            return ReadWithin(Brackets.Trim(text, start + 1, close), level + 1);
        return ReadGroups(stretch, level + 1) ?? (_obstacle is null ? ReadFlat(stretch, isBracketed: level > 0) : null);
    }

    private Layout? ReadWithin(Range inside, int level) =>
        inside.End.Value > inside.Start.Value && text[inside.Start] is '[' or '{' or '('
            ? ReadGroups(inside, level) ?? (_obstacle is null ? ReadFlat(inside, isBracketed: true) : null)
            : ReadFlat(inside, isBracketed: true);

    /// <summary>Brackets side by side, with or without a separator; null where something else is among them.</summary>
    private Layout? ReadGroups(Range inside, int level)
    {
        var (groups, at, end) = (new List<Layout>(), inside.Start.Value, inside.End.Value);
        while (at < end)
        {
            if (text[at] is not ('[' or '{' or '('))
                return null;
            var close = Brackets.Closing(text, at);
            if (close < 0)
                return Fail(Obstacles.OfUnclosed(at));
            if (level > MostLevels)
                return Fail(Obstacles.OfDepth(at));
            if (close >= end || ReadWithin(Brackets.Trim(text, at + 1, close), level + 1) is not { } group)
                return null;
            groups.Add(group);
            at = SkipSeparator(close + 1, end);
        }
        if (text[inside.Start] == '(' && groups.TrueForAll(group => group.Shape.Count == 1 && group.Cells.Count == 1))
            return null; // (1 + 2) is arithmetic
        return Layout.Stack(groups) ?? Fail(new(inside.Start.Value, "ragged", Ragged));
    }

    private int SkipSeparator(int at, int end)
    {
        while (at < end && Characters.IsBlank(text[at]))
            at++;
        if (at < end && text[at] is ',' or ';')
            at++;
        while (at < end && Characters.IsBlank(text[at]))
            at++;
        return at;
    }

    /// <summary>Rows end at ";" or with the line; entries are separated by commas, spaces or ×.</summary>
    private Layout? ReadFlat(Range stretch, bool isBracketed)
    {
        var rows = Rows(stretch);
        var isColumn = rows.Count > 1 && expectation.Shape.Count == 1
            && rows.TrueForAll(row => Splitting.AtSpaces(text, row).Count == 1);
        if (isColumn)
            return new([rows.Count], rows, AllowGroups: true);
        var entries = rows.ConvertAll(row => Entries(row, isAlone: rows.Count == 1, isBracketed));
        return rows.Count == 1 && !(expectation.Shape is [1, _] && !isBracketed && entries[0].Shape.Count == 1)
            ? entries[0]
            : Layout.Stack(entries.ConvertAll(row => row.Shape.Count == 0 ? row with { Shape = [1] } : row));
    }

    /// <summary>With decimal commas ";" ends a row only where spaces separate the entries.</summary>
    private List<Range> Rows(Range stretch)
    {
        if (!expectation.DecimalComma)
            return Filled(Splitting.At(text, stretch, character => character is '\n' or ';'));
        var lines = Splitting.At(text, stretch, character => character == '\n');
        var pieces = Splitting.At(text, stretch, character => character == ';');
        var areRows = lines.Count == 1 && expectation.Shape.Count > 1
            && pieces.Exists(piece => Splitting.AtSpaces(text, piece).Count > 1);
        return areRows ? pieces : Filled(lines);
    }

    /// <summary>A line without anything is no row.</summary>
    private static List<Range> Filled(List<Range> rows) =>
        rows.FindAll(row => row.End.Value > row.Start.Value) is { Count: > 0 } filled ? filled : rows;

    private Layout Entries(Range row, bool isAlone, bool isBracketed)
    {
        var comma = expectation.DecimalComma ? ';' : ',';
        var listed = Splitting.At(text, row, character => character == comma);
        var spaced = Splitting.AtSpaces(text, row);
        if (listed.Count == 1 && !Fits(spaced) && Blanks(row) is var blanks && Fits(blanks)
            && (expectation.Free.Count > 0 || blanks.Exists(IsDash)))
            spaced = blanks; // where there is no quantity anything may stand, often a dash
        var isSpaced = spaced.Count > 1 && (listed.Count == 1 || Fits(spaced) && !Fits(listed));
        if (isSpaced)
            return new([spaced.Count], spaced, AllowGroups: true);
        if (listed.Count > 1)
            return Listed(listed);
        if (isAlone && expectation.Shape is [> 1] && Splitting.AtTimes(text, row) is { Count: > 1 } extents)
            return new([extents.Count], extents, AllowGroups: true);
        return isBracketed ? new([1], [row], AllowGroups: true) : Layout.Single(row);
    }

    private List<Range> Blanks(Range row) =>
        Splitting.At(text, row, Characters.IsBlank).FindAll(piece => piece.End.Value > piece.Start.Value);

    private bool IsDash(Range piece) => text.AsSpan()[piece] is "-";

    private bool Fits(List<Range> entries) => expectation.Shape is [.., var columns] && columns == entries.Count;

    /// <summary>Entries between commas; 16,000 could be one of them or two.</summary>
    private Layout Listed(List<Range> entries)
    {
        var ambiguous = entries.FindIndex(1, entry =>
            text.AsSpan()[entry] is ['0', _, _] digits && !digits.ContainsAnyExceptInRange('0', '9')
            && text.AsSpan(0, entry.Start.Value) is [.., >= '0' and <= '9', ',']);
        if (ambiguous > 0)
            Fail(new(entries[ambiguous].Start.Value - 1, "ambiguous-comma", Ambiguous, BlamesCharacter: true));
        return new([entries.Count], entries, AllowGroups: expectation.DecimalComma);
    }

    private Layout? Fail(Obstacle obstacle)
    {
        _obstacle ??= obstacle;
        return null;
    }
}
