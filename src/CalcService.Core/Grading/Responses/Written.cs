using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>How a number was written: what its value does not tell.</summary>
/// <param name="LeastFigures">Significant figures, zeros at the end of an integer not counted: 1 of "100".</param>
/// <param name="MostFigures">Significant figures, those zeros counted: 3 of "100".</param>
/// <param name="Decimals">Decimals, of the number that is meant: 5 of "1.67e-3".</param>
/// <param name="Magnitude">What a suffix or an exponent multiplies by, where there is one: 10⁶ of "3.6M".</param>
public sealed record Written(int LeastFigures, int MostFigures, int Decimals, Scalar? Magnitude)
{
    /// <summary>Something was calculated, so that figures cannot be counted.</summary>
    public static Written Calculation { get; } = new(LeastFigures: 0, MostFigures: 0, Decimals: 0, Magnitude: null);

    /// <summary>The same with a suffix or a unit that multiplies.</summary>
    public Written Times(Scalar magnitude) => this with { Magnitude = (Magnitude ?? 1) * magnitude };

    /// <summary>Whether it was written as a plain number, whose figures count.</summary>
    public bool IsNumber => MostFigures > 0;
}
