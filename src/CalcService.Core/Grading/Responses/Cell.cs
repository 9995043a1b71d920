using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>One number of a response: the value in the unit asked for, and how it was written.</summary>
/// <param name="Value">The value; undefined where the cell is blank.</param>
/// <param name="Written">How it was written.</param>
/// <param name="Slip">The unit that was taken for another; the value is then in multiples of that one.</param>
internal sealed record Cell(Scalar Value, Written Written, UnitSlip? Slip)
{
    /// <summary>Nothing is written there.</summary>
    public static Cell Blank { get; } = new(Scalar.Undefined, Written.Calculation, Slip: null);
}
