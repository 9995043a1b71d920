namespace CalcService.Core.Numbers;

/// <summary>Functions of numbers; exact where the value is rational and found, otherwise approximate.</summary>
public static class ScalarFunctions
{
    extension(Scalar x)
    {
        /// <summary>The distance from 0.</summary>
        public Scalar Abs() => x.IsNegative ? -x : x;

        /// <summary>The largest integer not above the number; approximate if the number is.</summary>
        public Scalar Floor()
        {
            if (!x.IsExact)
                return Scalar.Real(Math.Floor(x.RealValue));
            if (x.IsInteger)
                return x;

            // Division truncates towards 0, and a number that is not an integer lies strictly between.
            var truncated = x.TryToSmallRatio(out var numerator, out var denominator)
                ? numerator / denominator
                : (Scalar)(x.Numerator / x.Denominator);
            return x.IsNegative ? truncated - 1 : truncated;
        }

        /// <summary>The smallest integer not below the number; approximate if the number is.</summary>
        public Scalar Ceiling() => -(-x).Floor();

        /// <summary>The number to a power. Exact for an exact base when the exponent is an integer, or a ratio whose
        /// root comes out.</summary>
        /// <remarks>A power of more than <see cref="Scalar.ExactBits"/> bits is approximate, and found without
        /// computing it.</remarks>
        /// <exception cref="DivideByZeroException">0 to a negative power.</exception>
        /// <exception cref="UndefinedValueException">A negative number to a power that is not an integer.</exception>
        public Scalar Power(Scalar exponent) => Powers.Of(x, exponent);

        /// <summary>The square root; exact if the numerator and denominator are squares.</summary>
        /// <exception cref="UndefinedValueException">The number is negative.</exception>
        public Scalar Sqrt() => x.IsNegative
            ? throw new UndefinedValueException($"The square root of the negative number {x} is undefined.")
            : Powers.TryRoot(x, degree: 2) ?? Scalar.Real(Math.Sqrt(x.ToDouble()));

        /// <summary>eˣ; exactly 1 for the exact 0.</summary>
        public Scalar Exp() => IsExactZero(x) ? 1 : Scalar.Real(Math.Exp(x.ToDouble()));

        /// <summary>Natural logarithm; exactly 0 for the exact 1.</summary>
        /// <exception cref="UndefinedValueException">The number is not positive.</exception>
        public Scalar Log()
        {
            if (x.IsZero || x.IsNegative)
                throw new UndefinedValueException($"The logarithm of {x} is undefined: it needs a positive number.");
            if (x == 1)
                return 0;

            return Scalar.Real(x.IsExact ? LogOfExact(x) : Math.Log(x.RealValue));
        }

        /// <summary>Hyperbolic tangent; exactly 0 for the exact 0.</summary>
        public Scalar Tanh() => IsExactZero(x) ? x : Scalar.Real(Math.Tanh(x.ToDouble()));

        /// <summary>Sine of an angle in radians; exactly 0 for the exact 0.</summary>
        public Scalar Sin() => IsExactZero(x) ? x : Scalar.Real(Math.Sin(x.ToDouble()));

        /// <summary>Cosine of an angle in radians; exactly 1 for the exact 0.</summary>
        public Scalar Cos() => IsExactZero(x) ? 1 : Scalar.Real(Math.Cos(x.ToDouble()));

        /// <summary>Logistic function 1/(1 + e⁻ˣ), without overflow; exactly 1/2 for the exact 0.</summary>
        public Scalar Sigmoid() => IsExactZero(x) ? Scalar.Ratio(1, 2) : Scalar.Real(Logistic(x.ToDouble()));
    }

    private static bool IsExactZero(Scalar x) => x.IsExact && x.IsZero;

    private static double Logistic(double x)
    {
        var small = Math.Exp(-Math.Abs(x));
        return x < 0 ? small / (1 + small) : 1 / (1 + small);
    }

    // Near 1 the double nearest to x has lost what the logarithm is about, so it is taken from x − 1.
    // W. Kahan's form of log(1 + d), as in D. Goldberg, "What every computer scientist should know about
    // floating-point arithmetic" (1991), theorem 4.
    private static double LogOfExact(Scalar x)
    {
        var excess = (x - 1).ToDouble();
        if (Math.Abs(excess) > 0.5)
            return Math.Log(x.ToDouble());

        var sum = 1 + excess;
        return sum == 1 ? excess : Math.Log(sum) * excess / (sum - 1);
    }
}
