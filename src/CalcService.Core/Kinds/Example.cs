using CalcService.Core.Notation;

namespace CalcService.Core.Kinds;

/// <summary>A named problem that shows a kind.</summary>
public sealed class Example
{
    private readonly Lazy<Problem> _problem;

    /// <summary>Names a problem; it is made when it is first looked at.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="title">What it shows, with its source where it has one.</param>
    /// <param name="problem">Makes the problem.</param>
    internal Example(string name, Text title, Func<Problem> problem) =>
        (Name, Title, _problem) = (name, title, new(problem));

    /// <summary>In kebab-case.</summary>
    public string Name { get; }

    /// <summary>What it shows, with its source where it has one.</summary>
    public Text Title { get; }

    /// <summary>The problem.</summary>
    public Problem Problem => _problem.Value;
}
