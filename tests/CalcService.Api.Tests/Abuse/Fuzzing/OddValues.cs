using System.Globalization;

namespace CalcService.Api.Tests.Abuse.Fuzzing;

/// <summary>Values that tend to break programs, as JSON text; some of them are not JSON.</summary>
internal static class OddValues
{
    /// <summary>Numbers at the edges of what number types hold, of what bounds allow, and beyond.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "0", "-0", "-0.0", "0e0", "0e-999999999", "1", "-1", "2", "3", "5", "7", "64", "0.1", "0.5", "1.5", "1e0", "1.0", "1E+2", "10e-1",
        "1e-5", "1e-12", "1e-16", "0.9999999999999999", "1.0000000000000002", "0.3333333333333333", "1000", "1001", "1024", "1025", "65536",
        "65537", "100000", "1000000", "1e9", "1e15", "1e16", "1e100", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967296",
        "9007199254740991", "9007199254740992", "9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551616",
        "1e308", "-1e308", "1.7976931348623157e308", "1e309", "-1e309", "1e400", "5e-324", "2.2250738585072014e-308", "1e-400", "-1e-400",
        "1e999999999", "1e-999999999", "-1e2147483648", "1e99999999999999999999", "1e-99999999999999999999",
        new('9', 400), "-" + new string('7', 400), "0." + Digits(1_000), "1" + Digits(20) + "." + Digits(1_000), "1e" + new string('1', 400),
        "0." + new string('0', 400) + "1", new string('3', 5_000),
        "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "0x10", "1_000", "--1", "1e", "-",
    ];

    /// <summary>Strings: halves of characters, controls, directions, names with a meaning elsewhere, and responses that are work to read.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\ud83d\\ude00\"", "\"\\ud800\\ud800\"", "\"\\ufffe\\uffff\"", "\"\\ufeff1\"",
        "\"\\u202e123\"", "\"e\\u0301\\u0301\\u0301\"", "\"\\u200b\"", "\"\\u2028\\u2029\"", "\"\\u001b[31m\"", "\"\\r\\nSet-Cookie: a=b\"", "\"二十八\"",
        "\"<script>alert(1)</script>\"", "\"]]>&amp;<!--\"", "\"\\\\input{/etc/passwd}\"", "\"$\\\\frac{1}{0}$\"", "\"{0} {1:X} %s %n\"", "\"__proto__\"",
        "\"constructor\"", "\"../../etc/passwd\"", "\"' OR 1=1 --\"", "\"|a|`b`*c*_d_\"", "\"true\"", "\"null\"", "\"0\"", "\"1/3\"", "\"1/0\"", "\"0/0\"",
        "\"same\"", "\"valid\"", "\"SAME\"", "\"9^9^9^9\"", "\"1e308^1e308\"", "\"28*28*16*32*9\"", "\"1e999\"", "\"1e-999999999\"", "\"sqrt(-1)\"", "\"log(0)\"",
        "\"1 2; 3 4\"", "\"[[1,2],[3\"", "\"28x28\"", "\"3.6M\"", "\"7.2 MFLOPs\"", "\"1,5\"", "\"½\"", "\"10⁻³\"", "\"２８\"",
        Text(new string('(', 2_000)), Text(new string('9', 5_000)), Text(new string('a', 20_000)), Text(string.Concat(Enumerable.Repeat("1/", 3_000)) + "1"),
        Text(string.Concat(Enumerable.Repeat("-", 3_000)) + "1"), Text(string.Concat(Enumerable.Repeat("sqrt(", 500))), Text(string.Concat(Enumerable.Repeat("1 2;", 4_000))),
        Text(string.Concat(Enumerable.Repeat("\\ud800", 1_000))), "\"\\u12\"", "\"\\x\"", "\"\n\"", "'one'", "\"open",
    ];

    /// <summary>Everything else.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "null", "true", "false", "[]", "{}", "[[]]", "[{}]", "{\"\":0}", "[null]", "[0]", "[1,[2]]", "[[1],[2,3]]", "[\"\"]", "undefined", "", ",", "]", "}",
        "/* */1", "[1,]", "[,1]", "{\"a\":}", "{a:1}", "{\"a\":1,\"a\":2}", "{\"relative\":0}", "{\"decimals\":1000}", "{\"absolute\":1e308}",
        "[" + string.Join(',', Enumerable.Repeat("1", 300)) + "]",
        "[" + string.Join(',', Enumerable.Repeat("[1,2,3,4,5,6,7,8,9,10]", 40)) + "]",
        "{" + string.Join(',', Enumerable.Range(0, 200).Select(key => string.Create(CultureInfo.InvariantCulture, $"\"k{key}\":1"))) + "}",
    ];

    private static string Text(string content) => $"\"{content}\"";

    private static string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(at => (char)('0' + (7 * at + 1) % 10)));
}
