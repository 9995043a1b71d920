using CalcService.Core.Notation;

namespace CalcService.Core.Kinds;

/// <summary>A topic that kinds of problems belong to. The order of declaration is the order of the catalogue.</summary>
/// <param name="Id">In kebab-case.</param>
/// <param name="Title">What it is called.</param>
public sealed record Family(string Id, Text Title)
{
    /// <summary>Convolution and pooling.</summary>
    public static Family Convolution { get; } = new("convolution", new("Convolution and pooling", "卷积与池化"));

    /// <summary>All families, in catalogue order.</summary>
    public static IReadOnlyList<Family> All { get; } = [Convolution];
}
