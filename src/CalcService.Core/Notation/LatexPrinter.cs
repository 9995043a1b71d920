using System.Text;
using CalcService.Core.Numbers;

namespace CalcService.Core.Notation;

/// <summary>Prints notation as LaTeX mathematics, for amsmath, KaTeX and MathJax alike.</summary>
public sealed class LatexPrinter
{
    private readonly StringBuilder _to = Scratch.Take();
    private readonly Language _language;

    private LatexPrinter(Language language) => _language = language;

    /// <summary>The box as LaTeX, without dollar signs.</summary>
    /// <param name="box">What to print.</param>
    /// <param name="language">The language of words inside the mathematics.</param>
    public static string Print(Box box, Language language = Language.English)
    {
        var printer = new LatexPrinter(language);
        printer.Write(box);
        return Scratch.Finish(printer._to);
    }

    private void Write(Box box)
    {
        switch (box)
        {
            case Numeral numeral: NumberText.AppendGrouped(_to, numeral.Digits, @"\,"); break;
            case Infix infix: WriteInfix(infix); break;
            case Letter letter: _to.Append(LatexNames.Of(letter.Name)); break;
            case Words words: _to.Append($@"\text{{{LatexNames.Escape(words.Text.In(_language))}}}"); break;
            case Dots dots: _to.Append(DotsOf(dots.Direction)); break;
            case Accent accent: _to.Append(MarkOf(accent.Mark)); Braced(accent.Base); break;
            case Script script: WriteScript(script); break;
            case Raised raised: WriteRaised(raised); break;
            case Fraction fraction: WriteFraction(fraction); break;
            case Root root: _to.Append(@"\sqrt"); Braced(root.Radicand); break;
            case Fence fence: WriteFence(fence.Bracket, fence.Body); break;
            case Call call: WriteCall(call); break;
            case Big big: WriteBig(big); break;
            case Grid grid: WriteGrid(grid); break;
            case CaseTable cases: WriteCases(cases); break;
            case Listing listing: WriteSeparated(listing.Items, ", "); break;
            case Cluster cluster: WriteSeparated(cluster.Items, cluster.Items.Any(IsCommand) ? " " : ""); break;
            case Negated negated: _to.Append('-'); Write(negated.Body); break;
            case Continued line: _to.Append(SignOf(line.Sign).AsSpan(1)); Write(line.Body); break;
        }
    }

    private void Braced(Box box)
    {
        _to.Append('{');
        Write(box);
        _to.Append('}');
    }

    private void WriteFraction(Fraction fraction)
    {
        _to.Append(@"\frac");
        Braced(fraction.Numerator);
        Braced(fraction.Denominator);
    }

    private void WriteScript(Script script)
    {
        Write(script.Base);
        WriteIndex('_', script.Sub);
        WriteIndex('^', script.Super);
    }

    private void WriteRaised(Raised raised)
    {
        Write(raised.Base);
        WriteIndex('^', raised.Exponent);
    }

    private void WriteIndex(char mark, Box? index)
    {
        if (index is null)
            return;
        _to.Append(mark);
        if (index is Numeral { Digits: [var digit] })
            _to.Append(digit);
        else
            Braced(index);
    }

    private void WriteFence(Bracket bracket, Box body)
    {
        var (open, close) = BracketsOf(bracket);
        var grows = body.IsTall;
        _to.Append(grows ? @"\left" : "").Append(open);
        Write(body);
        _to.Append(grows ? @" \right" : Space(close)).Append(close);
    }

    private void WriteCall(Call call)
    {
        _to.Append(call.Function is Letter name ? LatexNames.OfFunction(name.Name) : "");
        if (call.Function is not Letter)
            Write(call.Function);
        WriteFence(Bracket.Round, call.Arguments is [var only] ? only : new Listing(call.Arguments));
    }

    private void WriteBig(Big big)
    {
        _to.Append(SignOf(big.Sign)).Append('_');
        Braced(big.Below);
        WriteIndex('^', big.Above);
        _to.Append(' ');
        Write(big.Body.In(Binding.Big));
    }

    private void WriteGrid(Grid grid)
    {
        _to.Append(@"\begin{pmatrix} ");
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            if (row > 0)
                _to.Append(grid.Rows[row].Any(cell => cell.IsTall) ? @" \\[0.5em] " : @" \\ ");
            WriteSeparated(grid.Rows[row], " & ");
        }
        _to.Append(@" \end{pmatrix}");
    }

    private void WriteCases(CaseTable cases)
    {
        _to.Append(@"\begin{cases} ");
        foreach (var (value, condition) in cases.Branches)
        {
            Write(value);
            _to.Append(@" & ");
            Write(new Words(Wording.If));
            _to.Append(@"\ ");
            Write(condition);
            _to.Append(@" \\ ");
        }
        Write(cases.Otherwise);
        _to.Append(@" & ");
        Write(new Words(Wording.Otherwise));
        _to.Append(@" \end{cases}");
    }

    private void WriteSeparated(IReadOnlyList<Box> items, string separator)
    {
        for (var i = 0; i < items.Count; i++)
        {
            _to.Append(i > 0 ? separator : "");
            Write(items[i]);
        }
    }

    private void WriteInfix(Infix infix)
    {
        Write(infix.Left);
        _to.Append(infix.Sign == Sign.Juxtaposition ? infix.Left is Numeral ? " " : @"\, " : SignOf(infix.Sign));
        Write(infix.Right);
    }

    /// <summary>Whether it ends only where no letter follows.</summary>
    private static bool IsCommand(Box item) =>
        item is Letter letter && LatexNames.Of(letter.Name) is ['\\', .., not '}'];

    private static string Space(string close) => close.StartsWith('\\') ? " " : "";

    private static string DotsOf(DotsDirection direction) => direction switch
    {
        DotsDirection.Across => @"\cdots",
        DotsDirection.Listed => @"\ldots",
        DotsDirection.Down => @"\vdots",
        _ => @"\ddots",
    };

    private static string MarkOf(AccentMark mark) => mark switch
    {
        AccentMark.Hat => @"\hat",
        AccentMark.Tilde => @"\tilde",
        _ => @"\bar",
    };

    private static (string Open, string Close) BracketsOf(Bracket bracket) => bracket switch
    {
        Bracket.Square => ("[", "]"),
        Bracket.Floor => (@"\lfloor ", @"\rfloor"),
        Bracket.Ceiling => (@"\lceil ", @"\rceil"),
        Bracket.Bars => (@"\lvert ", @"\rvert"),
        _ => ("(", ")"),
    };

    private static string SignOf(BigSign sign) => sign switch
    {
        BigSign.Sum => @"\sum",
        BigSign.Product => @"\prod",
        BigSign.Maximum => @"\max",
        BigSign.ArgMaximum => @"\operatorname*{arg\,max}",
        _ => @"\min",
    };

    private static string SignOf(Sign sign) => sign switch
    {
        Sign.Plus => " + ",
        Sign.Minus => " - ",
        Sign.Dot => @" \cdot ",
        Sign.Times => @" \times ",
        Sign.Hadamard => @" \odot ",
        Sign.Correlation => @" \star ",
        Sign.Approximately => @" \approx ",
        Sign.NotEqual => @" \neq ",
        Sign.Less => " < ",
        Sign.LessOrEqual => @" \le ",
        Sign.Greater => " > ",
        Sign.GreaterOrEqual => @" \ge ",
        Sign.In => @" \in ",
        Sign.Given => @" \mid ",
        _ => " = ",
    };
}
