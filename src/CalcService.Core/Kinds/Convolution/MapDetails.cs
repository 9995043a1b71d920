using CalcService.Core.Derivations;
using CalcService.Core.Formulas;

namespace CalcService.Core.Kinds.Convolution;

/// <summary>Which entries of a feature map are worth showing: the first, its neighbours, and the last.</summary>
internal static class MapDetails
{
    private const int ReadableTerms = 150, FewTerms = 60, Most = 4;

    extension(Step step)
    {
        /// <summary>Shows how some entries of a map come about; only the first where each takes many terms.</summary>
        /// <param name="terms">Numbers that make up an entry.</param>
        public Step ShowingSome(long terms)
        {
            var shape = step.Value.Shape.ToArray();
            if (shape.Length != ((TensorSymbol)step.Law.Symbol).Rank)
                return step; // a student's own value, of another shape
            int[][] places = shape.Length == 3
                ? [[1, 1, 1], [1, 1, 2], [2, 1, 1], [1, 2, 1], shape]
                : [[1, 1], [1, 2], [2, 1], shape];
            var inside = places
                .Where(place => place.Zip(shape).All(pair => pair.First <= pair.Second))
                .DistinctBy(place => string.Join(',', place), StringComparer.Ordinal);
            foreach (var place in inside.Take(terms > ReadableTerms ? 1 : terms > FewTerms ? 2 : Most))
                step.Showing(place);
            return step;
        }
    }
}
