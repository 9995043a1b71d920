using MathNet.Numerics.LinearAlgebra;

namespace CalcService.Core.Numbers;

/// <summary>Systems of linear equations, in double precision.</summary>
public static class LinearSystem
{
    /// <summary>With a condition number beyond this, no digit of a solution in double precision means anything.</summary>
    private const double Singular = 1e15;

    /// <summary>The solution x of A x = b.</summary>
    /// <param name="matrix">The square matrix A.</param>
    /// <param name="right">The vector b.</param>
    /// <exception cref="ShapeMismatchException">The matrix is not square, or the vector not as long.</exception>
    /// <exception cref="UndefinedValueException">The matrix is singular, as far as double precision can tell.</exception>
    public static Tensor Solve(Tensor matrix, Tensor right)
    {
        if (matrix.Rows != matrix.Columns || right.Rank != 1 || right.Count != matrix.Rows)
            throw new ShapeMismatchException($"A system of {matrix.ShapeText} with a right side of {right.ShapeText} has no solution.");
        var a = Of(matrix);
        if (!(a.ConditionNumber() < Singular))
            throw new UndefinedValueException("The matrix of the linear system is singular.");
        var solution = a.Solve(Vector<double>.Build.Dense([.. right.Entries.ToArray().Select(entry => entry.ToDouble())]));
        return new([solution.Count], [.. solution.Select(Scalar.Real)]);
    }

    /// <summary>The factor by which a solution may be less precise, relative to its size, than what is given.</summary>
    /// <param name="matrix">A square matrix.</param>
    /// <remarks>The quotient of the greatest and the least singular value; infinite for a singular matrix.</remarks>
    public static double Condition(Tensor matrix) => Of(matrix).ConditionNumber();

    private static Matrix<double> Of(Tensor matrix) =>
        Matrix<double>.Build.Dense(matrix.Rows, matrix.Columns, (i, j) => matrix[i, j].ToDouble());
}
