using CalcService.Core.Documents;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Documents;

public class WidthTests
{
    private static readonly Letter X = new("x");

    private static readonly Box[] OneOfEachSort =
    [
        X, new Numeral("12"), new Words(new("if", "若")), new Dots(DotsDirection.Across), new Accent(X, AccentMark.Hat),
        new Script(X, Sub: X), new Raised(X, X), new Fraction(X, X), new Root(X), new Fence(Bracket.Floor, X),
        new Call(new Letter("max"), X, X), new Big(BigSign.Sum, X, X, X), new Grid([[X, X], [X]]),
        new CaseTable([(X, X)], X), new Listing(X, X), new Cluster(X, X), new Infix(X, Sign.Plus, X),
        new Negated(X), new Continued(Sign.Equal, X),
    ];

    [Fact]
    public void Every_sort_of_notation_has_a_width()
    {
        var sorts = typeof(Box).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Box)));

        Assert.Equal(sorts.ToHashSet(), OneOfEachSort.Select(box => box.GetType()).ToHashSet());
        Assert.All(OneOfEachSort, box => Assert.True(Width.Of(box) > 0));
    }

    [Fact]
    public void A_fraction_is_as_wide_as_its_wider_part() =>
        Assert.Equal(Width.Of(new Fraction(X, X)), Width.Of(new Fraction(X, new Numeral("1"))));

    [Fact]
    public void An_ideograph_is_as_wide_as_two_letters() =>
        Assert.Equal(Width.Of(new Words(Text.Same("ab"))), Width.Of(new Words(Text.Same("若"))));
}
