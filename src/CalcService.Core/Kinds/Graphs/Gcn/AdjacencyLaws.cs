using System.Collections.Concurrent;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Graphs.Gcn.GcnSymbols;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>What a graph is like, as far as its laws depend on it.</summary>
/// <param name="SelfLoops">Whether every node gets a loop.</param>
/// <param name="Directed">Whether edges count one way only.</param>
/// <param name="Listed">Whether it is given by a list of edges.</param>
internal sealed record GraphForm(bool SelfLoops, bool Directed, bool Listed);

/// <summary>The laws of the adjacency matrix with self-loops and of the degrees.</summary>
/// <remarks>
/// Source: Kipf and Welling, "Semi-supervised classification with graph convolutional networks" (2017), below equation (2):
/// Ã = A + I_N and D̃_ii = Σ_j Ã_ij.
/// </remarks>
internal sealed class AdjacencyLaws
{
    private static readonly ConcurrentDictionary<GraphForm, AdjacencyLaws> Known = new();

    private AdjacencyLaws(GraphForm form)
    {
        WithLoops = new(
            "adjacencyWithLoops", ALoops, form.SelfLoops ? A + Identity : A,
            form.SelfLoops ? GcnTexts.WhyLoops : GcnTexts.WhyNoLoops, [.. LoopMistakes(form)])
        {
            Title = form.SelfLoops ? ALoops.Meaning : GcnTexts.WithoutLoops,
        };
        Degrees = new(
            "degrees", Degree, EachNode(Over(ALoops[I, J])),
            form.SelfLoops ? GcnTexts.WhyDegrees : GcnTexts.WhyDegreesPlain, [.. DegreeMistakes(form)]);
    }

    /// <summary>The adjacency matrix with self-loops, where there are any.</summary>
    public Law WithLoops { get; }

    /// <summary>The degree of each node.</summary>
    public Law Degrees { get; }

    /// <summary>All of them, for the formula sheet.</summary>
    public static IReadOnlyList<Law> Sheet =>
    [
        Of(new(SelfLoops: true, Directed: false, Listed: true)).WithLoops,
        Of(new(SelfLoops: false, Directed: true, Listed: false)).WithLoops,
        Of(new(SelfLoops: true, Directed: true, Listed: false)).Degrees,
    ];

    /// <summary>The laws for a form of graph.</summary>
    /// <param name="form">The form.</param>
    public static AdjacencyLaws Of(GraphForm form) => Known.GetOrAdd(form, known => new(known));

    private static Tabulated EachNode(Formula degree) => Tabulate(I, new Domain.Along(ALoops, Axis: 0), degree);

    private static Formula Over(Formula weight) => Sum(J, new Domain.Along(ALoops, Axis: 1), weight);

    private static IEnumerable<Mistake> LoopMistakes(GraphForm form)
    {
        if (form.SelfLoops)
        {
            var replaced = Tabulate(
                [(I, new Domain.Along(A, Axis: 0)), (J, new Domain.Along(A, Axis: 1))],
                When(new Condition(I, Sign.Equal, J), 1).Otherwise(A[I, J]));
            yield return new("self-loop-forgotten", A, GcnTexts.SelfLoopForgotten);
            yield return new("existing-loop-replaced", replaced, GcnTexts.LoopReplaced);
        }
        else
        {
            yield return new("self-loop-added", A + Identity, GcnTexts.SelfLoopAdded);
        }
        foreach (var (id, adjacency, message) in DirectionMistakes(form))
            yield return new(id, form.SelfLoops ? adjacency + Identity : adjacency, message);
    }

    private static IEnumerable<(string Id, TensorFormula Adjacency, Text Message)> DirectionMistakes(GraphForm form)
    {
        if (form.Directed)
        {
            yield return ("edges-reversed", A.Transposed(), GcnTexts.EdgesReversed);
            yield return ("edges-taken-both-ways", A + A.Transposed(), GcnTexts.BothWays);
        }
        else if (form.Listed)
        {
            yield return ("one-direction-only", OneWay, GcnTexts.OneDirectionOnly);
        }
    }

    private static IEnumerable<Mistake> DegreeMistakes(GraphForm form)
    {
        if (form.SelfLoops)
        {
            yield return new("degree-without-self-loop", EachNode(Over(A[I, J])), GcnTexts.DegreeWithoutLoop);
            yield return new("self-loop-counted-twice", EachNode(Over(ALoops[I, J]) + 1), GcnTexts.LoopTwice);
        }
        if (form.Directed)
            yield return new("degree-by-columns", EachNode(Over(ALoops[J, I])), GcnTexts.DegreeByColumns);
        var present = When(new Condition(ALoops[I, J], Sign.NotEqual, 0), 1).Otherwise(0);
        yield return new("weights-ignored-in-the-degree", EachNode(Over(present)), GcnTexts.WeightsIgnored);
    }
}
