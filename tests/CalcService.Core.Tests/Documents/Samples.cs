using CalcService.Core.Kinds;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Documents;

/// <summary>Solutions of the sample kind.</summary>
internal static class Samples
{
    /// <summary>All that some markup gives a meaning, and what no document may contain.</summary>
    public const string Hostile =
        "<script>alert(1)</script> & \"q\" 'a' $x$ \\input{/etc/passwd} % # _ ^ ~ {} | "
        + "`code` **b** [a](http://b.c) \u0007\uD800";

    public static Solution Plain { get; } =
        new SampleKind(new("Every input is weighed.", "每个输入都要加权。")).Solved();

    public static Solution Attacked { get; } = new SampleKind(Text.Same(Hostile)).Solved();
}
