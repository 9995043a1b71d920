namespace CalcService.Core.Tests.Kinds.ReinforcementLearning;

/// <summary>The racing car of Berkeley's CS188, γ = 1/2: slow brings 1, fast 2, and fast while warm overheats for −10.</summary>
internal static class Racing
{
    private const string Process = """
        "states":["cool","warm","overheated"],"actions":["slow","fast"],"gamma":0.5,"transitions":[
        {"state":"cool","action":"slow","next":"cool","reward":1},
        {"state":"cool","action":"fast","next":"cool","probability":0.5,"reward":2},
        {"state":"cool","action":"fast","next":"warm","probability":0.5,"reward":2},
        {"state":"warm","action":"slow","next":"cool","probability":0.5,"reward":1},
        {"state":"warm","action":"slow","next":"warm","probability":0.5,"reward":1},
        {"state":"warm","action":"fast","next":"overheated","reward":-10}]
        """;

    /// <summary>A problem about it.</summary>
    public static string With(string fields) => $"{{{Process}{(fields.Length > 0 ? "," : "")}{fields}}}";

    /// <summary>The same after one change of its text.</summary>
    public static string Changed(string what, string with, string fields = "")
    {
        var changed = With(fields).Replace(what, with, StringComparison.Ordinal);
        Assert.NotEqual(With(fields), changed);
        return changed;
    }

    public static void Is(double[] expected, Core.Numbers.Value actual)
    {
        var entries = actual.Tensor.Entries.ToArray();
        Assert.Equal(expected.Length, entries.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(double.IsNaN(expected[i]) ? entries[i].IsUndefined : Math.Abs(expected[i] - entries[i].ToDouble()) < 1e-12, $"[{i}] is {entries[i]}, not {expected[i]}.");
    }
}
