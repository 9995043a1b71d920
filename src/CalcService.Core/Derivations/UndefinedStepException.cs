using CalcService.Core.Notation;

namespace CalcService.Core.Derivations;

/// <summary>A step of a derivation has no finite value: a division by zero, a logarithm of zero, an overflow.</summary>
public sealed class UndefinedStepException : ArithmeticException
{
    internal static readonly Text
        Overflow = new("its value is too large to be represented", "其值过大，无法表示"),
        DivisionByZero = new("it divides by zero", "出现了除以零"),
        NoValue = new("it is undefined for these numbers", "对于这些数它没有定义");

    /// <summary>Reports the step.</summary>
    /// <param name="stepId">The step's id.</param>
    /// <param name="law">The law that has no value here.</param>
    /// <param name="reason">Why, as the end of a sentence.</param>
    /// <param name="cause">What the arithmetic threw.</param>
    internal UndefinedStepException(string stepId, Law law, Text reason, Exception? cause = null)
        : base($"The step {stepId} has no value: {reason}.", cause)
    {
        StepId = stepId;
        Explanation = new(
            $"The step \"{law.Title.En}\" has no value: {reason.En}.",
            $"步骤“{law.Title.Zh}”没有值：{reason.Zh}。");
    }

    /// <summary>The step's id.</summary>
    public string StepId { get; }

    /// <summary>What went wrong, as a sentence.</summary>
    public Text Explanation { get; }
}
