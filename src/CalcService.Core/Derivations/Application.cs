using CalcService.Core.Formulas;
using CalcService.Core.Numbers;

namespace CalcService.Core.Derivations;

/// <summary>A right side that a step works out: that of its law, or the one that a mistake gives it.</summary>
/// <param name="Id">The step's id.</param>
/// <param name="Law">The law.</param>
/// <param name="Formula">The right side.</param>
/// <param name="IsTruth">Whether nothing differs from the truth, so that what the shapes do not allow is a defect of the kind.</param>
internal readonly record struct Application(string Id, Law Law, Expression Formula, bool IsTruth)
{
    /// <summary>What it comes to.</summary>
    /// <param name="at">What has a value.</param>
    /// <exception cref="UndefinedStepException">It has no finite value.</exception>
    public Value At(Bindings at)
    {
        try
        {
            var value = Formula.ValueAt(at);
            return value.IsFinite ? value : throw new UndefinedStepException(Id, Law, UndefinedStepException.Overflow);
        }
        catch (DivideByZeroException cause)
        {
            throw new UndefinedStepException(Id, Law, UndefinedStepException.DivisionByZero, cause);
        }
        catch (UndefinedValueException cause)
        {
            throw new UndefinedStepException(Id, Law, UndefinedStepException.NoValue, cause);
        }
        catch (Exception cause) when (!IsTruth && cause is ShapeMismatchException or ArgumentOutOfRangeException)
        {
            // A mistake that the shapes do not allow, such as a transposed matrix that is not square, was not made.
            throw new UndefinedStepException(Id, Law, UndefinedStepException.NoValue, cause);
        }
    }

    /// <summary>What it comes to for each of several like things; those that do not differ are worked out once.</summary>
    /// <param name="frames">What is bound for each thing; at least one.</param>
    /// <exception cref="UndefinedStepException">It has no finite value for one of the things.</exception>
    public Tensor ForEach(IReadOnlyList<Bindings> frames)
    {
        var values = new Scalar[frames.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = i > 0 && frames[i].Matches(frames[i - 1]) ? values[i - 1] : At(frames[i]).Scalar;
        return new([values.Length], values);
    }
}
