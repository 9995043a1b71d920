using System.Globalization;
using System.Text.Json.Nodes;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Notation;

namespace CalcService.Core.Questions;

/// <summary>When a student may see the solution. The private constructor closes the family.</summary>
public abstract record Reveal : IFormed
{
    private const string ManyAttempts = "afterAttempts:", AtTime = "after:";

    /// <summary>The most attempts that can be asked for.</summary>
    public const int MostAttempts = 1_000;

    private Reveal()
    {
    }

    /// <inheritdoc/>
    public static Form FormWithin(Limits limits) => new TextForm<Reveal>(
        Parse,
        "not-a-reveal",
        new(
            $"never, afterCorrect, afterAttempts:n with n from 1 to {MostAttempts}, after:<time> or always",
            $" never、afterCorrect、afterAttempts:n（n 为 1 到 {MostAttempts}）、after:<时间> 或 always"),
        new JsonObject
        {
            ["pattern"] = "^(never|afterCorrect|afterAttempts:[0-9]+|after:.+|always)$",
            ["examples"] = new JsonArray("never", "afterCorrect", "afterAttempts:3", "after:2026-12-01T00:00:00Z", "always"),
        });

    /// <summary>Not at all.</summary>
    public sealed record Never : Reveal
    {
        /// <inheritdoc/>
        public override string ToString() => "never";
    }

    /// <summary>Once everything is right.</summary>
    public sealed record AfterCorrect : Reveal
    {
        /// <inheritdoc/>
        public override string ToString() => "afterCorrect";
    }

    /// <summary>Once the student has tried so often, or everything is right.</summary>
    /// <param name="Attempts">How often, from 1 to <see cref="MostAttempts"/>.</param>
    public sealed record AfterAttempts(int Attempts) : Reveal
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ManyAttempts}{Attempts}");
    }

    /// <summary>From a moment on, such as the end of an assignment.</summary>
    /// <param name="Time">The moment.</param>
    public sealed record After(Moment Time) : Reveal
    {
        /// <inheritdoc/>
        public override string ToString() => $"{AtTime}{Time}";
    }

    /// <summary>At once.</summary>
    public sealed record Always : Reveal
    {
        /// <inheritdoc/>
        public override string ToString() => "always";
    }

    /// <summary>Whether the student may see the solution.</summary>
    /// <param name="progress">How far the student has come.</param>
    /// <param name="now">The time.</param>
    public bool Allows(Progress progress, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return this switch
        {
            Always => true,
            AfterCorrect => progress.IsSolved,
            AfterAttempts(var attempts) => progress.IsSolved || progress.Attempts >= attempts,
            After(var moment) => now >= moment.Time,
            _ => false,
        };
    }

    /// <summary>When the solution can be seen, as a sentence for the student.</summary>
    /// <param name="progress">How far the student has come.</param>
    public Text Explain(Progress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return this switch
        {
            Always => new("The solution can be seen at any time.", "可以随时查看解答。"),
            AfterCorrect => new("The solution can be seen once every answer is right.", "全部答对后可以查看解答。"),
            AfterAttempts(var attempts) => new(
                $"The solution can be seen once every answer is right, or after {attempts} attempts; so far there are {progress.Attempts}.",
                $"全部答对或作答 {attempts} 次后可以查看解答；目前已作答 {progress.Attempts} 次。"),
            After(var moment) => new(
                $"The solution can be seen from {moment.ToString()} on.", $"{moment.ToString()} 之后可以查看解答。"),
            _ => new("The solution of this question is not shown.", "本题不公布解答。"),
        };
    }

    /// <summary>Reads what <see cref="object.ToString"/> writes.</summary>
    /// <param name="text">"never", "afterCorrect", "afterAttempts:3", "after:2026-12-01T00:00:00Z" or "always".</param>
    /// <returns>When the solution may be seen, or null where the text says nothing of the kind.</returns>
    public static Reveal? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            "never" => new Never(),
            "afterCorrect" => new AfterCorrect(),
            "always" => new Always(),
            _ when text.StartsWith(ManyAttempts, StringComparison.Ordinal) => ParseAttempts(text.AsSpan(ManyAttempts.Length)),
            _ when text.StartsWith(AtTime, StringComparison.Ordinal) =>
                Moment.Parse(text[AtTime.Length..]) is { } moment ? new After(moment) : null,
            _ => null,
        };
    }

    private static AfterAttempts? ParseAttempts(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) && attempts is >= 1 and <= MostAttempts
            ? new(attempts)
            : null;
}
