using System.Collections;
using FluentValidation;
using FluentValidation.Validators;

namespace CalcService.Core.Kinds.Rules;

/// <summary>The rules of a record of givens, as those see them who do not know its type.</summary>
internal interface IGivenRules
{
    /// <summary>Whether the rules on single givens are all limits.</summary>
    bool AreOnlyLimits { get; }

    /// <summary>What the rules on several givens find wrong in a record whose single givens are right.</summary>
    IReadOnlyList<Fault> Combined(object given);
}

/// <summary>The rules of a record within a record, or of each of several.</summary>
/// <param name="rule">The rule that attaches them.</param>
/// <param name="rules">The rules.</param>
/// <typeparam name="T">The record around.</typeparam>
internal sealed class NestedRules<T>(IValidationRule<T> rule, IGivenRules rules)
{
    private readonly bool _isForEach = DeclaredLimits.IsForEach(rule);

    /// <summary>All that a validator attaches.</summary>
    /// <exception cref="NotSupportedException">They are attached on a condition.</exception>
    public static NestedRules<T>[] Of(IValidator validator) =>
    [
        .. from rule in validator.CreateDescriptor().Rules.OfType<IValidationRule<T>>()
           from component in rule.Components
           where component.Validator is IChildValidatorAdaptor
           let rules = DeclaredLimits.RulesOf((IChildValidatorAdaptor)component.Validator) as IGivenRules
           where rules is not null
           select rule.HasCondition || component.HasCondition
               ? throw new NotSupportedException($"The rules of {rule.PropertyName} hold always, or not at all.")
               : new NestedRules<T>(rule, rules),
    ];

    /// <summary>What is wrong within, at paths from the record around.</summary>
    public IEnumerable<Fault> Combined(T around)
    {
        var name = rule.PropertyName;
        return rule.GetPropertyValue(around) switch
        {
            null => [],
            IEnumerable records when _isForEach => records.Cast<object>().SelectMany((record, i) => Within($"{name}[{i}]", record)),
            var record => Within(name, record),
        };
    }

    private IEnumerable<Fault> Within(string name, object record) =>
        from fault in rules.Combined(record)
        select fault with { Path = fault.Path.Length > 0 ? $"{name}.{fault.Path}" : name };
}
