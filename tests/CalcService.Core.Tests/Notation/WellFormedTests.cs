using System.Text.RegularExpressions;
using System.Xml.Linq;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using CalcService.Core.Tests.Formulas;
using FsCheck;
using FsCheck.Fluent;

namespace CalcService.Core.Tests.Notation;

/// <summary>
/// Whatever is drawn is LaTeX that closes what it opens, and MathML Core with the children each element asks for.
/// </summary>
public sealed partial class WellFormedTests
{
    private const int Patience = 1000;   // milliseconds that a match may take

    private static readonly Dictionary<string, Range> Children = new(StringComparer.Ordinal)
    {
        ["math"] = 1..1,
        ["mrow"] = 1..int.MaxValue,
        ["mfrac"] = 2..2,
        ["msup"] = 2..2,
        ["msub"] = 2..2,
        ["msubsup"] = 3..3,
        ["munder"] = 2..2,
        ["mover"] = 2..2,
        ["munderover"] = 3..3,
        ["msqrt"] = 1..1,
        ["mtable"] = 1..int.MaxValue,
        ["mtr"] = 1..int.MaxValue,
        ["mtd"] = 1..1,
        ["mi"] = 0..0,
        ["mn"] = 0..0,
        ["mo"] = 0..0,
        ["mtext"] = 0..0,
    };

    [Fact] public void Latex_closes_what_it_opens() => ForAllBoxes(box => Closes(LatexPrinter.Print(box)));

    [Fact]
    public void Latex_has_one_script_of_a_kind_on_a_base() =>
        ForAllBoxes(box => !DoubleScript().IsMatch(LatexPrinter.Print(box)));

    [Fact]
    public void MathML_is_complete() => ForAllBoxes(box =>
        XElement.Parse(MathMLPrinter.Print(box)).DescendantsAndSelf().All(IsComplete));

    private static bool IsComplete(XElement element)
    {
        if (!Children.TryGetValue(element.Name.LocalName, out var range))
            return false;
        var count = element.Elements().Count();
        return count >= range.Start.Value && count <= range.End.Value && (count > 0 || element.Value.Length > 0);
    }

    private static bool Closes(string latex)
    {
        var open = new Stack<string>();
        foreach (Match token in Token().Matches(latex))
        {
            if (token.Value is "{" or "\\left" || token.Value.StartsWith("\\begin", StringComparison.Ordinal))
                open.Push(token.Value);
            else if (open.Count == 0 || !Pairs(open.Pop(), token.Value))
                return false;
        }

        return open.Count == 0;
    }

    private static bool Pairs(string opening, string closing) => closing switch
    {
        "}" => opening is "{",
        "\\right" => opening is "\\left",
        _ => opening.Replace("begin", "end", StringComparison.Ordinal).Equals(closing, StringComparison.Ordinal),
    };

    [GeneratedRegex(
        @"\\(begin|end)\{\w+\}|\\(left|right)(?![a-z])|(?<!\\)[{}]", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Token();

    [GeneratedRegex(@"\^(\w|\{[^{}]*\})\^|_(\w|\{[^{}]*\})_", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex DoubleScript();

    private static void ForAllBoxes(Func<Box, bool> law) => Check.One(
        RandomFormulas.Fixed, Prop.ForAll(RandomFormulas.Samples, sample => law(sample.Formula.InLetters())
            && (sample.Value is null || law(sample.Formula.Draw(Pen.Numbers(sample.At))))));
}
