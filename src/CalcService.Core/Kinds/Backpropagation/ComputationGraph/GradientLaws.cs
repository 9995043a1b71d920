using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Kinds.Backpropagation.ComputationGraph.Missteps;

namespace CalcService.Core.Kinds.Backpropagation.ComputationGraph;

/// <summary>A path by which a node influences the output: a place in which another node uses it.</summary>
/// <param name="Through">The node that uses it.</param>
/// <param name="Primitive">What that node does.</param>
/// <param name="Use">The place.</param>
internal sealed record Path(Variable Through, Primitive Primitive, Use Use)
{
    /// <summary>What comes along the path: the gradient from upstream times the local derivative.</summary>
    public Formula Contribution => Through.Gradient * Primitive.Derivative(Use);

    /// <summary>What comes along the path where a misstep concerns it; else what truly comes along it.</summary>
    public Formula After(Misstep misstep) => Wrong(misstep) is { } wrong ? Through.Gradient * wrong : Contribution;

    private Formula? Wrong(Misstep misstep) => Primitive.DerivativeSlips
        .Where(slip => slip.Misstep == misstep).Select(slip => slip.Wrong(Use)).FirstOrDefault(wrong => wrong is not null);
}

/// <summary>The laws of the backward pass.</summary>
/// <remarks>Source: Goodfellow, Bengio and Courville, "Deep Learning" (2016), section 6.5.2, equations 6.44 and 6.49.</remarks>
internal static class GradientLaws
{
    /// <summary>Where the backward pass starts: the derivative of the output by itself, or what is given from upstream.</summary>
    /// <param name="output">The output.</param>
    /// <param name="upstream">The gradient from upstream.</param>
    public static Law Start(Variable output, Numbers.Scalar upstream) => upstream == 1
        ? new(IdOf(output), output.Gradient, 1, GraphTexts.Start, [.. Starts(output)])
        : new(IdOf(output), output.Gradient, upstream, GraphTexts.StartFromUpstream,
            [.. Starts(output), new(UpstreamNotGiven.Id, (Formula)1, UpstreamNotGiven.Message)]);

    /// <summary>A node that the output does not depend on.</summary>
    /// <param name="node">The node.</param>
    public static Law Zero(Variable node) => new(IdOf(node), node.Gradient, 0, GraphTexts.NoPath);

    /// <summary>The chain rule over all paths from a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="paths">The paths, at least one.</param>
    public static Law Along(Variable node, IReadOnlyList<Path> paths) => new(
        IdOf(node), node.Gradient, ArithmeticPrimitives.Sum(paths.Select(path => path.Contribution)), GraphTexts.Along(node, paths),
        [.. Slips(paths), .. General(paths)])
    {
        Rule = HasLetters(paths) ? ChainRule(node, paths) : null,
    };

    private static string IdOf(Variable node) => $"gradient.{node.Id}";

    private static IEnumerable<Mistake> Starts(Variable output) =>
    [
        new(StartedFromValue.Id, output.Value, StartedFromValue.Message),
        new(StartedFromZero.Id, (Formula)0, StartedFromZero.Message),
    ];

    /// <summary>Who has a wrong idea of an operation has it on all paths.</summary>
    private static IEnumerable<Mistake> Slips(IReadOnlyList<Path> paths) =>
        from misstep in paths.SelectMany(Concerning).Distinct()
        select new Mistake(misstep.Id, ArithmeticPrimitives.Sum(paths.Select(path => path.After(misstep))), misstep.Message);

    private static IEnumerable<Misstep> Concerning(Path path) =>
        from slip in path.Primitive.DerivativeSlips
        where slip.Wrong(path.Use) is not null
        select slip.Misstep;

    private static IEnumerable<Mistake> General(IReadOnlyList<Path> paths)
    {
        yield return new(
            UpstreamForgotten.Id, ArithmeticPrimitives.Sum(paths.Select(path => path.Primitive.Derivative(path.Use))), UpstreamForgotten.Message);
        if (paths.Count == 1)
            yield break;
        yield return new(LastPathOnly.Id, paths[^1].Contribution, LastPathOnly.Message);
        if (paths.All(path => path.Through == paths[0].Through))
            yield break; // two like places of one node: which of them is left out cannot be told
        yield return new(FirstPathOnly.Id, paths[0].Contribution, FirstPathOnly.Message);
        yield return new(PathsMultiplied.Id, ArithmeticPrimitives.Product(paths.Select(path => path.Contribution)), PathsMultiplied.Message);
    }

    /// <summary>
    /// Whether the local derivatives have letters of their own. Where a node takes another twice, that by each place has none; where
    /// it is the output itself that takes a node, ∂f/∂x would stand on both sides.
    /// </summary>
    private static bool HasLetters(IReadOnlyList<Path> paths) =>
        paths.DistinctBy(path => path.Through.Id, StringComparer.Ordinal).Count() == paths.Count && !paths.Any(path => path.Through.IsDifferentiated);

    private static Box ChainRule(Variable node, IReadOnlyList<Path> paths) => paths
        .Select(path => Draw.Product(path.Through.Gradient.Glyph, Variable.Derivative(path.Through.Value.Glyph, node.Value.Glyph)))
        .Aggregate(Draw.Sum);
}
