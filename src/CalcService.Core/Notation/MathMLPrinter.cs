using System.Xml.Linq;
using CalcService.Core.Numbers;

namespace CalcService.Core.Notation;

/// <summary>Prints notation as MathML Core, which browsers render and screen readers speak.</summary>
public sealed class MathMLPrinter
{
    private const string InvisibleTimes = "\u2062";
    private const string InvisibleSeparator = "\u2063";
    private const string FunctionApplication = "\u2061";
    private static readonly XNamespace Ns = "http://www.w3.org/1998/Math/MathML";

    private readonly Language _language;

    private MathMLPrinter(Language language) => _language = language;

    /// <summary>The box as a <c>math</c> element.</summary>
    /// <param name="box">What to print.</param>
    /// <param name="language">The language of words inside the mathematics.</param>
    /// <param name="block">Whether it stands on a line of its own.</param>
    public static string Print(Box box, Language language = Language.English, bool block = false) =>
        Element(box, language, block).ToString(SaveOptions.DisableFormatting);

    /// <summary>The box as a <c>math</c> element, to be put into a page.</summary>
    /// <param name="box">What to print.</param>
    /// <param name="language">The language of words inside the mathematics.</param>
    /// <param name="block">Whether it stands on a line of its own.</param>
    public static XElement Element(Box box, Language language = Language.English, bool block = false) =>
        new(Ns + "math", block ? new XAttribute("display", "block") : null, new MathMLPrinter(language).Of(box));

    private XElement Of(Box box) => box switch
    {
        Letter letter => Identifier(letter.Name),
        Numeral numeral => Tag("mn", NumberText.Group(numeral.Digits, TextPrinter.GroupSeparator)),
        Words words => Tag("mtext", words.Text.In(_language)),
        Dots dots => Tag("mo", DotsOf(dots.Direction)),
        Accent accent => Tag("mover", new XAttribute("accent", "true"), Of(accent.Base), Operator(MarkOf(accent.Mark))),
        Script script => OfScript(script),
        Raised raised => Tag("msup", Of(raised.Base), Of(raised.Exponent)),
        Fraction fraction => Tag("mfrac", Of(fraction.Numerator), Of(fraction.Denominator)),
        Root root => Tag("msqrt", Of(root.Radicand)),
        Fence fence => Enclosed(OpeningOf(fence.Bracket), Of(fence.Body), ClosingOf(fence.Bracket), fence.IsTall),
        Call call => Row([
            Of(call.Function), Operator(FunctionApplication), Enclosed("(", OfList(call.Arguments), ")", call.IsTall)]),
        Big big => Row([OfSign(big), Of(big.Body.In(Binding.Big))]),
        Grid grid => Enclosed("(", OfGrid(grid), ")", grows: true),
        CaseTable cases => OfCases(cases),
        Listing listing => OfList(listing.Items),
        Cluster cluster => Separated(cluster.Items, InvisibleSeparator),
        Negated negated => Row([Operator("−"), Of(negated.Body)]),
        Infix infix => Row(Chain(infix)),
        Continued line => Row([Operator(SignOf(line.Sign)), Of(line.Body)]),
        _ => throw new System.Diagnostics.UnreachableException($"No such notation: {box.GetType().Name}."),
    };

    /// <summary>A chain a + b − c is one row: a renderer spaces and breaks it better than rows within rows.</summary>
    private IEnumerable<XElement> Chain(Box box) => box is Infix infix
        ? [.. Chain(infix.Left), Operator(SignOf(infix.Sign)), .. Chain(infix.Right)]
        : [Of(box)];

    private XElement OfScript(Script script) => (script.Sub, script.Super) switch
    {
        ({ } sub, { } super) => Tag("msubsup", Of(script.Base), Of(sub), Of(super)),
        ({ } sub, null) => Tag("msub", Of(script.Base), Of(sub)),
        (null, { } super) => Tag("msup", Of(script.Base), Of(super)),
        _ => Of(script.Base),
    };

