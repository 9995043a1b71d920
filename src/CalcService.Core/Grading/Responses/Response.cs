using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Grading.Responses;

/// <summary>A response as it was read. The private constructor closes the family.</summary>
public abstract record Response
{
    /// <summary>There is none.</summary>
    public sealed record Blank : Response;

    /// <summary>It could not be read, or is not of the form that is asked for.</summary>
    /// <param name="Code">In kebab-case; stable once released.</param>
    /// <param name="Message">What was not understood, where, and what would be.</param>
    /// <param name="Place">Where.</param>
    public sealed record Invalid(string Code, Text Message, Place Place) : Response;

    /// <summary>It was read.</summary>
    /// <param name="Value">The value, of the shape that is asked for; names are places in their list, from 1.
    /// A cell that was left empty is <see cref="Scalar.Undefined"/>.</param>
    /// <param name="Written">How each number was written, row by row; one entry where one number stands for
    /// all.</param>
    /// <param name="Understanding">The value as it was understood.</param>
    public sealed record Understood(Value Value, IReadOnlyList<Written> Written, Text Understanding) : Response
    {
        /// <summary>The unit that was written, where it is not that of the quantity but one of a known relation to it:
        /// the value is in that unit, and must not be compared as if it were not.</summary>
        public UnitSlip? Slip { get; init; }

        /// <summary>How the number of a cell was written.</summary>
        /// <param name="cell">The cell, counted row by row.</param>
        public Written WrittenIn(int cell) => Written[Written.Count == 1 ? 0 : cell];
    }

    private Response()
    {
    }
}
