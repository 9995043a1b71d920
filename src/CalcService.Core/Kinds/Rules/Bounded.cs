using CalcService.Core.Kinds.Givens;
using FluentValidation;
using FluentValidation.Validators;

namespace CalcService.Core.Kinds.Rules;

/// <summary>A rule that gives bounds, so that the schema can state them.</summary>
internal interface IBounded
{
    Bounds Bounds { get; }
}

/// <summary>Every number of a given lies within bounds; each that does not is reported at its own path.</summary>
/// <param name="bounds">The bounds.</param>
/// <param name="numbers">The numbers of a given and where they are within it: "", "[1]", "[0][1]".</param>
/// <typeparam name="T">What is validated.</typeparam>
/// <typeparam name="TProperty">The given.</typeparam>
internal sealed class BoundedValidator<T, TProperty>(Bounds bounds, Func<TProperty, IEnumerable<(string Path, int Number)>> numbers)
    : PropertyValidator<T, TProperty>, IBounded
{
    public override string Name => "Bounded";

    public Bounds Bounds => bounds;

    public override bool IsValid(ValidationContext<T> context, TProperty value)
    {
        if (value is null)
            return true;
        foreach (var (path, number) in numbers(value))
        {
            if (!bounds.Admit(number))
                context.AddFailure(Failures.Of(context.PropertyPath + path, "out-of-range", bounds.Message($"{number}")));
        }
        return true; // the failures are reported already, one by one
    }
}

/// <summary>The words in which bounds of givens are stated.</summary>
public static class BoundedRules
{
    extension<T>(IRuleBuilder<T, int> rule)
    {
        /// <summary>The number lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, int> IsBetween(int least, int greatest) =>
            rule.SetValidator(new BoundedValidator<T, int>(new(least, greatest), number => [("", number)]));
    }

    extension<T>(IRuleBuilder<T, int?> rule)
    {
        /// <summary>The number, where given, lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, int?> IsBetween(int least, int greatest) =>
            rule.SetValidator(new BoundedValidator<T, int?>(new(least, greatest), number => [("", number!.Value)]));
    }

    extension<T>(IRuleBuilder<T, PerAxis?> rule)
    {
        /// <summary>Every number lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, PerAxis?> EachIsBetween(int least, int greatest) =>
            rule.SetValidator(new BoundedValidator<T, PerAxis?>(new(least, greatest), NumbersOf));
    }

    extension<T>(IRuleBuilder<T, Padding> rule)
    {
        /// <summary>Every number lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, Padding> EachIsBetween(int least, int greatest) =>
            rule.SetValidator(new BoundedValidator<T, Padding>(new(least, greatest), NumbersOf));
    }

    private static IEnumerable<(string, int)> NumbersOf(PerAxis? given)
    {
        for (var axis = 0; axis < given!.Count; axis++)
            yield return (given.IsList ? $"[{axis}]" : "", given[axis]);
    }

    private static IEnumerable<(string, int)> NumbersOf(Padding given) => given switch
    {
        Padding.Symmetric(var amount) => NumbersOf(amount),
        Padding.Asymmetric(var ends) => ends.SelectMany((end, axis) => new[]
        {
            ($"[{axis}][0]", end.Before), ($"[{axis}][1]", end.After),
        }),
        _ => [],
    };
}

/// <summary>Reads the bounds off a validator, so that they are stated once.</summary>
internal static class DeclaredBounds
{
    /// <summary>Whether a validator's rules on single givens are all bounds.</summary>
    public static bool AreAll(IValidator validator) => validator.CreateDescriptor().GetMembersWithValidators()
        .All(member => member.All(rule => rule.Validator is IBounded));

    /// <summary>The bounds of each property, by its JSON name.</summary>
    public static IReadOnlyDictionary<string, Bounds> Of(IValidator? validator)
    {
        var bounds = new Dictionary<string, Bounds>(StringComparer.Ordinal);
        if (validator is null)
            return bounds;
        foreach (var member in validator.CreateDescriptor().GetMembersWithValidators())
        {
            foreach (var rule in member.Select(rule => rule.Validator).OfType<IBounded>())
                bounds[member.Key] = rule.Bounds;
        }
        return bounds;
    }
}
