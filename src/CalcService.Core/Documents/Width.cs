using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Documents;

/// <summary>
/// About how wide mathematics becomes, in ems of the text around it: enough to decide where a line ends, whatever
/// sets it.
/// </summary>
internal static class Width
{
    private const double Mark = 0.5, Ideograph = 1, Brackets = 0.8, Operator = 1.2, Gap = 0.2, Script = 0.7, Column = 1;

    /// <summary>The width of a box.</summary>
    public static double Of(Box box) => box switch
    {
        Letter letter => OfText(letter.Name),
        Numeral numeral => OfText(NumberText.Group(numeral.Digits, TextPrinter.GroupSeparator)),
        Words words => Math.Max(OfText(words.Text.In(Language.English)), OfText(words.Text.In(Language.Chinese))),
        Dots => Operator,
        Accent accent => Of(accent.Base),
        Notation.Script script => Of(script.Base) + Script * Math.Max(OfAny(script.Sub), OfAny(script.Super)),
        Raised raised => Of(raised.Base) + Script * Of(raised.Exponent),
        Fraction fraction => Gap + Math.Max(Of(fraction.Numerator), Of(fraction.Denominator)),
        Root root => Brackets + Of(root.Radicand),
        Fence fence => Brackets + Of(fence.Body),
        Call call => Of(call.Function) + Brackets + OfList(call.Arguments),
        Big big => Math.Max(Operator, Script * Math.Max(Of(big.Below), OfAny(big.Above))) + Gap + Of(big.Body),
        Grid grid => Brackets + OfColumns(grid),
        CaseTable cases => Brackets + Operator + 2 * Column + OfCases(cases),
        Listing listing => OfList(listing.Items),
        Cluster cluster => cluster.Items.Sum(Of),
        Continued line => Of(line.Sign) + Of(line.Body),
        Negated negated => Operator + Of(negated.Body),
        Infix infix => Of(infix.Left) + Of(infix.Sign) + Of(infix.Right),
        _ => throw new System.Diagnostics.UnreachableException($"No such notation: {box.GetType().Name}."),
    };

    /// <summary>The width of a sign with the space around it.</summary>
    public static double Of(Sign sign) => sign == Sign.Juxtaposition ? Gap : Operator;

    private static double OfAny(Box? box) => box is null ? 0 : Of(box);

    private static double OfText(string text) => text.Sum(character => character switch
    {
        '\u202F' => Gap,
        < '\u2E80' => Mark,
        _ => Ideograph,
    });

    private static double OfList(IReadOnlyList<Box> items) => items.Sum(Of) + Mark * items.Count;

    private static double OfColumns(Grid grid) =>
        Enumerable.Range(0, grid.Rows.Max(row => row.Count))
            .Sum(column => Column + grid.Rows.Max(row => column < row.Count ? Of(row[column]) : 0));

    private static double OfCases(CaseTable cases) =>
        Math.Max(Of(cases.Otherwise), cases.Branches.Max(branch => Of(branch.Value)))
        + cases.Branches.Max(branch => Of(branch.Condition));
}
