using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;
using FluentValidation;

namespace CalcService.Core.Kinds.Rules;

/// <summary>The words in which shapes and entries of tensors are limited.</summary>
public static class TensorRules
{
    extension<T>(IRuleBuilder<T, Tensor?> rule)
    {
        /// <summary>The number of axes is one of some.</summary>
        /// <param name="ranks">1 for a vector, 2 for a matrix.</param>
        public IRuleBuilderOptions<T, Tensor?> HasRank(params int[] ranks) => rule.Shaped(OfRank(ranks), ShapeOf);

        /// <summary>No axis has more positions than it may.</summary>
        /// <param name="most">The most along each axis, the last one for the last axis; the first one also for all before it.</param>
        public IRuleBuilderOptions<T, Tensor?> HasExtentsUpTo(params int[] most) => rule.Shaped(UpTo(most), ShapeOf);

        /// <summary>There are not too many entries in all.</summary>
        /// <param name="most">The most.</param>
        public IRuleBuilderOptions<T, Tensor?> HasEntriesUpTo(int most) => rule.Shaped(Holding(most), ShapeOf);

        /// <summary>Cells may be empty: <c>null</c> stands where there is no quantity.</summary>
        public IRuleBuilderOptions<T, Tensor?> MayHaveGaps() => rule.Shaped(WithGaps, ShapeOf);

        /// <summary>Every entry lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, Tensor?> EachIsBetween(Scalar least, Scalar greatest) => rule.EachIsWithin(new(least, greatest));

        /// <summary>Every entry lies within bounds.</summary>
        /// <param name="bounds">The bounds: <c>Bounds.Above(0)</c>.</param>
        public IRuleBuilderOptions<T, Tensor?> EachIsWithin(Bounds bounds) => rule.Limited(bounds, given => EntriesOf(given!));
    }

    extension<T>(IRuleBuilder<T, Value> rule)
    {
        /// <summary>The number of axes is one of some.</summary>
        /// <param name="ranks">0 for a number, 1 for a vector, 2 for a matrix.</param>
        public IRuleBuilderOptions<T, Value> HasRank(params int[] ranks) => rule.Shaped(OfRank(ranks), ShapeOf);

        /// <summary>No axis has more positions than it may.</summary>
        /// <param name="most">The most along each axis, the last one for the last axis; the first one also for all before it.</param>
        public IRuleBuilderOptions<T, Value> HasExtentsUpTo(params int[] most) => rule.Shaped(UpTo(most), ShapeOf);

        /// <summary>There are not too many entries in all.</summary>
        /// <param name="most">The most.</param>
        public IRuleBuilderOptions<T, Value> HasEntriesUpTo(int most) => rule.Shaped(Holding(most), ShapeOf);

        /// <summary>Every number lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, Value> EachIsBetween(Scalar least, Scalar greatest) => rule.EachIsWithin(new(least, greatest));

        /// <summary>Every number lies within bounds.</summary>
        /// <param name="bounds">The bounds: <c>Bounds.Above(0)</c>.</param>
        public IRuleBuilderOptions<T, Value> EachIsWithin(Bounds bounds) => rule.Limited(bounds, NumbersOf);
    }

    extension<T>(IRuleBuilder<T, Value?> rule)
    {
        /// <summary>The number of axes, where given, is one of some.</summary>
        /// <param name="ranks">0 for a number, 1 for a vector, 2 for a matrix.</param>
        public IRuleBuilderOptions<T, Value?> HasRank(params int[] ranks) => rule.Shaped(OfRank(ranks), given => ShapeOf(given!.Value));

        /// <summary>No axis has more positions than it may.</summary>
        /// <param name="most">The most along each axis, the last one for the last axis; the first one also for all before it.</param>
        public IRuleBuilderOptions<T, Value?> HasExtentsUpTo(params int[] most) => rule.Shaped(UpTo(most), given => ShapeOf(given!.Value));

        /// <summary>There are not too many entries in all.</summary>
        /// <param name="most">The most.</param>
        public IRuleBuilderOptions<T, Value?> HasEntriesUpTo(int most) => rule.Shaped(Holding(most), given => ShapeOf(given!.Value));

        /// <summary>Every number, where given, lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, Value?> EachIsBetween(Scalar least, Scalar greatest) => rule.EachIsWithin(new(least, greatest));

        /// <summary>Every number, where given, lies within bounds.</summary>
        /// <param name="bounds">The bounds: <c>Bounds.Above(0)</c>.</param>
        public IRuleBuilderOptions<T, Value?> EachIsWithin(Bounds bounds) => rule.Limited(bounds, given => NumbersOf(given!.Value));
    }

    extension<T, TProperty>(IRuleBuilder<T, TProperty> rule)
    {
        private IRuleBuilderOptions<T, TProperty> Shaped(Func<Shapes, Shapes> limited, Func<TProperty, int[]> shapeOf)
        {
            var shapes = limited(Shapes.Any);
            return rule.SetValidator(new Limit<T, TProperty>(
                limits => limits with { Shapes = limited(limits.Shapes) }, given => shapes.Faults(shapeOf(given))));
        }
    }

    private static Func<Shapes, Shapes> OfRank(int[] ranks) => shapes => shapes with { Ranks = ranks };

    private static Func<Shapes, Shapes> UpTo(int[] most) => shapes => shapes with { MostExtents = most };

    private static Func<Shapes, Shapes> Holding(int most) => shapes => shapes with { MostEntries = most };

    private static Shapes WithGaps(Shapes shapes) => shapes with { MayHaveGaps = true };

    private static int[] ShapeOf(Tensor? given) => given!.Shape.ToArray();

    private static int[] ShapeOf(Value given) => given.Shape.ToArray();

    private static IEnumerable<(string, Scalar)> NumbersOf(Value given) =>
        given.IsScalar ? [("", given.Scalar)] : EntriesOf(given.Tensor);

    private static IEnumerable<(string, Scalar)> EntriesOf(Tensor given)
    {
        for (var entry = 0; entry < given.Count; entry++)
        {
            if (!given.Entries[entry].IsUndefined)
                yield return (PathOf(entry, given.Shape), given.Entries[entry]);
        }
    }

    private static string PathOf(int entry, ReadOnlySpan<int> shape)
    {
        var path = "";
        for (var axis = shape.Length - 1; axis >= 0; entry /= shape[axis--])
            path = $"[{entry % shape[axis]}]{path}";
        return path;
    }
}
