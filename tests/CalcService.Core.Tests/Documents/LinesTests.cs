using CalcService.Core.Documents;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Documents;

public class LinesTests
{
    private static readonly Letter X = new("x");

    [Fact]
    public void What_fits_is_one_line() =>
        Assert.Equal(["=7;=8;=9"], Shown(new(X, Equal(7), Equal(8), Equal(9))));

    [Fact]
    public void What_does_not_fit_gives_the_law_a_line_to_itself() =>
        Assert.Equal(
            [$"={Digits(30)}", $"={Digits(40)};=9"], Shown(new(X, Equal(Number(30)), Equal(Number(40)), Equal(9))));

    [Fact]
    public void A_sum_wider_than_the_page_is_broken_before_its_signs() => Assert.Equal(
        [$"={Digits(25)} + {Digits(25)}", $">+{Digits(25)} + {Digits(25)}"],
        Shown(new(X, Equal(Draw.Sum(Draw.Sum(Draw.Sum(Number(25), Number(25)), Number(25)), Number(25))))));

    [Fact]
    public void A_product_wider_than_the_page_is_broken_before_a_dot() => Assert.Equal(
        [$"={Digits(60)}", $">·{Digits(60)}"],
        Shown(new(X, Equal(Draw.Product(Number(60), Number(60))))));

    [Fact]
    public void What_cannot_be_broken_stays_whole() =>
        Assert.Equal(["=" + Digits(200)], Shown(new(X, Equal(Number(200)))));

    private static IEnumerable<string> Shown(Chain chain) =>
        Lines.Of(chain).Select(line => string.Join(';', line.Select(One)));

    private static string One(Link link) =>
        (link.Continues ? ">" : "")
        + link.Sign switch { Sign.Plus => "+", Sign.Dot => "·", _ => "=" }
        + TextPrinter.Print(link.Right).Replace(TextPrinter.GroupSeparator, "", StringComparison.Ordinal);

    private static Link Equal(int digit) => Equal(Draw.Integer(digit));

    private static Link Equal(Box box) => new(Sign.Equal, box);

    private static Numeral Number(int digits) => new(Digits(digits));

    private static string Digits(int count) => new('7', count);
}
