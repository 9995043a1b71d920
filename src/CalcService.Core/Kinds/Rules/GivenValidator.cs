using FluentValidation;
using FluentValidation.Results;

namespace CalcService.Core.Kinds.Rules;

/// <summary>A validator whose rules name properties as JSON does, and which checks single givens before it combines them.</summary>
/// <typeparam name="T">What is validated.</typeparam>
public abstract class GivenValidator<T> : AbstractValidator<T>
{
    private readonly List<Func<T, IEnumerable<Fault>>> _together = [];

    /// <summary>Sets the naming up before derived constructors declare rules.</summary>
    protected GivenValidator() => Failures.UseJsonNames();

    /// <summary>States a rule on several givens at once. It is checked only where all rules before it hold.</summary>
    /// <param name="faults">What is wrong, if anything.</param>
    public void Together(Func<T, IEnumerable<Fault>> faults) => _together.Add(faults);

    /// <inheritdoc/>
    public override ValidationResult Validate(ValidationContext<T> context)
    {
        var result = base.Validate(context);
        foreach (var rule in _together)
        {
            if (!result.IsValid)
                break;
            result.Errors.AddRange(rule(context.InstanceToValidate).Select(fault =>
                Failures.Of(context.PropertyChain.BuildPropertyPath(fault.Path), fault.Code, fault.Message)));
        }
        return result;
    }
}
