using CalcService.Core.Notation;

namespace CalcService.Core.Documents;

/// <summary>
/// Where the lines of a chain end. A short chain is one line. Of a long one the law has a line to itself, and what is
/// wider than the page is broken before its signs.
/// </summary>
internal static class Lines
{
    /// <summary>What fits on a line of A4 set in 11 points, with some air, in ems.</summary>
    private const double Widest = 38;

    /// <summary>The lines of a chain, each a list of links; the left side belongs to the first.</summary>
    public static IReadOnlyList<IReadOnlyList<Link>> Of(Chain chain)
    {
        var room = Room(chain);
        return chain.Links.Sum(link => link.Width) <= room
            ? [chain.Links]
            : [.. Filled([chain.Links[0]], room), .. Filled(chain.Links.Skip(1), room)];
    }

    /// <summary>The links of a chain, those that are too wide for a line broken.</summary>
    public static IReadOnlyList<IReadOnlyList<Link>> Broken(Chain chain) =>
        [.. chain.Links.Select(link => Broken(link, Room(chain)))];

    private static double Room(Chain chain) => Widest - Width.Of(chain.Left);

    private static List<List<Link>> Filled(IEnumerable<Link> links, double widest)
    {
        List<List<Link>> lines = [];
        var room = 0.0;
        foreach (var link in links.SelectMany(link => Broken(link, widest)))
        {
            if (link.Width > room || link.Continues)
            {
                lines.Add([]);
                room = widest;
            }
            lines[^1].Add(link);
            room -= link.Width;
        }
        return lines;
    }

    /// <summary>A link too wide for a line, as several: a sum or a product is broken before its signs.</summary>
    private static List<Link> Broken(Link link, double widest)
    {
        if (link.Width <= widest || link.Right is not Infix right)
            return [link];

        var terms = Terms(right, right.Binding).ToList();
        List<Link> lines = [link with { Right = terms[0].Term }];
        foreach (var (sign, term) in terms.Skip(1))
        {
            var line = lines[^1];
            var longer = line with { Right = new Infix(line.Right, sign, term) };
            if (longer.Width <= widest)
                lines[^1] = longer;
            else
                lines.Add(new(sign == Sign.Juxtaposition ? Sign.Dot : sign, term, Continues: true));
        }
        return lines;
    }

    private static IEnumerable<(Sign Sign, Box Term)> Terms(Box box, Binding binding) =>
        box is Infix infix && infix.Binding == binding
            ? [.. Terms(infix.Left, binding), (infix.Sign, infix.Right)]
            : [(Sign.Equal, box)];
}
