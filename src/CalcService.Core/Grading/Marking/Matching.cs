using CalcService.Core.Grading.Responses;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Marking;

/// <summary>Compares a response with values that it may have come from.</summary>
/// <param name="question">What was asked.</param>
/// <param name="response">The response.</param>
internal sealed class Matching(Question question, Response.Understood response)
{
    /// <summary>Whether the value is right, and only written in another form than was asked for.</summary>
    public bool IsOnlyFormWrong => Accepts(question.Reference);

    /// <summary>Whether the response is this value, within the tolerance.</summary>
    /// <param name="value">The value.</param>
    public bool Accepts(Value value) => question.Tolerance.Accepts(response, value);

    /// <summary>Whether a value says nothing, since all of it is 0 while the truth is not.</summary>
    /// <param name="value">The value.</param>
    public bool IsTrivial(Value value) => IsZero(value) && !IsZero(question.Reference);

    private static bool IsZero(Value value) => value.IsScalar
        ? value.Scalar.IsZero
        : value.Tensor.Entries.ToArray().All(entry => entry.IsZero || entry.IsUndefined);
}
