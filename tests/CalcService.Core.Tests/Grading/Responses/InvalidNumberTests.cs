using CalcService.Core.Grading.Responses;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Grading.Responses;

/// <summary>What cannot be read says why, and where.</summary>
public sealed class InvalidNumberTests
{
    [Theory]
    [InlineData("16,5", "comma", 3)]
    [InlineData("1,2,3", "comma", 2)]
    [InlineData("12,34", "comma", 3)]
    [InlineData("0,123", "comma", 2)]
    [InlineData("1234,567", "comma", 5)]
    [InlineData("16,0000", "comma", 3)]
    [InlineData("5,", "list", 2)]
    [InlineData("1;2", "list", 2)]
    [InlineData("[5]", "list", 1)]
    [InlineData("1.2.3", "second-point", 4)]
    [InlineData("5..", "second-point", 3)]
    [InlineData("2\u200b8", "inside-number", 2)]
    [InlineData("2\u00ad8", "inside-number", 2)]
    [InlineData("2\u202e8", "inside-number", 2)]
    [InlineData("2\u00a08", "inside-number", 2)]
    [InlineData("1\u202f23", "inside-number", 2)]
    [InlineData("1/0", "division-by-zero", 2)]
    [InlineData("1/(2-2)", "division-by-zero", 2)]
    [InlineData("0^-1", "undefined", 2)]
    [InlineData("(-8)^(1/3)", "undefined", 5)]
    [InlineData("sqrt(-1)", "undefined", 1)]
    [InlineData("ln(0)", "undefined", 1)]
    [InlineData("2 1/3", "mixed-number", 3)]
    [InlineData("2½", "mixed-number", 2)]
    [InlineData("0½", "mixed-number", 2)]
    [InlineData("9½", "mixed-number", 2)]
    [InlineData("sqrt(4)½", "implicit-product", 8)]
    [InlineData("1\u2003234", "implicit-product", 3)] // an em space groups nothing
    [InlineData("2e", "implicit-product", 2)]
    [InlineData("(5!", "unexpected-character", 3)]
    [InlineData("100 = 98", "equation", 5)]
    [InlineData("3 nan", "not-finite", 3)]
    [InlineData("log2(0)", "undefined", 1)]
    [InlineData("1_9", "underscore", 2)]
    [InlineData("2\u200b0", "inside-number", 2)]
    [InlineData("2\u200b9", "inside-number", 2)]
    [InlineData("--2", "stacked-signs", 2)]
    [InlineData("+-2", "stacked-signs", 2)]
    [InlineData("3+-2", "stacked-signs", 3)]
    [InlineData("3 4", "implicit-product", 3)]
    [InlineData("2(3)", "implicit-product", 2)]
    [InlineData("(2)(3)", "implicit-product", 4)]
    [InlineData("2pi", "implicit-product", 2)]
    [InlineData("2sqrt(2)", "implicit-product", 2)]
    [InlineData("1e999", "overflow", 1)]
    [InlineData("9^9^9^9", "overflow", 4)]
    [InlineData("1e308^1e308", "overflow", 6)]
    [InlineData("1e308*1e308", "overflow", 6)]
    [InlineData("exp(1000)", "overflow", 1)]
    [InlineData("NaN", "not-finite", 1)]
    [InlineData("inf", "not-finite", 1)]
    [InlineData("-Infinity", "not-finite", 2)]
    [InlineData("∞", "not-finite", 1)]
    [InlineData("0x1F", "hexadecimal", 1)]
    [InlineData("0x10", "hexadecimal", 1)]
    [InlineData("1_000", "underscore", 2)]
    [InlineData("$5", "currency", 1)]
    [InlineData("￥5", "currency", 1)]
    [InlineData("x = 5", "equation", 3)]
    [InlineData("7/3 ≈ 5", "equation", 5)]
    [InlineData("= = 5", "equation", 3)]
    [InlineData("abc", "unknown-word", 1)]
    [InlineData("sin(1)", "unknown-word", 1)]
    [InlineData("sqr(9)", "unknown-word", 1)]
    [InlineData("sqrt 9", "brackets-missing", 1)]
    [InlineData("sqrt(1,2)", "wrong-arguments", 1)]
    [InlineData("sqrt(9", "unclosed", 5)]
    [InlineData("3)", "unopened", 2)]
    [InlineData("3+", "value-missing", 3)]
    [InlineData("2⁻", "value-missing", 3)]
    [InlineData("2⁺+1", "value-missing", 3)]
    [InlineData("()", "unopened", 2)]
    [InlineData(".", "unexpected-character", 1)]
    [InlineData("5!", "unexpected-character", 2)]
    [InlineData("5′", "unexpected-character", 2)]
    [InlineData("5m", "did-you-mean-m", 2)]
    [InlineData("3.6mFLOPs", "did-you-mean-m", 4)]
    [InlineData("28 apples", "wrong-unit", 4)]
    public void Has_a_code_and_a_position(string text, string code, int position)
    {
        var invalid = Read.Invalid(text, Read.Count);
        Assert.Equal((code, position), (invalid.Code, invalid.Place.Position));
        Assert.Matches(@"^\S.*\S[.?]$", invalid.Message.In(Language.English));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*[。？]$", invalid.Message.In(Language.Chinese));
    }

