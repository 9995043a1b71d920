using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;
using FluentValidation;

namespace CalcService.Core.Kinds.Rules;

/// <summary>The words in which bounds of givens are stated.</summary>
public static class NumberRules
{
    extension<T>(IRuleBuilder<T, int> rule)
    {
        /// <summary>The number lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, int> IsBetween(int least, int greatest) =>
            rule.Limited(new Bounds(least, greatest).OfIntegers, number => [("", number)]);
    }

    extension<T>(IRuleBuilder<T, int?> rule)
    {
        /// <summary>The number, where given, lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, int?> IsBetween(int least, int greatest) =>
            rule.Limited(new Bounds(least, greatest).OfIntegers, number => [("", number!.Value)]);
    }

    extension<T>(IRuleBuilder<T, Scalar> rule)
    {
        /// <summary>The number lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, Scalar> IsBetween(Scalar least, Scalar greatest) => rule.IsWithin(new(least, greatest));

        /// <summary>The number is no less than a bound.</summary>
        /// <param name="least">The least.</param>
        public IRuleBuilderOptions<T, Scalar> IsAtLeast(Scalar least) => rule.IsWithin(Bounds.AtLeast(least));

        /// <summary>The number is greater than a bound.</summary>
        /// <param name="least">What it must exceed.</param>
        public IRuleBuilderOptions<T, Scalar> IsAbove(Scalar least) => rule.IsWithin(Bounds.Above(least));

        /// <summary>The number lies within bounds.</summary>
        /// <param name="bounds">The bounds: <c>Bounds.Above(0).AndAtMost(1)</c>.</param>
        public IRuleBuilderOptions<T, Scalar> IsWithin(Bounds bounds) => rule.Limited(bounds, number => [("", number)]);
    }

    extension<T>(IRuleBuilder<T, Scalar?> rule)
    {
        /// <summary>The number, where given, lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, Scalar?> IsBetween(Scalar least, Scalar greatest) => rule.IsWithin(new(least, greatest));

        /// <summary>The number, where given, is no less than a bound.</summary>
        /// <param name="least">The least.</param>
        public IRuleBuilderOptions<T, Scalar?> IsAtLeast(Scalar least) => rule.IsWithin(Bounds.AtLeast(least));

        /// <summary>The number, where given, is greater than a bound.</summary>
        /// <param name="least">What it must exceed.</param>
        public IRuleBuilderOptions<T, Scalar?> IsAbove(Scalar least) => rule.IsWithin(Bounds.Above(least));

        /// <summary>The number, where given, lies within bounds.</summary>
        /// <param name="bounds">The bounds: <c>Bounds.Above(0).AndAtMost(1)</c>.</param>
        public IRuleBuilderOptions<T, Scalar?> IsWithin(Bounds bounds) => rule.Limited(bounds, number => [("", number!.Value)]);
    }

    extension<T, TProperty>(IRuleBuilder<T, TProperty> rule)
    {
        /// <summary>Each number of a given lies within bounds.</summary>
        /// <param name="bounds">The bounds.</param>
        /// <param name="numbers">The numbers and where they are within the given.</param>
        internal IRuleBuilderOptions<T, TProperty> Limited(
            Bounds bounds, Func<TProperty, IEnumerable<(string Path, Scalar Number)>> numbers) =>
            rule.SetValidator(new Limit<T, TProperty>(
                limits => limits with { Bounds = bounds }, given => bounds.Faults(numbers(given))));
    }
}
