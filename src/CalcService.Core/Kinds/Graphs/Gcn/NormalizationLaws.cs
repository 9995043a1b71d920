using System.Collections.Concurrent;
using System.Diagnostics;
using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Notation;
using static CalcService.Core.Formulas.Functions;
using static CalcService.Core.Kinds.Graphs.Gcn.GcnSymbols;

namespace CalcService.Core.Kinds.Graphs.Gcn;

/// <summary>The laws of the normalised adjacency matrix.</summary>
/// <remarks>
/// Sources: Kipf and Welling (2017), equation (2), for the symmetric form; Hamilton, "Graph Representation Learning"
/// (2020), section 5.2.1, for the mean over neighbours.
/// </remarks>
internal sealed class NormalizationLaws
{
    private static readonly ConcurrentDictionary<(GraphNormalization, bool, bool), Law> Known = new();
    private static readonly Formula Weight = ALoops[I, J], Row = Degree[I], Column = Degree[J];
    private static readonly Formula
        Symmetrically = Weight / Sqrt(Row * Column),
        ByRow = Weight / Row;

    private readonly bool _selfLoops, _hasZeroDegrees;

    private NormalizationLaws(bool selfLoops, bool hasZeroDegrees) =>
        (_selfLoops, _hasZeroDegrees) = (selfLoops, hasZeroDegrees);

    /// <summary>All of them, for the formula sheet.</summary>
    public static IReadOnlyList<Law> Sheet =>
    [
        .. Enum.GetValues<GraphNormalization>().Select(
            normalization => Of(normalization, selfLoops: true, hasZeroDegrees: false)),
    ];

    /// <summary>The law of a normalization.</summary>
    /// <param name="normalization">The normalization.</param>
    /// <param name="selfLoops">Whether every node got a loop.</param>
    /// <param name="hasZeroDegrees">Whether some degree is 0, so that it cannot divide.</param>
    public static Law Of(GraphNormalization normalization, bool selfLoops, bool hasZeroDegrees) => Known.GetOrAdd(
        (normalization, selfLoops, hasZeroDegrees),
        form => new NormalizationLaws(form.Item2, form.Item3).For(form.Item1));

    private Law For(GraphNormalization normalization) => normalization switch
    {
        GraphNormalization.Symmetric => new(
            "normalizedAdjacency", ANormal, Entries(Symmetrically, Row * Column), GcnTexts.WhySymmetric,
            [.. SymmetricMistakes()])
        {
            Rule = EntryOf(DegreesTo(MinusHalf), ALoops.Glyph, DegreesTo(MinusHalf)),
        },
        GraphNormalization.Row => new(
            "normalizedAdjacency", ANormal, Entries(ByRow, Row), GcnTexts.WhyRow, [.. RowMistakes()])
        {
            Rule = EntryOf(DegreesTo(Draw.Integer(-1)), ALoops.Glyph),
        },
        GraphNormalization.None => new(
            "normalizedAdjacency", ANormal, ALoops, GcnTexts.WhyNone,
            new Mistake("normalised-anyway", Entries(Symmetrically, Row * Column), GcnTexts.NormalisedAnyway),
            new Mistake("mean-for-sum", Entries(ByRow, Row), GcnTexts.NormalisedAnyway)),
        _ => throw new UnreachableException($"No such normalization: {normalization}."),
    };

    private static Box MinusHalf => Draw.Negative(new Fraction(new Numeral("1"), new Numeral("2")));

    /// <summary>The entry in row i and column j of a product of matrices.</summary>
    private static Script EntryOf(params IEnumerable<Box> factors) =>
        new Script(Draw.Bracketed(factors.Aggregate(Draw.MatrixProduct)), new Cluster(I.Glyph, J.Glyph));

    private IEnumerable<Mistake> SymmetricMistakes()
    {
        yield return new("row-for-symmetric", Entries(ByRow, Row), GcnTexts.RowForSymmetric);
        yield return new("column-normalised", Entries(Weight / Column, Column), GcnTexts.ColumnNormalised);
        yield return new("root-of-the-row-only", Entries(Weight / Sqrt(Row), Row), GcnTexts.OneSided);
        yield return new("root-not-inverted", Entries(Weight * Sqrt(Row * Column)), GcnTexts.RootNotInverted);
        yield return new("root-forgotten", Entries(Weight / (Row * Column), Row * Column), GcnTexts.RootForgotten);
        yield return new("normalisation-skipped", ALoops, GcnTexts.NormalisationSkipped);
        if (!_selfLoops)
            yield break;
        yield return new("self-loop-left-out", Entries(A[I, J] / Sqrt(Row * Column), Row * Column), GcnTexts.LoopLeftOut);
        yield return LoopsAfter(A[I, J] / Sqrt((Row - 1) * (Column - 1)));
    }

    private IEnumerable<Mistake> RowMistakes()
    {
        yield return new("symmetric-for-row", Entries(Symmetrically, Row * Column), GcnTexts.SymmetricForRow);
        yield return new("column-normalised", Entries(Weight / Column, Column), GcnTexts.ColumnNormalised);
        yield return new("root-of-the-row-only", Entries(Weight / Sqrt(Row), Row), GcnTexts.RootOfRow);
        yield return new("degree-not-inverted", Entries(Weight * Row), GcnTexts.NotInverted);
        yield return new("normalisation-skipped", ALoops, GcnTexts.NormalisationSkipped);
        if (!_selfLoops)
            yield break;
        yield return new("self-loop-left-out", Entries(A[I, J] / Row, Row), GcnTexts.LoopLeftOut);
        yield return LoopsAfter(A[I, J] / (Row - 1));
    }

    /// <summary>The loops are added to A after A alone, with the degrees of A, has been normalised.</summary>
    private static Mistake LoopsAfter(Formula normalised) => new(
        "loops-added-after-normalising",
        Entries(When(new Condition(A[I, J], Sign.NotEqual, 0), Identity[I, J] + normalised).Otherwise(Identity[I, J])),
        GcnTexts.LoopsAfter);

    /// <summary>A matrix given entry by entry, 0 where a degree that would divide is.</summary>
    private Tabulated Entries(Formula entry, Formula divisor) =>
        Entries(_hasZeroDegrees ? When(divisor > 0, entry).Otherwise(0) : entry);

    private static Tabulated Entries(Formula entry) => Tabulate(
        [(I, new Domain.Along(ALoops, Axis: 0)), (J, new Domain.Along(ALoops, Axis: 1))], entry);
}
