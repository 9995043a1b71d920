using System.Text;
using CalcService.Core.Numbers;

namespace CalcService.Core.Notation;

/// <summary>
/// Prints notation on one line of plain text, close to a calculator's syntax: <c>floor((28 + 2·1 − 3)/1) + 1</c>.
/// Brackets that a fraction bar or a raised exponent make needless on paper are put in.
/// </summary>
public sealed class TextPrinter
{
    /// <summary>Separates groups of three digits: a narrow no-break space, as ISO 80000-1 wants it.</summary>
    public const string GroupSeparator = "\u202F";

    private readonly StringBuilder _to = Scratch.Take();
    private readonly Language _language;

    private TextPrinter(Language language) => _language = language;

    /// <summary>The box as a line of text.</summary>
    /// <param name="box">What to print.</param>
    /// <param name="language">The language of words inside the mathematics.</param>
    public static string Print(Box box, Language language = Language.English)
    {
        var printer = new TextPrinter(language);
        printer.Write(box);
        return Scratch.Finish(printer._to);
    }

    private void Write(Box box)
    {
        switch (box)
        {
            case Numeral numeral: NumberText.AppendGrouped(_to, numeral.Digits, GroupSeparator); break;
            case Infix infix: WriteInfix(infix); break;
            case Letter letter: _to.Append(letter.Name); break;
            case Words words: _to.Append(words.Text.In(_language)); break;
            case Dots: _to.Append('…'); break;
            case Accent accent: Write(accent.Base); _to.Append(CombiningMark(accent.Mark)); break;
            case Script script: WriteScript(script); break;
            case Raised raised: Write(raised.Base); _to.Append('^'); Write(raised.Exponent.In(Binding.Atom)); break;
            case Fraction fraction: WriteFraction(fraction); break;
            case Root root: WriteCall("sqrt", [root.Radicand]); break;
            case Fence fence: WriteFence(fence); break;
            case Call call: Write(call.Function); WriteCall("", call.Arguments); break;
            case Big big: WriteBig(big); break;
            case Grid grid: WriteGrid(grid); break;
            case CaseTable cases: WriteCases(cases); break;
            case Listing listing: WriteSeparated(listing.Items); break;
            case Cluster cluster: foreach (var item in cluster.Items) Write(item); break;
            case Negated negated: _to.Append('−'); Write(negated.Body); break;
            case Continued line: _to.Append(SignOf(line.Sign).AsSpan(1)); Write(line.Body); break;
        }
    }

    private void WriteScript(Script script)
    {
        Write(script.Base);
        WriteIndex('_', script.Sub);
        if (script.Super is Letter { Name: "′" })
            _to.Append('′');
        else
            WriteIndex('^', script.Super);
    }

    private void WriteIndex(char mark, Box? index)
    {
        if (index is null)
            return;
        _to.Append(mark);
        Write(index.In(Binding.Atom));
    }

    private void WriteFraction(Fraction fraction)
    {
        Write(Factor(fraction.Numerator).In(Binding.Product));
        _to.Append('/');
        Write(fraction.Denominator.In(Binding.Power));
    }

    private void WriteInfix(Infix infix)
    {
        var product = infix.Sign is Sign.Dot or Sign.Juxtaposition;
        Write(product ? Factor(infix.Left) : infix.Left);
        _to.Append(SignOf(infix.Sign));
        Write(product ? Factor(infix.Right) : infix.Right);
    }

    /// <summary>
    /// A solidus stands beside no other sign of multiplication or division without brackets (ISO 80000-1).
    /// </summary>
    private static Box Factor(Box box) => box is Fraction ? Draw.Bracketed(box) : box;

    private void WriteFence(Fence fence)
    {
        if (fence.Bracket == Bracket.Square)
            WriteEnclosed('[', [fence.Body], ']');
        else
            WriteCall(FunctionOf(fence.Bracket), [fence.Body]);
    }

    private void WriteCall(string function, IReadOnlyList<Box> arguments)
    {
        _to.Append(function);
        WriteEnclosed('(', arguments, ')');
    }

    private void WriteEnclosed(char open, IReadOnlyList<Box> items, char close)
    {
        _to.Append(open);
        WriteSeparated(items);
        _to.Append(close);
    }

    private void WriteBig(Big big)
    {
        _to.Append(SignOf(big.Sign)).Append("_(");
        Write(big.Below);
        if (big.Above is not null)
        {
            _to.Append("..");
            Write(big.Above);
        }
        _to.Append(") ");
        Write(big.Body.In(Binding.Big));
    }

    private void WriteGrid(Grid grid)
    {
        var column = grid.Rows.All(row => row.Count == 1);
        if (column)
        {
            WriteEnclosed('[', [.. grid.Rows.Select(row => row[0])], ']');
            return;
        }
        _to.Append('[');
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            _to.Append(row > 0 ? ", " : "");
            WriteEnclosed('[', grid.Rows[row], ']');
        }
        _to.Append(']');
    }

    private void WriteCases(CaseTable cases)
    {
        foreach (var (value, condition) in cases.Branches)
        {
            Write(value.In(Binding.Sum));
            _to.Append(' ').Append(Wording.If.In(_language)).Append(' ');
            Write(condition);
            _to.Append(", ");
        }
        Write(cases.Otherwise.In(Binding.Sum));
        _to.Append(' ').Append(Wording.Otherwise.In(_language));
    }

    private void WriteSeparated(IReadOnlyList<Box> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            _to.Append(i > 0 ? ", " : "");
            Write(items.Count > 1 ? items[i].In(Binding.Sum) : items[i]);
        }
    }

    private static char CombiningMark(AccentMark mark) => mark switch
    {
        AccentMark.Hat => '\u0302',
        AccentMark.Tilde => '\u0303',
        _ => '\u0304',
    };

    private static string FunctionOf(Bracket bracket) => bracket switch
    {
        Bracket.Floor => "floor",
        Bracket.Ceiling => "ceil",
        Bracket.Bars => "abs",
        _ => "",
    };

    private static string SignOf(BigSign sign) => sign switch
    {
        BigSign.Sum => "Σ",
        BigSign.Product => "∏",
        BigSign.Maximum => "max",
        BigSign.ArgMaximum => "arg max",
        _ => "min",
    };

    private static string SignOf(Sign sign) => sign switch
    {
        Sign.Plus => " + ",
        Sign.Minus => " − ",
        Sign.Dot or Sign.Juxtaposition => "·",
        Sign.Times => " × ",
        Sign.Hadamard => " ⊙ ",
        Sign.Correlation => " ⋆ ",
        Sign.Approximately => " ≈ ",
        Sign.NotEqual => " ≠ ",
        Sign.Less => " < ",
        Sign.LessOrEqual => " ≤ ",
        Sign.Greater => " > ",
        Sign.GreaterOrEqual => " ≥ ",
        Sign.In => " ∈ ",
        Sign.Given => " | ",
        _ => " = ",
    };
}
