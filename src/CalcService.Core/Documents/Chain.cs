using CalcService.Core.Derivations;
using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>A chain of equalities, law = numbers = result, in which nothing is said twice.</summary>
/// <param name="Left">What the chain is about.</param>
/// <param name="Links">What it equals, one after the other; at least one.</param>
internal sealed record Chain(Box Left, params Link[] Links)
{
    /// <summary>A step: the law, the numbers where they add something, the result.</summary>
    public static Chain Of(Step step) => Of(step.Equation, step.Substitution, step.SubstitutionIsRounded, step.Result);

    /// <summary>How one entry comes about.</summary>
    public static Chain Of(Detail detail) =>
        Of(detail.Equation, detail.Substitution, detail.SubstitutionIsRounded, detail.Result);

    /// <summary>An equation by itself, such as what is given for a matrix.</summary>
    public static Chain Of(Line equation) => new(LeftOf(equation.Box), [.. Relations(equation.Box)]);

    private static Chain Of(Line equation, Line substitution, bool isRounded, Line result)
    {
        Link[] links =
        [
            .. Relations(equation.Box),
            new(isRounded ? Sign.Approximately : Sign.Equal, substitution.Box),
            .. Relations(result.Box),
        ];
        var told = links.Where((link, i) => i + 1 == links.Length || !link.Reads(links[i + 1]));
        return new(LeftOf(equation.Box), [.. told]);
    }

    private static Box LeftOf(Box box) =>
        box is Infix { Sign: Sign.Equal or Sign.Approximately } relation ? LeftOf(relation.Left) : box;

    private static IEnumerable<Link> Relations(Box box) => box switch
    {
        Continued line => [new(line.Sign, line.Body)],
        Infix { Sign: Sign.Equal or Sign.Approximately } relation =>
            [.. Relations(relation.Left), new(relation.Sign, relation.Right)],
        _ => [],
    };
}

/// <summary>A sign and what stands behind it.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Right">What stands behind it.</param>
/// <param name="Continues">Whether it continues the line above, so that it is set in.</param>
internal sealed record Link(Sign Sign, Box Right, bool Continues = false)
{
    /// <summary>The width, with the sign.</summary>
    public double Width => Documents.Width.Of(Sign) + Documents.Width.Of(Right);

    /// <summary>The sign and what stands behind it, as one piece of notation.</summary>
    public Box Box => new Continued(Sign, Right);

    /// <summary>Whether both would show the reader the same.</summary>
    public bool Reads(Link other) =>
        string.Equals(LatexPrinter.Print(Right), LatexPrinter.Print(other.Right), StringComparison.Ordinal);
}
