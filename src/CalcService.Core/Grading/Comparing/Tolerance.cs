using CalcService.Core.Grading.Responses;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Comparing;

/// <summary>How far a number may be from the reference and still be right.</summary>
/// <param name="Criteria">Any of them suffices; at least one.</param>
public sealed record Tolerance(IReadOnlyList<Criterion> Criteria)
{
    /// <summary>Not at all.</summary>
    public static Tolerance Exact { get; } = new([new Criterion.Exactly()]);

    /// <summary>By 0.5 % or by 10⁻⁶, whichever is looser.</summary>
    public static Tolerance Default { get; } = new(
    [
        new Criterion.Within(Scalar.Ratio(5, 1_000), Absolute: 0),
        new Criterion.Within(Relative: 0, Scalar.Ratio(1, 1_000_000)),
    ]);

    /// <summary>It says itself, as a sentence fit for students.</summary>
    public Text Sentence { get; } = new(
        string.Join(", or ", Criteria.Select(criterion => criterion.Sentence.En.ToString())),
        string.Join("，或", Criteria.Select(criterion => criterion.Sentence.Zh.ToString())));

    /// <summary>What holds where nothing else is said: exact if all numbers are integers, else the default.</summary>
    /// <param name="reference">The reference.</param>
    public static Tolerance For(Value reference) =>
        Array.TrueForAll(reference.ToEntries(), entry => entry.IsInteger || entry.IsUndefined) ? Exact : Default;

    /// <summary>Compares a number with the reference.</summary>
    /// <param name="response">The number; one that is not finite is wrong.</param>
    /// <param name="written">How it was written.</param>
    /// <param name="reference">The reference.</param>
    public Comparison Compare(Scalar response, Written written, Scalar reference)
    {
        var best = (Comparison)Comparison.Wrong.Instance;
        if (!response.IsFinite || !reference.IsFinite)
            return best;
        foreach (var criterion in Criteria)
        {
            var comparison = criterion.Compare(response, written, reference);
            best = comparison.Rank > best.Rank ? comparison : best;
        }
        return best;
    }

    /// <summary>Whether a number, however it was written, agrees with the reference.</summary>
    /// <param name="response">The number.</param>
    /// <param name="reference">The reference.</param>
    public bool Accepts(Scalar response, Scalar reference) =>
        Compare(response, Written.Calculation, reference) is not Comparison.Wrong;

    /// <summary>Whether a response as it was written is of the shape of the reference and agrees with it, entry by
    /// entry; where the reference is undefined, anything does.</summary>
    /// <param name="response">The response.</param>
    /// <param name="reference">The reference.</param>
    public bool Accepts(Response.Understood response, Value reference)
    {
        if (!response.Value.Shape.SequenceEqual(reference.Shape))
            return false;
        if (reference.IsScalar)
            return IsRight(response.Value.Scalar, response.WrittenIn(0), reference.Scalar);
        var own = response.Value.Tensor.Entries;
        var right = reference.Tensor.Entries;
        for (var i = 0; i < own.Length; i++)
        {
            if (!IsRight(own[i], response.WrittenIn(i), right[i]))
                return false;
        }
        return true;
    }

    private bool IsRight(Scalar response, Written written, Scalar reference) =>
        reference.IsUndefined || Compare(response, written, reference) is not Comparison.Wrong;
}
