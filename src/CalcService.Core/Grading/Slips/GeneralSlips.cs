using CalcService.Core.Grading.Comparing;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Slips;

/// <summary>Finds the slip that explains a wrong number or array, whatever was calculated.</summary>
public static class GeneralSlips
{
    /// <summary>The slip that explains a response; null where none does.</summary>
    /// <param name="response">The response, which is not right.</param>
    /// <param name="reference">The reference, of the same shape.</param>
    /// <param name="tolerance">The tolerance.</param>
    public static Slip? Find(Response.Understood response, Value reference, Tolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(tolerance);
        return reference.IsScalar
            ? NumberSlips.Find(response.Value.Scalar, response.WrittenIn(0), reference.Scalar, tolerance)
            : ArraySlips.Find(response, reference.Tensor, tolerance);
    }
}
