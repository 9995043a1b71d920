using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;
using FluentValidation;

namespace CalcService.Core.Kinds.Rules;

/// <summary>The words in which bounds of numbers per spatial axis are stated.</summary>
public static class AxisRules
{
    extension<T>(IRuleBuilder<T, PerAxis?> rule)
    {
        /// <summary>Every number lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, PerAxis?> EachIsBetween(int least, int greatest) =>
            rule.Limited(new Bounds(least, greatest).OfIntegers, NumbersOf);
    }

    extension<T>(IRuleBuilder<T, Padding> rule)
    {
        /// <summary>Every number lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, Padding> EachIsBetween(int least, int greatest) =>
            rule.Limited(new Bounds(least, greatest).OfIntegers, NumbersOf);
    }

    private static IEnumerable<(string, Scalar)> NumbersOf(PerAxis? given)
    {
        for (var axis = 0; axis < given!.Count; axis++)
            yield return (given.IsList ? $"[{axis}]" : "", given[axis]);
    }

    private static IEnumerable<(string, Scalar)> NumbersOf(Padding given) => given switch
    {
        Padding.Symmetric(var amount) => NumbersOf(amount),
        Padding.Asymmetric(var ends) => ends.SelectMany((end, axis) => new (string, Scalar)[]
        {
            ($"[{axis}][0]", end.Before), ($"[{axis}][1]", end.After),
        }),
        _ => [],
    };
}
