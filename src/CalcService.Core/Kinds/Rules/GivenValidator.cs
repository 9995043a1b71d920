using FluentValidation;
using FluentValidation.Results;

namespace CalcService.Core.Kinds.Rules;

/// <summary>A validator whose rules name properties as JSON does, and which checks single givens before it combines them.</summary>
/// <remarks>
/// Records within the record have a validator of this sort too: <c>RuleForEach(net => net.Layers).SetValidator(new LayerRules())</c>.
/// </remarks>
/// <typeparam name="T">What is validated.</typeparam>
public abstract class GivenValidator<T> : AbstractValidator<T>, IGivenRules
{
    private readonly List<Func<T, IReadOnlyList<Fault>>> _together = [];
    private readonly Lazy<NestedRules<T>[]> _nested;
    private readonly Lazy<bool> _onlyLimits;

    /// <summary>Sets the naming up before derived constructors declare rules.</summary>
    protected GivenValidator()
    {
        Failures.UseJsonNames();
        _nested = new(() => NestedRules<T>.Of(this));
        _onlyLimits = new(() => DeclaredLimits.AreAll(this));
    }

    /// <inheritdoc/>
    bool IGivenRules.AreOnlyLimits => _onlyLimits.Value;

    /// <summary>States a rule on several givens at once. It is checked only where all rules before it hold.</summary>
    /// <param name="faults">What is wrong, if anything.</param>
    public void Together(Func<T, IEnumerable<Fault>> faults) => _together.Add(given => [.. faults(given).DistinctBy(fault => (fault.Path, fault.Code))]);

    /// <inheritdoc/>
    public override ValidationResult Validate(ValidationContext<T> context)
    {
        var result = base.Validate(context);
        if (result.IsValid && !context.IsChildContext) // a nested record is combined by the whole
        {
            result.Errors.AddRange(Combined(context.InstanceToValidate).Select(fault =>
                Failures.Of(fault.Path, fault.Code, fault.Message)));
        }
        return result;
    }

    /// <inheritdoc/>
    IReadOnlyList<Fault> IGivenRules.Combined(object given) => Combined((T)given);

    /// <summary>Checks what is given.</summary>
    /// <param name="given">What is given.</param>
    /// <param name="withinLimits">Whether its limits have been checked; if all rules are limits, none is checked again.</param>
    internal IReadOnlyList<Fault> Check(T given, bool withinLimits) => withinLimits && _onlyLimits.Value
        ? Combined(given)
        : [.. Validate(given).Errors.Select(Failures.AsFault)];

    /// <summary>What is wrong within nested records; if nothing is, what the first broken rule on several givens finds.</summary>
    private IReadOnlyList<Fault> Combined(T given)
    {
        Fault[] nested = [.. _nested.Value.SelectMany(rules => rules.Combined(given))];
        if (nested.Length > 0)
            return nested;
        foreach (var rule in _together)
        {
            if (rule(given) is { Count: > 0 } faults)
                return faults;
        }
        return [];
    }
}