    [Theory]
    [InlineData("2\u200b8", "U+200B")]
    [InlineData("5′", "\"′\" (U+2032)")]
    [InlineData("5𝄞", "\"𝄞\" (U+1D11E)")]
    [InlineData("5!", "\"!\"")]
    public void Names_the_character_with_its_code_point(string text, string character)
    {
        var invalid = Read.Invalid(text, Read.Count);
        Assert.Equal(character, invalid.Place.Character);
        Assert.Contains(character, invalid.Message.In(Language.English), StringComparison.Ordinal);
        Assert.Contains(character, invalid.Message.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5K")]
    [InlineData("3.6M")]
    public void A_suffix_needs_a_count(string text) => Assert.Equal("not-a-count", Read.Invalid(text, Read.Measured).Code);

    [Theory]
    [InlineData("16.5", "point")]
    [InlineData("1,2,3", "second-point")]
    [InlineData("5.", "point")]
    public void With_decimal_commas_the_roles_are_swapped(string text, string code) =>
        Assert.Equal(code, Read.Invalid(text, Read.Count with { DecimalComma = true }).Code);

    [Theory]
    [InlineData("1_000", "\"_\"")]
    [InlineData("$5", "\"$\"")]
    [InlineData("∞", "\"∞\" (U+221E)")]
    [InlineData("x = 5", "\"=\"")]
    [InlineData("3)", "\")\"")]
    [InlineData("1;2", "\";\"")]
    [InlineData("2\u200b8", "U+200B")]
    [InlineData("16,5", "\",\"")]
    [InlineData("1.2.3", "\".\"")]
    [InlineData("--2", "\"-\"")]
    [InlineData("1/0", null)]
    [InlineData("sqrt(9", null)]
    public void Blames_a_character_where_it_is_to_blame(string text, string? character) =>
        Assert.Equal(character, Read.Invalid(text, Read.Count).Place.Character);

    [Theory]
    [InlineData("28 apples", null, "I do not know the unit \"apples\".", "无法识别单位“apples”。")]
    [InlineData("28 MACs", "px", "The answer is asked for in px, not in MACs.", "答案的单位应为 px，而不是 MACs。")]
    [InlineData("abc", null, "I do not know \"abc\"; did you mean \"abs\"?", "无法识别“abc”；是否想写“abs”？")]
    [InlineData("qwertz", null, "I do not know \"qwertz\".", "无法识别“qwertz”。")]
    public void Says_what_it_does_not_know(string text, string? unit, string english, string chinese)
    {
        var message = Read.Invalid(text, unit is null ? Read.Count : Read.In(unit)).Message;
        Assert.Equal((english, chinese), (message.In(Language.English), message.In(Language.Chinese)));
    }

    [Theory]
    [InlineData("(1)", 40)]
    [InlineData("2^0", 40)]
    [InlineData("√1", 40)]
    [InlineData("abs(1)", 36)]
    public void What_stands_side_by_side_is_not_deep(string term, int count) =>
        Assert.Equal(count, Read.Number(string.Join('+', Enumerable.Repeat(term, count))));

    [Fact]
    public void The_whole_of_a_response_is_bounded()
    {
        Assert.IsType<Response.Blank>(ResponseReader.Read(new string(' ', 2_001), Read.Count));
        Assert.Equal("too-long", Read.Invalid(new string('1', 2_001), Read.Count).Code);
        Assert.Equal("5", Read.Number(new string(' ', 1_999) + "5").ToString());
        Assert.Equal("too-long", Read.Invalid(new string(' ', 2_000) + "5", Read.Count).Code);
        Assert.Equal(1_500, Read.Understood(string.Concat(Enumerable.Repeat("1 ", 1_500)), Read.List(1_500)).Value.Tensor.Count);
    }

    [Fact]
    public void Length_and_depth_are_bounded()
    {
        Assert.Equal("too-long", Read.Invalid(new string('1', 257), Read.Count).Code);
        Assert.Equal(256, Read.Understood(string.Concat(Enumerable.Repeat("1+", 127)) + "11", Read.Count).Value.Scalar.TryToInt32(out var sum) ? sum + 118 : 0);
        Assert.Equal("too-deep", Read.Invalid(new string('(', 33) + "1" + new string(')', 33), Read.Count).Code);
        Assert.Equal("1", Read.Number(new string('(', 32) + "1" + new string(')', 32)).ToString());
        Assert.Equal("too-deep", Read.Invalid(new string('(', 256), Read.Count).Code);
        Assert.Equal("too-deep", Read.Invalid(string.Join('^', Enumerable.Repeat("1", 40)), Read.Count).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t\r\n")]
    [InlineData(" = ")]
    [InlineData("\u200b\u00a0\ufeff")]
    public void Nothing_is_blank(string text) => Assert.IsType<Response.Blank>(ResponseReader.Read(text, Read.Count));
}
