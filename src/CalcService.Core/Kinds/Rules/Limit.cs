using CalcService.Core.Kinds.Givens;
using FluentValidation;
using FluentValidation.Validators;

namespace CalcService.Core.Kinds.Rules;

/// <summary>A rule that limits one given, so that its form can read by it and the schema can state it.</summary>
internal interface ILimit
{
    /// <summary>The limits with this one added.</summary>
    Limits Onto(Limits limits);
}

/// <summary>A limit of a given; each part of it that breaks the limit is reported at its own path.</summary>
/// <param name="onto">Adds the limit to others.</param>
/// <param name="faults">What is wrong with a given, at paths within it: "", "[1]", "[0][1]".</param>
/// <typeparam name="T">What is validated.</typeparam>
/// <typeparam name="TProperty">The given.</typeparam>
internal sealed class Limit<T, TProperty>(Func<Limits, Limits> onto, Func<TProperty, IEnumerable<Fault>> faults)
    : PropertyValidator<T, TProperty>, ILimit
{
    public override string Name => "Limit";

    public Limits Onto(Limits limits) => onto(limits);

    public override bool IsValid(ValidationContext<T> context, TProperty value)
    {
        if (value is null)
            return true;
        foreach (var fault in faults(value))
            context.AddFailure(Failures.Of(context.PropertyPath + fault.Path, fault.Code, fault.Message));
        return true; // the failures are reported already, one by one
    }
}
