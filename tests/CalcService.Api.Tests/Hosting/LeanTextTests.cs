using CalcService.Api.Hosting;

namespace CalcService.Api.Tests.Hosting;

public sealed class LeanTextTests
{
    [Theory]
    [InlineData("/** What it is. */\nexport const a = 1;\n", "export const a = 1;\n")]
    [InlineData("/**\n * What\n * it is.\n */\nlet a;\n\n  // why\n  a = 2; // stays\n", "let a;\na = 2; // stays\n")]
    [InlineData("/* look */\n:root {\n  color: red;\n}\n", ":root {\ncolor: red;\n}\n")]
    [InlineData("const u = 'http://x'; /* stays */\n", "const u = 'http://x'; /* stays */\n")]
    [InlineData("const t = `a ${b}`;\n", "const t = `a ${b}`;\n")]
    [InlineData("const t = `\n  // text\n`;\n", "const t = `\n  // text\n`;\n")]
    public void Only_what_is_for_readers_is_left_out(string source, string lean) => Assert.Equal(lean, LeanText.Of(source));
}
