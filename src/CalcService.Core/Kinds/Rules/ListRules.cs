using CalcService.Core.Kinds.Givens;
using FluentValidation;

namespace CalcService.Core.Kinds.Rules;

/// <summary>The words in which lists, maps and names are limited.</summary>
/// <remarks>What each entry of a list must satisfy is stated with <c>RuleForEach</c>.</remarks>
public static class ListRules
{
    extension<T, TItem>(IRuleBuilder<T, IReadOnlyCollection<TItem>?> rule)
    {
        /// <summary>The number of entries lies within bounds, both included.</summary>
        /// <param name="least">The least.</param>
        /// <param name="greatest">The greatest.</param>
        public IRuleBuilderOptions<T, IReadOnlyCollection<TItem>?> HasCount(int least, int greatest)
        {
            var count = new Count(least, greatest);
            return rule.SetValidator(new Limit<T, IReadOnlyCollection<TItem>?>(
                limits => limits with { Count = count }, given => count.FaultOf(given!.Count) is { } fault ? [fault] : []));
        }
    }

    extension<T>(IRuleBuilder<T, string?> rule)
    {
        /// <summary>The text is a name: not empty, not too long, without characters that cannot be printed.</summary>
        public IRuleBuilderOptions<T, string?> IsName() => rule.SetValidator(new Limit<T, string?>(
            limits => limits, given => NameForm.FaultOf(given!) is { } fault ? [fault] : []));
    }
}
