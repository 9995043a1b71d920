using CalcService.Core.Kinds.Givens;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;

namespace CalcService.Core.Kinds.Rules;

/// <summary>Reads the limits off a validator, so that they are stated once. What holds only on a condition is no limit.</summary>
internal static class DeclaredLimits
{
    /// <summary>Whether a validator's rules on single givens are all limits, within nested records too.</summary>
    public static bool AreAll(IValidator validator) => RulesOf(validator).All(rule =>
        !IsConditional(rule) && rule.Components.All(component => !IsConditional(component) && component.Validator switch
        {
            ILimit => true,
            IChildValidatorAdaptor nested => RulesOf(nested) is IGivenRules { AreOnlyLimits: true },
            _ => false,
        }));

    /// <summary>The limits of each property, by its JSON name.</summary>
    public static IReadOnlyDictionary<string, Limits> Of(IValidator? validator)
    {
        var limits = new Dictionary<string, Limits>(StringComparer.Ordinal);
        var rules = validator is null ? [] : RulesOf(validator);
        foreach (var rule in rules.Where(rule => rule.PropertyName is not null && !IsConditional(rule)))
        {
            var known = limits.GetValueOrDefault(rule.PropertyName) ?? Limits.None;
            var added = rule.Components.Where(component => !IsConditional(component)).Select(component => component.Validator);
            limits[rule.PropertyName] = IsForEach(rule)
                ? known with { Each = added.Aggregate(known.Each ?? Limits.None, Add) }
                : added.Aggregate(known, Add);
        }
        return limits;
    }

    /// <summary>The rules that a child validator brings with it.</summary>
    public static IValidator? RulesOf(IChildValidatorAdaptor nested)
    {
        var get = nested.GetType().GetMethod("GetValidator")!;
        var context = Activator.CreateInstance(get.GetParameters()[0].ParameterType, [null]); // asked for, and not looked at
        return (IValidator?)get.Invoke(nested, [context, null]);
    }

    /// <summary>Whether a rule is about each entry of a list, and not about the list.</summary>
    public static bool IsForEach(IValidationRule rule) => rule.GetType().GetInterfaces().Any(implemented =>
        implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));

    private static IEnumerable<IValidationRule> RulesOf(IValidator validator) => validator.CreateDescriptor().Rules;

    private static Limits Add(Limits limits, IPropertyValidator rule) => rule switch
    {
        ILimit limit => limit.Onto(limits),
        IChildValidatorAdaptor nested => limits with { Rules = RulesOf(nested) },
        _ => limits,
    };

    private static bool IsConditional(IValidationRule rule) => rule.HasCondition || rule.HasAsyncCondition;

    private static bool IsConditional(IRuleComponent component) => component.HasCondition || component.HasAsyncCondition;
}
