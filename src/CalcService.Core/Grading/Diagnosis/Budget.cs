namespace CalcService.Core.Grading.Diagnosis;

/// <summary>What trying mistakes may cost, so that the work is bounded however large the problem and however many the responses.</summary>
/// <param name="numbers">How many numbers may be worked out.</param>
/// <param name="whole">What this is a part of: spent here is spent there as well.</param>
internal sealed class Budget(int numbers, Budget? whole = null)
{
    private int _left = numbers;

    /// <summary>Spends something. When too little is left, nothing is affordable any more.</summary>
    /// <param name="cost">The numbers that will be worked out.</param>
    /// <returns>Whether there was enough.</returns>
    public bool Affords(int cost) => (_left -= cost) >= 0 && whole?.Affords(cost) != false;
}
