using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Comparing;

/// <summary>How a number compares with the reference. The private constructor closes the family.</summary>
public abstract record Comparison
{
    /// <summary>It is right.</summary>
    public sealed record Right : Comparison
    {
        /// <summary>The only one.</summary>
        public static Right Instance { get; } = new();

        /// <inheritdoc/>
        internal override int Rank => 3;
    }

    /// <summary>It is right, but there is something to say.</summary>
    /// <param name="Code">In kebab-case.</param>
    /// <param name="Remark">What there is to say.</param>
    public sealed record RightWithRemark(string Code, Text Remark) : Comparison
    {
        /// <inheritdoc/>
        internal override int Rank => 2;
    }

    /// <summary>The value is right, the form in which it is written is not.</summary>
    /// <param name="Code">In kebab-case.</param>
    /// <param name="Remark">What is wrong with the form.</param>
    public sealed record WrongForm(string Code, Text Remark) : Comparison
    {
        /// <inheritdoc/>
        internal override int Rank => 1;
    }

    /// <summary>It is not right.</summary>
    public sealed record Wrong : Comparison
    {
        /// <summary>The only one.</summary>
        public static Wrong Instance { get; } = new();

        /// <inheritdoc/>
        internal override int Rank => 0;
    }

    private Comparison()
    {
    }

    /// <summary>Whether the value is right, be there a remark or not.</summary>
    public bool IsRight => Rank >= 2;

    /// <summary>The better, the higher: where several tolerances are given, any suffices.</summary>
    internal abstract int Rank { get; }
}