    private XElement OfSign(Big big)
    {
        var sign = big.Sign switch
        {
            BigSign.Sum => Operator("∑"),
            BigSign.Product => Operator("∏"),
            BigSign.Maximum => Operator("max"),
            BigSign.ArgMaximum => Operator("arg\u2009max"),
            _ => Operator("min"),
        };
        sign.Add(new XAttribute("movablelimits", "false"));
        return big.Above is { } above
            ? Tag("munderover", sign, Of(big.Below), Of(above))
            : Tag("munder", sign, Of(big.Below));
    }

    private XElement OfGrid(Grid grid) =>
        Tag("mtable", [new XAttribute("displaystyle", "true"), .. grid.Rows.Select(row => Tag("mtr", [.. row.Select(cell => Tag("mtd", Of(cell)))]))]);

    private XElement OfCases(CaseTable cases)
    {
        var branches = cases.Branches.Select(branch => Tag("mtr",
            Cell(Of(branch.Value)), Cell(Row([Spaced(Wording.If), Of(branch.Condition)]))));
        var otherwise = Tag("mtr", Cell(Of(cases.Otherwise)), Cell(Spaced(Wording.Otherwise)));
        return Row([Operator("{"), Tag("mtable", [.. branches, otherwise])]);
    }

    private static XElement Cell(XElement content) =>
        Tag("mtd", new XAttribute("columnalign", "left"), content);

    private XElement Spaced(Text words) => Tag("mtext", $"\u00A0{words.In(_language)}\u00A0");

    private XElement OfList(IReadOnlyList<Box> items) => items is [var only] ? Of(only) : Separated(items, ",");

    private XElement Separated(IReadOnlyList<Box> items, string separator) =>
        Row(items.SelectMany((item, i) => i == 0 ? [Of(item)] : new[] { Operator(separator), Of(item) }));

    private static XElement Identifier(string name) => Tag("mi", name);

    private static XElement Operator(string sign) => Tag("mo", sign);

    /// <summary>Brackets grow only around what is tall: a browser leaves room beside those that might grow.</summary>
    private static XElement Enclosed(string open, XElement body, string close, bool grows) =>
        Row([BracketOf(open, grows), body, BracketOf(close, grows)]);

    private static XElement BracketOf(string sign, bool grows) =>
        grows ? Operator(sign) : Tag("mo", new XAttribute("stretchy", "false"), sign);

    private static XElement Row(IEnumerable<XElement> items) => Tag("mrow", [.. items]);

    private static XElement Tag(string name, params object[] content) => new(Ns + name, content);

    private static string DotsOf(DotsDirection direction) => direction switch
    {
        DotsDirection.Across => "⋯",
        DotsDirection.Listed => "…",
        DotsDirection.Down => "⋮",
        _ => "⋱",
    };

    private static string MarkOf(AccentMark mark) => mark switch
    {
        AccentMark.Hat => "^",
        AccentMark.Tilde => "~",
        _ => "¯",
    };

    private static string OpeningOf(Bracket bracket) => bracket switch
    {
        Bracket.Square => "[",
        Bracket.Floor => "⌊",
        Bracket.Ceiling => "⌈",
        Bracket.Bars => "|",
        _ => "(",
    };

    private static string ClosingOf(Bracket bracket) => bracket switch
    {
        Bracket.Square => "]",
        Bracket.Floor => "⌋",
        Bracket.Ceiling => "⌉",
        Bracket.Bars => "|",
        _ => ")",
    };

    private static string SignOf(Sign sign) => sign switch
    {
        Sign.Plus => "+",
        Sign.Minus => "−",
        Sign.Dot => "·",
        Sign.Times => "×",
        Sign.Juxtaposition => InvisibleTimes,
        Sign.Hadamard => "⊙",
        Sign.Correlation => "⋆",
        Sign.Approximately => "≈",
        Sign.NotEqual => "≠",
        Sign.Less => "<",
        Sign.LessOrEqual => "≤",
        Sign.Greater => ">",
        Sign.GreaterOrEqual => "≥",
        Sign.In => "∈",
        Sign.Given => "|",
        _ => "=",
    };
}
