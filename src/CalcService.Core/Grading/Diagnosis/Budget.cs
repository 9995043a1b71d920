namespace CalcService.Core.Grading.Diagnosis;

/// <summary>What trying mistakes for one response may cost, so that the work is bounded however large the problem.</summary>
/// <param name="numbers">How many numbers may be worked out.</param>
internal sealed class Budget(int numbers)
{
    private int _left = numbers;

    /// <summary>Spends something. When too little is left, nothing is affordable any more.</summary>
    /// <param name="cost">The numbers that will be worked out.</param>
    /// <returns>Whether there was enough.</returns>
    public bool Affords(int cost) => (_left -= cost) >= 0;
}
