using FluentValidation;
using FluentValidation.Results;

namespace CalcService.Core.Kinds.Rules;

/// <summary>A validator whose rules name properties as JSON does, and which checks single givens before it combines them.</summary>
/// <typeparam name="T">What is validated.</typeparam>
public abstract class GivenValidator<T> : AbstractValidator<T>
{
    private readonly List<Func<T, IReadOnlyList<Fault>>> _together = [];
    private readonly Lazy<bool> _onlyBounds;

    /// <summary>Sets the naming up before derived constructors declare rules.</summary>
    protected GivenValidator()
    {
        Failures.UseJsonNames();
        _onlyBounds = new(() => DeclaredBounds.AreAll(this));
    }

    /// <summary>States a rule on several givens at once. It is checked only where all rules before it hold.</summary>
    /// <param name="faults">What is wrong, if anything.</param>
    public void Together(Func<T, IEnumerable<Fault>> faults) => _together.Add(given => [.. faults(given).DistinctBy(fault => (fault.Path, fault.Code))]);

    /// <inheritdoc/>
    public override ValidationResult Validate(ValidationContext<T> context)
    {
        var result = base.Validate(context);
        if (result.IsValid)
        {
            result.Errors.AddRange(Combined(context.InstanceToValidate).Select(fault =>
                Failures.Of(context.PropertyChain.BuildPropertyPath(fault.Path), fault.Code, fault.Message)));
        }
        return result;
    }

    /// <summary>Checks what is given.</summary>
    /// <param name="given">What is given.</param>
    /// <param name="withinBounds">Whether its bounds have been checked; if all rules are bounds, none is checked again.</param>
    internal IReadOnlyList<Fault> Check(T given, bool withinBounds) => withinBounds && _onlyBounds.Value
        ? Combined(given)
        : [.. Validate(given).Errors.Select(Failures.AsFault)];

    /// <summary>What the first rule on several givens that does not hold finds wrong.</summary>
    private IReadOnlyList<Fault> Combined(T given)
    {
        foreach (var rule in _together)
        {
            if (rule(given) is { Count: > 0 } faults)
                return faults;
        }
        return [];
    }
}
