namespace CalcService.Core.Notation;

/// <summary>The words that stand inside mathematics.</summary>
internal static class Wording
{
    /// <summary>Before a condition.</summary>
    public static Text If { get; } = new("if", "若");

    /// <summary>Where no condition holds.</summary>
    public static Text Otherwise { get; } = new("otherwise", "否则");
}
